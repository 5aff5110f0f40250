import type { ReviewsShown, ShownReview } from '../shown-review';

export const SIGNAL_NAMES = [
  'near-duplicates',
  'repeated-phrases',
  'reworded-texts',
  'burst',
  'star-burst',
  'incentive-words',
  'verified-gap',
  'histogram',
  'text-against-stars',
  'other-product',
  'shared-photos',
  'default-praise',
  'all-praise-at-once',
  'minutes-apart',
  'variant-burst',
  'order-words',
  'stock-praise',
] as const;
export type SignalName = (typeof SIGNAL_NAMES)[number];

/**
 * `not-enough`: fewer reviews of the kind that it needs than its minimum, and nothing is said. `hint`: a fact worth knowing that
 * honest pages show too, so that it never makes a page unusual.
 */
export type SignalState = 'not-enough' | 'usual' | 'hint' | 'unusual' | 'very-unusual';

/** What one test found among the reviews shown. */
export interface Signal {
  name: SignalName;
  state: SignalState;
  /** How many reviews of the kind it needs there are, and how many it needs at least. */
  n: number;
  minimum: number;
  /** Keys of the reviews that it is about. */
  reviews: readonly string[];
  /** Figures for the sentence that says why, `review.why.NAME`. */
  facts: Readonly<Record<string, number | string>>;
  /** Where the test is described. */
  literature: string;
}

/** One test: pure, and silent below its minimum. */
export interface ReviewTest {
  name: SignalName;
  minimum: number;
  literature: string;
  /** The reviews that it can look at. */
  usable(shown: Sample): readonly ShownReview[];
  look(reviews: readonly ShownReview[], shown: Sample): Pick<Signal, 'state' | 'reviews' | 'facts'>;
}

export type Sample = Omit<ReviewsShown, 'reviews'> & { reviews: readonly ShownReview[] };

export const NOTHING = { state: 'usual', reviews: [], facts: {} } as const;

export function keysOf(reviews: readonly ShownReview[]): string[] {
  return reviews.map(({ key }) => key);
}
