import type { ReadReview, ShownReview } from './shown-review';

/** What authors' names are hashed with where there is no registry: nothing is sent, and the hashes serve only to tell authors apart. */
export const NO_REGISTRY = 'this device';

/** More reviews, or letters of theirs, are not kept from one page to the next. */
export const MAX_KEPT = 2000;
const MAX_LETTERS = 2_000_000;

/** A sample as it is kept on the device for the next page of the same goods: without its places on this page, the first reviews as far as there is room. */
export function keptSample(reviews: readonly ReadReview[]): ShownReview[] {
  let letters = 0;
  const kept: ShownReview[] = [];
  for (const { element: _, ...review } of reviews.slice(0, MAX_KEPT)) {
    letters += JSON.stringify(review).length;
    if (letters > MAX_LETTERS) break;
    kept.push(review);
  }
  return kept;
}
