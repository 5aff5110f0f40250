import * as v from 'valibot';
import { REFUSAL_GROUNDS } from '../../core/casework/refusal';
import { MIN_REASON } from '../../core/casework/guards';
import { DecisionSchema } from './ruling';

/** Reasons, which whoever is concerned reads. */
export const reason = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(MIN_REASON, `reasons are needed, of at least ${MIN_REASON} characters`),
  v.maxLength(20_000),
);
/** The number of what a step answers, as it was read: the proposal, or what a party handed in. */
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const plain = <const E extends string>(event: E) => v.strictObject({ event: v.literal(event) });
const reasoned = <const E extends string>(event: E) => v.strictObject({ event: v.literal(event), reason });
const answered = <const E extends string>(event: E) =>
  v.strictObject({ event: v.literal(event), submission: number, granted: v.boolean(), reason });
const heard = <const E extends string>(event: E) =>
  v.strictObject({ event: v.literal(event), submission: number, reason });

export const ProposalSchema = v.strictObject({
  ...DecisionSchema.entries,
  /** Numbers of the pieces of evidence that it relies on. */
  evidence: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.maxLength(100)),
  /** The rule on which it rests, and why the facts fall under it. */
  ground: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(5000)),
});
export type Proposal = v.InferOutput<typeof ProposalSchema>;

/** A step of a case that the registry's people take. */
export const StaffStepSchema = v.variant('event', [
  plain('accept'),
  v.strictObject({ event: v.literal('refuse'), ground: v.picklist(REFUSAL_GROUNDS), reason }),
  plain('notify'),
  plain('mediate'),
  v.strictObject({ event: v.literal('propose'), ...ProposalSchema.entries }),
  v.strictObject({ event: v.literal('return'), proposal: number, reason }),
  v.strictObject({ event: v.literal('approve'), proposal: number }),
  plain('tell'),
  plain('close'),
  heard('uphold'),
  heard('annul'),
  heard('remit'),
  answered('triage'),
  answered('check-rectified'),
  reasoned('reopen'),
  reasoned('keep-closed'),
  v.strictObject({
    event: v.literal('redact'),
    /** The number of the merchant's reply. */
    submission: number,
    /** What is taken out, each as it stands there. */
    passages: v.pipe(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(1000))), v.minLength(1), v.maxLength(20)),
    reason,
  }),
]);
export type StaffStep = v.InferOutput<typeof StaffStepSchema>;
