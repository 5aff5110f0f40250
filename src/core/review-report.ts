import * as v from 'valibot';
import { LanguageTagSchema } from './language-tag';
import { SightedIdentifierSchema } from './sighting';

/** Why a volunteer finds a review suspect. */
export const REVIEW_REASONS = [
  'copied',
  'paid',
  'other-goods',
  'not-a-buyer',
  'burst',
  'attack',
  'contradicts',
] as const;

/** Praise that may have been bought, or an attack that a competitor may have. */
export const DIRECTIONS = ['praise', 'attack'] as const;

/** More reviews of one page are not read. */
export const MAX_SHOWN = 5000;
export const MAX_REPORTED = 50;
export const MAX_COMMENT_LENGTH = 1000;

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'not a day'));
const stars = v.pipe(v.number(), v.minValue(0), v.maxValue(5));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/, 'not a name'));

/** One review as the page showed it. Its author is a hash salted with the registry's id, never a name. */
const ReportedReviewSchema = v.strictObject({
  key: text(100),
  text: v.pipe(v.string(), v.maxLength(5000)),
  stars: v.optional(stars),
  date: v.optional(day),
  verified: v.optional(v.boolean()),
  photos: v.pipe(v.array(text(2000)), v.maxLength(20)),
  author: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'not a hash'))),
  reasons: v.pipe(v.array(v.picklist(REVIEW_REASONS)), v.minLength(1), v.maxLength(REVIEW_REASONS.length)),
});
export type ReportedReview = v.InferOutput<typeof ReportedReviewSchema>;

/** A volunteer's report on reviews of one page, exactly as it is signed and sent; the inspector previews these very fields. */
export const ReviewReportSchema = v.strictObject({
  page: v.strictObject({
    url: v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:/i, 'not an http(s) address')),
    product: v.optional(text(300)),
  }),
  /** Who sells there, as the page was read. */
  merchant: v.pipe(v.array(SightedIdentifierSchema), v.maxLength(20)),
  /** What was read and how the tests found it, so that a report can be weighed by what it saw. */
  sample: v.strictObject({
    shown: v.pipe(count, v.maxValue(MAX_SHOWN)),
    verdict: v.picklist(['not-enough', 'nothing-unusual', 'unusual', 'very-unusual']),
    signals: v.pipe(v.array(v.strictObject({ name, state: name, reviews: count })), v.maxLength(20)),
    mean: v.optional(stars),
    /** How many of those shown have one, two … five stars, to the nearest. */
    stars: v.optional(v.strictTuple([count, count, count, count, count])),
    adjusted: v.optional(v.strictObject({ stars, low: stars, high: stars, left: count })),
  }),
  direction: v.picklist(DIRECTIONS),
  reviews: v.pipe(v.array(ReportedReviewSchema), v.minLength(1), v.maxLength(MAX_REPORTED)),
  comment: v.optional(text(MAX_COMMENT_LENGTH)),
  language: LanguageTagSchema,
});
export type ReviewReport = v.InferOutput<typeof ReviewReportSchema>;

/** What the signature covers: the report, for which registry, under which number, and when. As JSON text in `payload`. */
export const SignedPayloadSchema = v.strictObject({
  registry: text(253),
  batch: v.pipe(v.string(), v.uuid()),
  /** ISO 8601, UTC. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  report: ReviewReportSchema,
});
export type SignedPayload = v.InferOutput<typeof SignedPayloadSchema>;

const base64url = (length: number) =>
  v.pipe(v.string(), v.length(length), v.regex(/^[A-Za-z0-9_-]+$/, 'not base64url'));

/** A batch on its way: the payload's text exactly as it was signed, the device's public key and the signature, Ed25519 (RFC 8032). */
export const SignedBatchSchema = v.strictObject({
  payload: v.pipe(v.string(), v.maxLength(400_000)),
  key: base64url(43),
  signature: base64url(86),
});
export type SignedBatch = v.InferOutput<typeof SignedBatchSchema>;

/** The same on the way of an act, which says little. */
export const SignedActSchema = v.strictObject({
  ...SignedBatchSchema.entries,
  payload: v.pipe(v.string(), v.maxLength(20_000)),
});

/** What is signed, in front of the payload: a signature for one purpose is none for another. */
export const SIGNED_PREFIX = 'probity review report v1\n';

/** What a volunteer's device asks for or says besides reports, signed like them; each is good for a few minutes only. */
export const VolunteerActSchema = v.strictObject({
  registry: text(253),
  at: v.pipe(v.string(), v.isoTimestamp()),
  act: v.variant('kind', [
    v.strictObject({ kind: v.literal('next-cases') }),
    v.strictObject({ kind: v.literal('answer'), case: count, answer: v.picklist(['genuine', 'suspect']) }),
    v.strictObject({ kind: v.literal('statistics') }),
  ]),
});
export type VolunteerAct = v.InferOutput<typeof VolunteerActSchema>;
