import * as v from 'valibot';
import { CATEGORIES } from '../../../core/category';
import { OtherRatingSchema } from '../../../core/filed-credit';
import { GRADES } from '../../../core/listing';
import { CreditPointSchema } from '../../../core/merchant-file';
import { CAP_REASONS } from '../../../core/rating/caps';
import { CONSEQUENCES } from '../../../core/rating/item';
import { REFUSED_RATINGS, type RefusedRating } from '../../../core/rating/refused-rating';
import { SEVERITIES } from '../../../core/rating/severity';

const text = v.string();
const number = v.number();

/** Why an item adds nothing to the score and takes nothing from it. */
const SILENCES = ['no-fault', 'future', 'too-old', 'no-weight'] as const;

/** A merchant's grade, what each item does to it, how it came to be, and what others say. */
export const RatingSchema = v.object({
  identifier: text,
  grade: v.picklist(GRADES),
  uncapped: v.picklist(GRADES),
  score: number,
  low: number,
  high: number,
  confidence: number,
  caps: v.array(v.object({ reason: v.picklist(CAP_REASONS), atMost: v.picklist(GRADES) })),
  shares: v.array(
    v.object({
      kind: v.picklist(['complaint', 'rating']),
      /** `case:12`; of a rating, who gave it. */
      id: text,
      day: text,
      share: number,
      left: number,
      silent: v.nullable(v.picklist(SILENCES)),
      complaint: v.nullable(
        v.object({
          category: v.picklist(CATEGORIES),
          severity: v.picklist(SEVERITIES),
          outcome: v.picklist(CONSEQUENCES),
        }),
      ),
    }),
  ),
  history: v.array(CreditPointSchema),
  others: v.array(OtherRatingSchema),
});
export type Rating = v.InferOutput<typeof RatingSchema>;

const REFUSED = Object.keys(REFUSED_RATINGS) as RefusedRating[];

/** How a file of ratings can be written; docs/credit.md. */
export const RATING_FORMATS = ['csv', 'json', 'schema.org'] as const;

/** What was taken of a file of ratings, and the first of the rows that were not. */
export const ImportedRatingsSchema = v.object({
  taken: number,
  refused: v.object({
    count: number,
    examples: v.array(v.object({ row: number, why: v.picklist(REFUSED), field: v.nullable(text) })),
  }),
});
export type ImportedRatings = v.InferOutput<typeof ImportedRatingsSchema>;
