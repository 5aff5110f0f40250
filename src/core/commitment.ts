import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Identifier } from './identifier';

/** What a merchant can promise in public, in standard form: anyone can tell whether it was kept. */
export const PROMISES = [
  'genuine-goods',
  'ships-in-time',
  'takes-returns',
  'refunds-in-time',
  'answers-complaints',
] as const;
export type Promised = (typeof PROMISES)[number];

/** Promises that say within how many days. */
export const WITH_DAYS: ReadonlySet<Promised> = new Set(PROMISES.filter((promise) => promise !== 'genuine-goods'));
export const MAX_DAYS = 90;

export const PromiseSchema = v.pipe(
  v.strictObject({
    promise: v.picklist(PROMISES),
    /** Within so many days; null where the promise has none. */
    days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_DAYS))),
  }),
  v.check(({ promise, days }) => WITH_DAYS.has(promise) === (days !== null), 'needs days just where it speaks of time'),
);
export type OnePromise = v.InferOutput<typeof PromiseSchema>;

export const PromisesSchema = v.pipe(
  v.array(PromiseSchema),
  v.minLength(1, 'promises nothing'),
  v.maxLength(PROMISES.length),
  v.check((all) => new Set(all.map(({ promise }) => promise)).size === all.length, 'promises the same twice'),
);

/** Who signs, by name, and as what: what the public reads. */
export const SignatorySchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(2, 'needs a name'),
  v.maxLength(100),
  v.regex(/^[^\p{C}]*$/u, 'has invisible characters'),
);

/** One version of a merchant's public promise, as it was signed. */
export interface Commitment {
  identifier: Identifier;
  /** 1, 2, 3 … of the merchant's name. */
  version: number;
  promises: readonly OnePromise[];
  signatory: string;
  /** ISO 8601. */
  signedAt: string;
}

/** SHA-256 over all that was signed, hexadecimal: whoever keeps it can show that not a word was changed. */
export function commitmentDigest({ identifier, version, promises, signatory, signedAt }: Commitment): string {
  const said = promises.map(({ promise, days }) => [promise, days]);
  return bytesToHex(
    sha256(utf8ToBytes(JSON.stringify(['probity:commitment:1', identifier, version, said, signatory, signedAt]))),
  );
}

/** The version that held at a time (ms), of those of one merchant: the newest signed by then, unless it was withdrawn. */
export function heldAt<T extends { signedAt: number; withdrawnAt: number | null }>(
  versions: readonly T[],
  at: number,
): T | null {
  const newest = versions.reduce<T | null>(
    (best, one) => (one.signedAt <= at && (best === null || one.signedAt >= best.signedAt) ? one : best),
    null,
  );
  return newest === null || (newest.withdrawnAt !== null && newest.withdrawnAt <= at) ? null : newest;
}
