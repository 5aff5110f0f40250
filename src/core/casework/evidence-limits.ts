import { bytesToHex } from '@noble/hashes/utils.js';

/** What evidence may be, judged by its first bytes whatever its name says. */
export const EVIDENCE_FORMATS = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

/** What a registry takes: bytes in a file, and files from each side of a case. */
export const MAX_FILE_BYTES = 10 * 2 ** 20;
export const MAX_FILES = 10;

/** First bytes, hexadecimal; any byte where a dot is. */
const BEGINNINGS: readonly [EvidenceFormat, RegExp][] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/webp', /^52494646.{8}57454250/],
  ['application/pdf', /^255044462d/],
];

/** What a file is by its content; null: nothing that is taken as evidence. */
export function evidenceFormat(bytes: Uint8Array): EvidenceFormat | null {
  const start = bytesToHex(bytes.subarray(0, 16));
  return BEGINNINGS.find(([, form]) => form.test(start))?.[0] ?? null;
}

/** A file's name as registries take it: no path, nothing invisible, at most 200 characters, of which the end tells more. */
export function evidenceName(name: string): string {
  const plain = name.replace(/[\p{C}/\\]/gu, '').trim();
  return [...plain].slice(-100).join('').trim() || 'file';
}
