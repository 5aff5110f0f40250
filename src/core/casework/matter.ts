import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Identifier } from '../identifier';

/**
 * One purchase from one merchant as a hash, 64 hexadecimal digits, by which a registry's people see that cases are about the same:
 * SHA-256 over the canonical identifier and the order number without spaces, marks and case.
 */
export function matterHash(identifier: Identifier, orderNumber: string): string {
  return bytesToHex(sha256(utf8ToBytes(`probity:matter:1:${identifier}:${plainNumber(orderNumber)}`)));
}

/** Older clients ask with it before filing; it is answered no more, as whoever knows an order number could ask. */
export const MatterHashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a hash of a matter'));

/** An order number without spaces, marks and case. */
export function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
