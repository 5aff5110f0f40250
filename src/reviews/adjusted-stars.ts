import { starMean, tenths } from '../core/star-mean';
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

/** Null where fewer than five rated reviews are left to speak for themselves. */
export function adjustedStars(reviews: readonly ShownReview[], { signals }: ReviewsJudged): AdjustedStars | null {
  const marked = new Set(signals.filter(marks).flatMap((signal) => signal.reviews));
  const rated = reviews.filter(({ stars }) => stars !== undefined);
  const kept = rated.filter(({ key }) => !marked.has(key));
  const mean = starMean(kept.map(({ stars }) => stars!));
  if (mean === null) return null;
  return {
    mean: tenths(rated.reduce((sum, { stars }) => sum + stars!, 0) / rated.length),
    shown: rated.length,
    adjusted: mean.stars,
    low: mean.low,
    high: mean.high,
    left: rated.length - kept.length,
  };
}

/** Which signals mark single reviews: those that make a page unusual, and what the platform wrote itself. */
export function marks({ state, name }: ReviewsJudged['signals'][number]): boolean {
  return state === 'unusual' || state === 'very-unusual' || (name === 'default-praise' && state === 'hint');
}
