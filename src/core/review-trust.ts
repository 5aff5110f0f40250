import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { DIRECTIONS } from './review-report';
import { IdentifierSchema } from './sighting';

/** How the evidence of a case is called that has what panels found. */
export const FINDING_NAME = 'panel-finding.json';

export const ProductPrefixSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{5}$/, 'not 5 hexadecimal digits'));

/** What is asked for about goods: the first 5 hexadecimal digits of SHA-256 over their name, one of a million groups. */
export function productPrefix(product: string): string {
  return bytesToHex(sha256(utf8ToBytes(product))).slice(0, 5);
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.string(), v.isoTimestamp());
const stars = v.pipe(v.number(), v.minValue(0), v.maxValue(5));

/** What a panel found about the reviews of one product, as it stood when the case was opened. */
export const ReviewFindingSchema = v.object({
  product: v.pipe(v.string(), v.maxLength(1000)),
  /** Whose goods they are; of an attack, who is attacked. */
  merchant: IdentifierSchema,
  direction: v.picklist(DIRECTIONS),
  /** How many reviews were seen: the middle one of the reports, so that one report alone can't make it large. */
  sample: count,
  /** When the newest of the reports came. */
  date: time,
  /** Reports of which a panel found at least one review suspect. */
  reports: count,
  decided: v.object({ suspect: count, genuine: count, unsettled: count }),
  /** The mean of the same sample without the reviews found suspect, its 95 % interval, the mean with them, and how many were left out of how many. */
  adjusted: v.nullable(v.object({ stars, low: stars, high: stars, mean: stars, left: count, of: count })),
  /** Where the case is about several goods of the merchant: how many, and what panels found of the reviews of all of them. */
  together: v.optional(v.object({ goods: count, suspect: count, judged: count })),
});
export type ReviewFinding = v.InferOutput<typeof ReviewFindingSchema>;

/** Review trust: a finding that a person decided to be so. A fact beside the grade, and no part of a rating. */
export const ReviewTrustSchema = v.object({
  ...ReviewFindingSchema.entries,
  case: v.number(),
  decidedAt: time,
  /** An appeal against it waits. */
  appealed: v.boolean(),
});
export type ReviewTrust = v.InferOutput<typeof ReviewTrustSchema>;

export const MAX_TRUST = 20;
