import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const EVIDENCE_KINDS = ['page', 'file'] as const;
export const EVIDENCE_GIVERS = ['complainant', 'merchant', 'handler'] as const;

/** One piece of evidence of a case, in the order in which it came. */
export interface EvidenceEntry {
  /** 1, 2, 3 … within the case. */
  seq: number;
  /** The page's facts as they were frozen at filing, or a file. */
  kind: (typeof EVIDENCE_KINDS)[number];
  by: (typeof EVIDENCE_GIVERS)[number];
  name: string;
  type: string;
  size: number;
  /** Of the bytes, hexadecimal. */
  sha256: string;
  /** Ms since 1970. */
  at: number;
}

/** What the first entry follows. */
export const CHAIN_START = '0'.repeat(64);

/** The hash of an entry and, through the one before it, of all that came before, hexadecimal. */
export function chainHash(previous: string, entry: EvidenceEntry): string {
  const { seq, kind, by, name, type, size, sha256: content, at } = entry;
  return bytesToHex(
    sha256(utf8ToBytes(JSON.stringify(['probity:evidence:1', previous, seq, kind, by, name, type, size, content, at]))),
  );
}

/**
 * The number of the first entry that does not follow from those before it; null: the chain is whole. One that was dropped has lost its
 * name, so its own hash can't be made again; it is still what the next one follows, and its bytes are given to nobody.
 */
export function brokenLink(entries: readonly (EvidenceEntry & { chain: string; dropped?: boolean })[]): number | null {
  let previous = CHAIN_START;
  for (const [index, entry] of entries.entries()) {
    const follows = entry.dropped === true || chainHash(previous, entry) === entry.chain;
    if (entry.seq !== index + 1 || !follows) return index + 1;
    previous = entry.chain;
  }
  return null;
}
