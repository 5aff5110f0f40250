import type { Verdict } from '../core/verdict';
import type { Banner } from '../messages/protocol';
import { translator, type Locale } from './i18n/translate';
import { listDate } from './reason-text';
import { verdictText } from './verdict-text';

/** The warning to show on the page itself, in words; null unless the verdict is `danger` or `caution`. `now` in ms. */
export function bannerOf(verdict: Verdict, locale: Locale, now: number): Banner | null {
  const { level } = verdict;
  if (level !== 'danger' && level !== 'caution') return null;
  const t = translator(locale);
  const { sentence, advice, reasons } = verdictText(verdict, locale, now);
  const first = verdict.reasons[0];
  const list = verdict.lists.find((one) => one.registry.id === first?.registry.id);
  return {
    level,
    language: locale,
    sentence,
    advice,
    source: t('banner.source', {
      source: first?.source ?? '',
      date: list ? listDate(list, locale, now) : '',
      match: reasons[0]?.match ?? '',
    }),
    detailsLabel: t('banner.details'),
    hideLabel: t('banner.hide'),
  };
}
