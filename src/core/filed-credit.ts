import * as v from 'valibot';
import { CATEGORIES } from './category';
import { GRADES } from './listing';
import { CAP_REASONS } from './rating/caps';
import { UPHELD } from './rating/tally';
import { RED_CRITERIA } from './red-listing';

/** What a merchant's public file says of its credit, kept short: who asks gets the files of all names with one prefix. */

const day = v.pipe(v.string(), v.isoDate());
const time = v.pipe(v.string(), v.isoTimestamp());
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const share = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const number = v.pipe(v.number(), v.finite());

export const MAX_SHARES = 20;
export const MAX_OTHERS = 10;
/** So much of what an evaluator says of itself, and of an entry's evidence, is told. */
export const MAX_TOLD = 300;

/** What one decided complaint or one rating does to the score: the score with it minus the score without it. */
const FiledShareSchema = v.variant('kind', [
  v.object({
    kind: v.literal('complaint'),
    /** Of the case, where a listing of this file names it; null: the case is not told. */
    case: v.nullable(v.number()),
    category: v.picklist(CATEGORIES),
    outcome: v.picklist(UPHELD),
    day,
    share,
  }),
  v.object({ kind: v.literal('rating'), evaluator: text(200), day, share }),
]);
export type FiledShare = v.InferOutput<typeof FiledShareSchema>;

/** Why the grade is what it is, on a day. */
export const ExplainedGradeSchema = v.object({
  day,
  grade: v.picklist(GRADES),
  /** What the score alone would give. */
  uncapped: v.picklist(GRADES),
  /** What holds the grade down, lowest first. */
  caps: v.pipe(v.array(v.object({ reason: v.picklist(CAP_REASONS), atMost: v.picklist(GRADES) })), v.maxLength(10)),
  /** The heaviest first. */
  shares: v.pipe(v.array(FiledShareSchema), v.maxLength(MAX_SHARES)),
  /** How many more there are. */
  further: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type ExplainedGrade = v.InferOutput<typeof ExplainedGradeSchema>;

/** What someone else says of the merchant, on its own scale. */
export const OtherRatingSchema = v.object({
  evaluator: text(200),
  kind: v.picklist(['evaluator', 'platform']),
  value: number,
  worst: number,
  best: number,
  /** How many opinions it sums up. */
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  day,
  method: text(MAX_TOLD),
  conflicts: text(MAX_TOLD),
  /** Whether it enters our grade. */
  counts: v.boolean(),
});
export type OtherRating = v.InferOutput<typeof OtherRatingSchema>;

/** What an entry of the red list that holds now rests on. */
export const FiledRedSchema = v.object({
  criteria: v.pipe(v.array(v.picklist(RED_CRITERIA)), v.maxLength(RED_CRITERIA.length)),
  sponsor: text(200),
  evidence: text(MAX_TOLD),
  since: time,
  until: time,
});
export type FiledRed = v.InferOutput<typeof FiledRedSchema>;

/** The beginning of a text. */
export function told(words: string): string {
  return words.length <= MAX_TOLD ? words : `${words.slice(0, MAX_TOLD - 1).trimEnd()}…`;
}
