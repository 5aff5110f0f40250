import type { Verdict } from '../core/verdict';
import type { Banner } from '../messages/protocol';
import { translate, type Locale } from './i18n/translate';
import { verdictText } from './verdict-text';

/** The warning to show on the page itself, in words; null unless the verdict is `danger` or `caution`. `now` in ms. */
export function bannerOf(verdict: Verdict, locale: Locale, now: number): Banner | null {
  const { level } = verdict;
  if (level !== 'danger' && level !== 'caution') return null;
  const { sentence, advice, source } = verdictText(verdict, locale, now);
  return {
    level,
    language: locale,
    sentence,
    advice,
    source: source ?? '',
    detailsLabel: translate(locale, 'banner.details'),
    hideLabel: translate(locale, 'banner.hide'),
  };
}
