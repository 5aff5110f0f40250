import { allPraiseAtOnce } from './signals/all-praise-at-once';
import { burst } from './signals/burst';
import { defaultPraise } from './signals/default-praise';
import { histogramShape } from './signals/histogram';
import { incentiveWords } from './signals/incentive-words';
import { minutesApart } from './signals/minutes-apart';
import { nearDuplicates } from './signals/near-duplicates';
import { orderWords } from './signals/order-words';
import { otherProduct } from './signals/other-product';
import { repeatedPhrases } from './signals/repeated-phrases';
import { rewordedTexts } from './signals/reworded-texts';
import { sharedPhotos } from './signals/shared-photos';
import type { ReviewTest, Sample, Signal } from './signals/signal';
import { starBurst } from './signals/star-burst';
import { stockPraise } from './signals/stock-praise';
import { textAgainstStars } from './signals/text-against-stars';
import { variantBurst } from './signals/variant-burst';
import { verifiedGap } from './signals/verified-gap';

/** What the reviews shown look like. Never what they are: only "unusual". */
export type ReviewsVerdict = 'not-enough' | 'nothing-unusual' | 'unusual' | 'very-unusual';

export interface ReviewsJudged {
  verdict: ReviewsVerdict;
  signals: Signal[];
}

const TESTS: readonly ReviewTest[] = [
  nearDuplicates,
  repeatedPhrases,
  rewordedTexts,
  burst,
  starBurst,
  incentiveWords,
  verifiedGap,
  histogramShape,
  textAgainstStars,
  otherProduct,
  sharedPhotos,
  defaultPraise,
  allPraiseAtOnce,
  minutesApart,
  variantBurst,
  orderWords,
  stockPraise,
];

/** Fewer reviews than this are not enough for any verdict. */
export const LEAST_REVIEWS = 8;

/** Tests that look at the same thing: two of one kind are no two reasons. */
const KINDS: Partial<Record<Signal['name'], string>> = {
  'near-duplicates': 'text',
  'repeated-phrases': 'text',
  'reworded-texts': 'text',
  burst: 'time',
  'star-burst': 'time',
  'all-praise-at-once': 'time',
  'minutes-apart': 'time',
  'variant-burst': 'time',
  'stock-praise': 'text',
  'incentive-words': 'paid',
  'order-words': 'paid',
};

/**
 * Runs every test on the reviews shown. One test that is unusual makes the page unusual; one that is very unusual, or two of different
 * kinds, very unusual. Each test is set so that of honest pages far fewer than 1 in 100 are unusual by any (`npm run bench -- reviews`).
 */
export function judgeReviews(shown: Sample): ReviewsJudged {
  const signals = TESTS.map((test) => run(test, shown));
  const unusual = signals.filter(({ state }) => state === 'unusual' || state === 'very-unusual');
  const kinds = new Set(unusual.map(({ name }) => KINDS[name] ?? name));
  if (unusual.some(({ state }) => state === 'very-unusual') || kinds.size > 1)
    return { verdict: 'very-unusual', signals };
  if (unusual.length > 0) return { verdict: 'unusual', signals };
  const enough =
    shown.reviews.length >= LEAST_REVIEWS &&
    signals.some(({ state, minimum }) => state !== 'not-enough' && minimum >= LEAST_REVIEWS);
  return { verdict: enough ? 'nothing-unusual' : 'not-enough', signals };
}

function run(test: ReviewTest, shown: Sample): Signal {
  const { name, minimum, literature } = test;
  const usable = test.usable(shown);
  const base = { name, minimum, literature, n: usable.length };
  return usable.length < minimum
    ? { ...base, state: 'not-enough', reviews: [], facts: {} }
    : { ...base, ...test.look(usable, shown) };
}
