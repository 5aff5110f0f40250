import * as v from 'valibot';
import { MAX_KEPT } from '../reviews/kept-sample';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** What the inspector has read so far, as it is kept while its goods are looked at in one tab; authors are hashes here already. */
const KeptReviewsSchema = v.pipe(
  v.array(
    v.strictObject({
      key: text(100),
      text: text(5000),
      photos: v.pipe(v.array(text(5000)), v.maxLength(20)),
      title: v.optional(text(5000)),
      stars: v.optional(v.number()),
      date: v.optional(text(10)),
      minute: v.optional(v.number()),
      verified: v.optional(v.boolean()),
      helpful: v.optional(v.number()),
      variant: v.optional(text(5000)),
      reply: v.optional(text(5000)),
      author: v.optional(text(16)),
      product: v.optional(text(300)),
    }),
  ),
  v.maxLength(MAX_KEPT),
);

/** What the inspector of reviews asks while it stands open; a part of `protocol.ts`. */
export const KeepingSchemas = {
  /** What it has read so far, kept on this device for the next page of the same goods in this tab. */
  'keep-reviews': v.strictObject({ type: v.literal('keep-reviews'), reviews: KeptReviewsSchema }),
  /** The inspector was closed. */
  'leave-reviews': v.strictObject({ type: v.literal('leave-reviews') }),
};
