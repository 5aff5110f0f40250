import { dated, windows, type Dated } from './days';
import { plainText } from './plain-words';
import { keysOf, NOTHING, type ReviewTest } from './signal';
import { hypergeometricTail } from './tail-probability';

const LENGTHS = [1, 3];
const LEAST = 6;
/** Compared is what was bought in the weeks around, so that a variant that is new, or sold out, says nothing. Days on each side. */
const AROUND = 30;
const LEAST_AROUND = 15;
const LIMIT = 1e-4;

/**
 * Full praise for one and the same variant that came within days, while others who wrote in these weeks bought this and that: orders that are
 * placed for money are mostly placed for one variant, the cheapest.
 */
export const variantBurst: ReviewTest = {
  name: 'variant-burst',
  minimum: 25,
  literature:
    'Repeated purchases of one variant, a sign of 刷单 that platforms name; Xu et al. 2015, E-commerce Reputation Manipulation; Xie et al. 2012 (scan over time)',
  usable: ({ reviews }) => {
    const told = reviews.filter(({ date, variant, stars }) => date && variant && stars !== undefined);
    return new Set(told.map(({ variant }) => variant)).size > 1 ? told : [];
  },
  look(reviews) {
    const entries = dated(reviews);
    const kindOf = ({ review }: Dated) => (review.stars! >= 5 ? plainText(review.variant!) : '');
    const kinds = new Set(entries.map(kindOf));
    let looks = 0;
    let best: { p: number; found: Dated[]; of: number; days: number } | null = null;
    for (const days of LENGTHS)
      for (const within of windows(entries, days)) {
        if (within.length < LEAST) continue;
        const first = within[0]!.day;
        const around = entries.filter(({ day }) => day >= first - AROUND && day < first + days + AROUND);
        if (around.length - within.length < LEAST_AROUND) continue;
        looks += kinds.size;
        for (const kind of kinds) {
          const found = within.filter((one) => kindOf(one) === kind);
          if (kind === '' || found.length < LEAST) continue;
          const all = around.filter((one) => kindOf(one) === kind).length;
          const p = hypergeometricTail(found.length, within.length, all, around.length);
          if (!best || p < best.p) best = { p, found, of: within.length, days };
        }
      }
    // Runs in which too few came to look at are no chance to be wrong.
    if (!best || best.p * looks > LIMIT) return NOTHING;
    return {
      state: best.p * looks < 1e-9 ? 'very-unusual' : 'unusual',
      reviews: keysOf(best.found.map(({ review }) => review)),
      facts: {
        count: best.found.length,
        of: best.of,
        days: best.days,
        from: best.found[0]!.review.date!,
        variant: best.found[0]!.review.variant!.slice(0, 60),
      },
    };
  },
};
