import { dated, windows, type Dated } from './days';
import { keysOf, NOTHING, type ReviewTest } from './signal';
import { hypergeometricTail } from './tail-probability';

const LENGTHS = [1, 3, 7, 14];
const KINDS = { low: (stars: number) => stars <= 2, high: (stars: number) => stars >= 5 };

/**
 * Reviews of one kind, bad or full praise, that came at one time while the others came over all: whenever sales rise, all kinds rise.
 * A faulty batch looks alike, so that it says "at one time" and no more.
 */
export const starBurst: ReviewTest = {
  name: 'star-burst',
  minimum: 20,
  literature: 'Fei et al. 2013; Xie et al. 2012, Review Spam Detection via Temporal Pattern Discovery',
  usable: ({ reviews }) => reviews.filter(({ date, stars }) => date && stars !== undefined),
  look(reviews) {
    const entries = dated(reviews);
    const span = entries.at(-1)!.day - entries[0]!.day + 1;
    let best: { p: number; found: Dated[]; days: number; kind: string; all: number } | null = null;
    for (const [kind, isOf] of Object.entries(KINDS)) {
      const all = entries.filter(({ review }) => isOf(review.stars!)).length;
      for (const days of LENGTHS) {
        if (span < 4 * days) continue;
        for (const within of windows(entries, days)) {
          const found = within.filter(({ review }) => isOf(review.stars!));
          if (found.length < 5 || found.length < 0.1 * all) continue;
          const p =
            hypergeometricTail(found.length, within.length, all, entries.length) * (span / days) * LENGTHS.length;
          if (!best || p < best.p) best = { p, found, days, kind, all };
        }
      }
    }
    if (!best || best.p > 1e-3) return NOTHING;
    return {
      state: best.p < 1e-7 ? 'very-unusual' : 'unusual',
      reviews: keysOf(best.found.map(({ review }) => review)),
      facts: {
        count: best.found.length,
        of: best.all,
        days: best.days,
        kind: best.kind,
        from: best.found[0]!.review.date!,
      },
    };
  },
};
