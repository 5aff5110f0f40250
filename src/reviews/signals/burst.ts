import { dated, isSortedByDate, windows, type Dated } from './days';
import { keysOf, NOTHING, type ReviewTest } from './signal';
import { binomialTail, hypergeometricTail, together } from './tail-probability';

const LENGTHS = [1, 3, 7];
const SHORTEST_SPAN = 30;
/** Honest sales come in waves too: a run of days counts as if it were so many times as long as it is. */
const HONEST_WAVE = 3;
const LIMIT = 1e-5;

/** More reviews within a day, three or seven than their usual rate explains, waves of honest sales allowed for. */
export const burst: ReviewTest = {
  name: 'burst',
  minimum: 20,
  literature: 'Fei et al. 2013, Exploiting Burstiness in Reviews; ReviewMeta, Poisson limit of reviews a day',
  usable: ({ reviews }) => (isSortedByDate(reviews) ? reviews.filter(({ date }) => date) : []),
  look(reviews) {
    const entries = dated(reviews);
    const span = entries.at(-1)!.day - entries[0]!.day + 1;
    if (span < SHORTEST_SPAN) return NOTHING;
    let best: { p: number; found: Dated[]; days: number } | null = null;
    for (const days of LENGTHS) {
      for (const found of windows(entries, days)) {
        if (found.length < 5 || found.length < 0.1 * entries.length) continue;
        const crowd = binomialTail(found.length, entries.length, Math.min(1, (HONEST_WAVE * days) / span));
        const p = together(crowd, oneSided(found, entries)) * (span / days);
        if (!best || p < best.p) best = { p, found, days };
      }
    }
    if (!best || best.p > LIMIT) return NOTHING;
    return {
      state: best.p < 1e-9 ? 'very-unusual' : 'unusual',
      reviews: keysOf(best.found.map(({ review }) => review)),
      facts: { count: best.found.length, of: entries.length, days: best.days, span, from: best.found[0]!.review.date! },
    };
  },
};

/** How often as many of one opinion would stand in the run by chance: sales that rise bring all opinions. */
function oneSided(found: readonly Dated[], entries: readonly Dated[]): number {
  const chances = [(stars: number) => stars >= 5, (stars: number) => stars <= 2].map((isOf) => {
    const count = (among: readonly Dated[]) => among.filter(({ review }) => isOf(review.stars ?? NaN)).length;
    return hypergeometricTail(count(found), found.length, count(entries), entries.length);
  });
  return Math.min(1, 2 * Math.min(...chances));
}
