import type { Sighting } from '../core/sighting';
import type { Verdict } from '../core/verdict';
import type { PageAnswer } from '../messages/protocol';
import { bannerOf } from '../ui/banner';
import type { Locale } from '../ui/i18n/translate';
import { paymentNote } from '../ui/payment-note';
import { noteNames, warns } from './hide-warning';
import type { Judged } from './judge-page';

/** What is shown on a page that is not stopped, as loud as the shopper wants it and without what they have hidden. `now` in ms. */
export function signsFor(
  { isHidden, notes, wishes }: Judged,
  verdict: Verdict,
  sighting: Sighting | null,
  locale: Locale,
  now: number,
): Pick<PageAnswer, 'banner' | 'note'> {
  const unseen = verdict.reasons.some((reason) => warns(reason) && !isHidden(reason));
  const loud = verdict.level === 'danger' || wishes.caution === 'banner';
  const banner = unseen && loud ? bannerOf(verdict, locale, now) : null;
  // One sign on a page is enough, and who wants cautions on the button alone wants no hint louder.
  const ways = !banner && wishes.caution === 'banner' ? (sighting?.payment ?? []) : [];
  const isClosed = noteNames(sighting).some((name) => ways.every((way) => notes[name]?.ways?.includes(way)));
  return { banner, ...(ways.length > 0 && !isClosed ? { note: paymentNote(ways, locale) } : {}) };
}
