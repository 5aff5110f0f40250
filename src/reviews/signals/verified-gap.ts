import { keysOf, NOTHING, type ReviewTest } from './signal';
import { meanGap, meanOf } from './tail-probability';

const LEAST_EACH = 5;
const LEAST_GAP = 0.5;

/** Reviews marked as bought and those not marked give clearly different stars. */
export const verifiedGap: ReviewTest = {
  name: 'verified-gap',
  minimum: 2 * LEAST_EACH,
  literature: 'ReviewMeta, unverified purchases; Mayzlin, Dover and Chevalier 2014, Promotional Reviews',
  usable: ({ reviews }) => {
    const marked = reviews.filter(({ verified, stars }) => verified !== undefined && stars !== undefined);
    const bought = marked.filter(({ verified }) => verified).length;
    return Math.min(bought, marked.length - bought) >= LEAST_EACH ? marked : [];
  },
  look(reviews) {
    const starsOf = (bought: boolean) =>
      reviews.filter(({ verified }) => verified === bought).map(({ stars }) => stars!);
    const [bought, others] = [starsOf(true), starsOf(false)];
    const { gap, p } = meanGap(others, bought);
    if (Math.abs(gap) < LEAST_GAP || p > 1e-5) return NOTHING;
    const better = gap > 0;
    return {
      state: p < 1e-12 && Math.abs(gap) > 1 ? 'very-unusual' : 'unusual',
      reviews: keysOf(
        reviews.filter(({ verified, stars }) => verified === false && (better ? stars! >= 4 : stars! <= 2)),
      ),
      facts: {
        others: tenths(meanOf(others)),
        bought: tenths(meanOf(bought)),
        count: others.length,
        of: reviews.length,
      },
    };
  },
};

const tenths = (value: number) => Math.round(value * 10) / 10;
