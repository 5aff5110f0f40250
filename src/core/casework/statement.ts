import * as v from 'valibot';
import { CATEGORIES } from '../category';
import { OUTCOMES } from '../complaint';
import { NotificationSchema } from './notification';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const time = v.pipe(v.string(), v.isoTimestamp());

/** A decision's statement of reasons, with what DSA art. 17(3) asks for. */
export const StatementSchema = v.object({
  outcome: v.picklist(OUTCOMES),
  /** What is done, to which identifiers, where, and until when. */
  measure: v.object({
    list: v.nullable(v.picklist(['blacklist', 'watch'])),
    identifiers: v.array(v.string()),
    until: v.nullable(time),
  }),
  /** The facts and circumstances relied on. */
  facts: text(20_000),
  /** Numbers of the pieces of evidence. */
  evidence: v.array(v.number()),
  category: v.nullable(v.picklist(CATEGORIES)),
  /** The rule or law on which it rests, and why the facts fall under it. */
  ground: text(20_000),
  /** The answer to the merchant's objection. */
  objection: v.optional(text(20_000)),
  /** How the merchant was notified, before it was decided. */
  notified: v.optional(NotificationSchema),
  /** When it was corrected at the merchant's request, for the last time. */
  correctedAt: v.optional(time),
  /** Whether a machine found or decided it; people always decide. */
  automated: v.object({ detection: v.boolean(), decision: v.literal(false) }),
  /** How to appeal, free of charge and to someone who decided nothing here, and until when. */
  redress: v.object({
    appealUntil: v.nullable(time),
    /** The complainant by the receipt code, the merchant by its claim link. */
    ways: v.array(v.picklist(['receipt-code', 'claim-link'])),
  }),
});
export type Statement = v.InferOutput<typeof StatementSchema>;
