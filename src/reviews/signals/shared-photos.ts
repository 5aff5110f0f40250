import type { ShownReview } from '../shown-review';
import { keysOf, NOTHING, type ReviewTest } from './signal';

/** One photo, by its address, in reviews of different authors. */
export const sharedPhotos: ReviewTest = {
  name: 'shared-photos',
  minimum: 3,
  literature:
    'A sign of 刷单 that platforms name: one set of photos in many reviews; no study of ours or others behind the limit',
  usable: ({ reviews }) => reviews.filter(({ photos }) => photos.length > 0),
  look(reviews) {
    const byPhoto = new Map<string, ShownReview[]>();
    for (const review of reviews)
      for (const photo of review.photos) {
        const group = byPhoto.get(photo);
        if (group) group.push(review);
        else byPhoto.set(photo, [review]);
      }
    const shared = [...byPhoto.values()].filter((group) => isByMany(group));
    // What most reviews show is the platform's own picture, or the goods'.
    const found = [...new Set(shared.filter((group) => group.length <= Math.max(2, reviews.length / 2)).flat())];
    if (found.length < 2) return NOTHING;
    const largest = Math.max(...shared.map((group) => group.length));
    const state = largest >= 3 || found.length >= 4 ? (found.length >= 6 ? 'very-unusual' : 'unusual') : 'hint';
    return { state, reviews: keysOf(found), facts: { count: found.length, of: reviews.length } };
  },
};

function isByMany(group: readonly ShownReview[]): boolean {
  const authors = new Set(group.map(({ author, key }) => author ?? key));
  return authors.size >= 2;
}
