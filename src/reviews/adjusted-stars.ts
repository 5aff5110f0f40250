import type { ReviewsJudged } from './judge-reviews';
import type { ShownReview } from './shown-review';

/** The mean of the stars shown, and what it is without the reviews that a test marks. Stars, 0 to 5, to a tenth. */
export interface AdjustedStars {
  mean: number;
  shown: number;
  adjusted: number;
  /** The 95 % interval of `adjusted`. */
  low: number;
  high: number;
  /** How many were left out. */
  left: number;
}

const LEAST = 5;

/** Null where fewer than five rated reviews are left to speak for themselves. */
export function adjustedStars(reviews: readonly ShownReview[], { signals }: ReviewsJudged): AdjustedStars | null {
  const marked = new Set(signals.filter(marks).flatMap((signal) => signal.reviews));
  const rated = reviews.filter(({ stars }) => stars !== undefined);
  const kept = rated.filter(({ key }) => !marked.has(key));
  if (kept.length < LEAST) return null;
  const adjusted = meanStars(kept);
  const variance = kept.reduce((sum, { stars }) => sum + (stars! - adjusted) ** 2, 0) / (kept.length - 1);
  // Twenty that all give five stars are no certainty: as if one more, a star away, had been seen.
  const reach = 1.96 * Math.sqrt((variance + 1 / kept.length) / kept.length);
  return {
    mean: tenths(meanStars(rated)),
    shown: rated.length,
    adjusted: tenths(adjusted),
    low: tenths(Math.max(0, adjusted - reach)),
    high: tenths(Math.min(5, adjusted + reach)),
    left: rated.length - kept.length,
  };
}

/** Which signals mark single reviews: those that make a page unusual, and what the platform wrote itself. */
export function marks({ state, name }: ReviewsJudged['signals'][number]): boolean {
  return state === 'unusual' || state === 'very-unusual' || (name === 'default-praise' && state === 'hint');
}

function meanStars(reviews: readonly ShownReview[]): number {
  return reviews.reduce((sum, { stars }) => sum + stars!, 0) / reviews.length;
}

const tenths = (value: number) => Math.round(value * 10) / 10;
