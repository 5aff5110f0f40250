import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Identifier } from '../identifier';

/**
 * One purchase from one merchant as a hash, 64 hexadecimal digits, so that a repetition is recognised before anything is
 * filed: SHA-256 over the canonical identifier and the order number without spaces, marks and case.
 */
export function matterHash(identifier: Identifier, orderNumber: string): string {
  return bytesToHex(sha256(utf8ToBytes(`probity:matter:1:${identifier}:${plainNumber(orderNumber)}`)));
}

export const MatterHashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a hash of a matter'));

function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
