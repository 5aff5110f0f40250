import * as v from 'valibot';
import { CATEGORIES, STAGES } from './category';
import { SightedIdentifierSchema } from './sighting';

/** What the complainant asks for. */
export const REMEDIES = ['refund', 'replacement', 'repair', 'delivery', 'compensation', 'correction', 'other'] as const;

export const MAX_FACTS_LENGTH = 5000;

const text = (min: number, max: number) => v.pipe(v.string(), v.trim(), v.minLength(min), v.maxLength(max));

/** A complaint exactly as it is sent to the registry; the popup previews these very fields. */
export const ComplaintSchema = v.strictObject({
  against: v.strictObject({
    identifiers: v.pipe(v.array(SightedIdentifierSchema), v.minLength(1), v.maxLength(50)),
    name: v.optional(text(1, 200)),
    /** The page on which the complaint was filed. */
    url: v.pipe(v.string(), v.maxLength(4096), v.url(), v.regex(/^https?:/i, 'not an http(s) address')),
  }),
  category: v.picklist(CATEGORIES),
  stage: v.picklist(STAGES),
  /** What happened, in the complainant's words. */
  facts: text(10, MAX_FACTS_LENGTH),
  remedy: v.picklist(REMEDIES),
  orderNumber: v.optional(text(1, 100)),
  /** How to reach the complainant, if they want to be reached. */
  contact: v.optional(text(3, 200)),
  language: v.picklist(['zh-CN', 'en']),
});
export type Complaint = v.InferOutput<typeof ComplaintSchema>;

export const CASE_STATES = [
  'received',
  'refused',
  'accepted',
  'notified',
  'replied',
  'decided',
  'appealed',
  'closed',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const OUTCOMES = ['unfounded', 'upheld-remedied', 'upheld-late', 'upheld-unremedied'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A receipt code: 16 letters and digits of Crockford's base 32 in four groups, `K7QF-9D2M-…`. */
export const ReceiptCodeSchema = v.pipe(
  v.string(),
  v.regex(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/, 'not a receipt code'),
);

/** What the registry answers to a filing and to a question about its status. */
export const ReceiptSchema = v.object({
  receipt: ReceiptCodeSchema,
  state: v.picklist(CASE_STATES),
  /** ISO 8601, UTC. */
  receivedAt: v.pipe(v.string(), v.isoTimestamp()),
  outcome: v.optional(v.picklist(OUTCOMES)),
  /** The statement of reasons of a refusal or decision. */
  reason: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  decidedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type Receipt = v.InferOutput<typeof ReceiptSchema>;
