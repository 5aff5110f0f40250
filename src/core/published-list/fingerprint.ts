import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Identifier } from '../identifier';

/**
 * The first 64 bits, big-endian, of SHA-256 over `fingerprintText`. `salt` is its text form, 32 lower-case hexadecimal
 * digits; `identifier` must be canonical, since another spelling has another fingerprint.
 */
export function fingerprint(salt: string, identifier: Identifier): bigint {
  const digest = sha256(utf8ToBytes(fingerprintText(salt, identifier)));
  return new DataView(digest.buffer, digest.byteOffset).getBigUint64(0);
}

/** What is hashed, for those that have a faster SHA-256 at hand. */
export function fingerprintText(salt: string, identifier: Identifier): string {
  return `probity:1:${salt}:${identifier}`;
}
