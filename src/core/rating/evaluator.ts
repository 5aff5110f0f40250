import * as v from 'valibot';
import type { Identifier } from '../identifier';
import type { Day } from './day';
import { MAX_WEIGHT, type RatingItem } from './item';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/** Someone who rates merchants and is not this registry. */
export const EvaluatorSchema = v.strictObject({
  name: v.pipe(text(200), v.regex(/^[^\p{C}]*$/u, 'has invisible characters')),
  /** `platform`: a marketplace on the sellers that it earns by. Its score is shown as its own, and never enters ours. */
  kind: v.picklist(['evaluator', 'platform']),
  /** How it comes to its ratings, for people. */
  method: text(2000),
  /** Since when its method is this one; ISO 8601 date. */
  since: v.pipe(v.string(), v.isoDate()),
  /** Whose money it takes and what else may sway it, in a sentence; "none declared" is one too. */
  conflicts: text(2000),
  /** What one of its ratings weighs at most in our score. */
  weight: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_WEIGHT)),
});
export type Evaluator = v.InferOutput<typeof EvaluatorSchema>;

/** One rating as an evaluator gave it. */
export interface ThirdPartyRating {
  identifier: Identifier;
  value: number;
  /** The ends of its scale. */
  worst: number;
  best: number;
  /** How many opinions it sums up; 1 where it is an assessment. */
  count: number;
  day: Day;
}

/** So many opinions weigh half of what endless ones do. */
const HALF_AT = 7;

/**
 * What an evaluator's rating is in our score: a mean over few opinions weighs little, and nothing makes it weigh more than its evaluator
 * does. It is known by its evaluator, so that of several ratings of the names of one merchant the newest enters, and not all of them. That of
 * a platform, and of an evaluator that has `vanished` (no longer registered), is shown and doesn't count.
 */
export function ratingItem(
  { value, worst, best, count, day }: ThirdPartyRating,
  { name, kind, weight }: Pick<Evaluator, 'name' | 'kind' | 'weight'>,
  vanished = false,
): RatingItem {
  return {
    kind: 'rating',
    id: name,
    source: name,
    quality: (value - worst) / (best - worst),
    weight: kind === 'platform' || vanished ? 0 : (weight * count) / (count + HALF_AT),
    day,
  };
}
