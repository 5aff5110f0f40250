import type { Sighting } from '../core/sighting';
import type { Verdict } from '../core/verdict';
import type { Banner } from '../messages/protocol';
import { translate, type Locale } from './i18n/translate';
import { paymentNote } from './payment-note';
import { verdictText } from './verdict-text';

/**
 * The warning to show on the page itself, in words, with what the page is about to ask of the shopper; null unless the verdict is `danger` or
 * `caution`. `now` in ms.
 */
export function bannerOf(
  verdict: Verdict,
  locale: Locale,
  now: number,
  page: Pick<Sighting, 'kind' | 'payment'> | null = null,
): Banner | null {
  const { level } = verdict;
  if (level !== 'danger' && level !== 'caution') return null;
  const { sentence, advice, source } = verdictText(verdict, locale, now);
  return {
    level,
    language: locale,
    ...(page?.kind === 'checkout' ? { moment: translate(locale, 'banner.before-paying') } : {}),
    sentence,
    ...(page?.payment?.length ? { payment: paymentNote(page.payment, locale).sentence } : {}),
    advice,
    source: source ?? '',
    detailsLabel: translate(locale, 'banner.details'),
    hideLabel: translate(locale, 'banner.hide'),
  };
}
