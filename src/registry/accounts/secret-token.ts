import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';

const BYTES = 32;

/** A secret of 256 bits that someone is given once, as text; only its hash is kept. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** A token as `newToken` writes it. */
export const TokenSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'is no token'));

/** SHA-256. A token is random, so that no slow hash is needed. */
export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
