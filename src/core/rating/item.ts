import * as v from 'valibot';
import { CATEGORIES, STAGES } from '../category';
import { dayOf, type Day } from './day';
import { SEVERITIES, severityOf } from './severity';

/** How a complaint ended, gravest first. Only upheld ones touch the score; the others are shown all the same. */
export const CONSEQUENCES = [
  'upheld-unremedied',
  'upheld-late',
  'upheld-remedied',
  'unfounded',
  'withdrawn',
  'open',
] as const;

/** The most that one rating weighs, and the most that all ratings of one source from one day weigh together. */
export const MAX_WEIGHT = 5;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const day = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(dayOf(text)), 'not a date (ISO 8601)'),
  v.transform((text): Day => dayOf(text)),
);

const ComplaintItemSchema = v.pipe(
  v.object({
    id,
    category: v.picklist(CATEGORIES),
    stage: v.optional(v.picklist(STAGES)),
    /** A handler's word; without it, by category and stage. */
    severity: v.optional(v.picklist(SEVERITIES)),
    outcome: v.picklist(CONSEQUENCES),
    /** The day of the decision, or, where there is none, of the complaint. */
    day,
  }),
  v.transform((item) => ({
    ...item,
    kind: 'complaint' as const,
    severity: item.severity ?? severityOf(item.category, item.stage),
  })),
);
export type ComplaintItem = v.InferOutput<typeof ComplaintItemSchema>;

const RatingItemSchema = v.pipe(
  v.object({
    id,
    /** Who gave it, as it is shown. */
    source: name,
    /** 0 the worst, 1 the best that the source can give. */
    quality: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    /** Its weight in our score; 0 is shown and doesn't count. */
    weight: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_WEIGHT)),
    day,
  }),
  v.transform((item) => ({ ...item, kind: 'rating' as const })),
);
export type RatingItem = v.InferOutput<typeof RatingItemSchema>;

export type Item = ComplaintItem | RatingItem;

/** From the first day on, until the second, which does not count any more; null: no end. */
const spell = { from: day, until: v.optional(v.nullable(day), null) };
const SpellSchema = v.object({ id, ...spell });
export type Spell = v.InferOutput<typeof SpellSchema>;

/** All that a merchant's credit rests on. */
export const CreditFileSchema = v.object({
  merchant: v.optional(name),
  complaints: v.optional(v.array(ComplaintItemSchema), []),
  ratings: v.optional(v.array(RatingItemSchema), []),
  /** Decisions that put the merchant on the warning list. */
  warnings: v.optional(v.array(SpellSchema), []),
  /** Complaints whose reply is overdue. */
  unanswered: v.optional(v.array(SpellSchema), []),
  /** Since when it is known who the merchant is; null: it is not. */
  identityVerified: v.optional(v.nullable(day), null),
});
export type CreditFile = v.InferOutput<typeof CreditFileSchema>;

/** Whether something that lasts holds on a day. */
export function holds({ from, until }: Spell, on: number): boolean {
  return from <= on && (until === null || on < until);
}
