import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { decodeHeader } from '../../../src/core/published-list/plist-header';
import type { Figure } from '../main';
import { round } from '../statistics';
import type { InventedList } from './publish-invented';

/** What a base and a change of one in a hundred take on the wire, against the information in them. */
export function wireFigures(list: InventedList, recordBits: number): Figure[] {
  const { entries } = list;
  const { classes } = decodeHeader(list.bytesOf('base'));
  const base = compressed(list.bytesOf('base'));
  const day = compressed(list.bytesOf('day'));
  const limit = informationLimit(entries, recordBits);
  const perEntry = base.brotli / entries;
  return [
    {
      what: `bytes an entry on the wire at ${entries} with ${classes} different records, against the information (64 bits exact, and the record)`,
      value: Math.round((1000 * perEntry) / limit) / 1000,
      unit: 'x',
      goal: 1.03,
      detail: `${perEntry.toFixed(3)} B against ${limit.toFixed(3)} B; of it ${recordBits.toFixed(2)} bits of record; gzip ${(base.gzip / entries).toFixed(3)} B, as stored ${(base.stored / entries).toFixed(3)} B`,
    },
    {
      what: `one in a hundred changed, with ${classes} different records, on the wire, in percent of the base`,
      value: round((100 * day.brotli) / base.brotli),
      unit: '%',
      goal: 1.2,
      detail: `${day.brotli} B of ${base.brotli} B`,
    },
  ];
}

/** Bytes an entry: log2 of the number of ways to choose a set of 64-bit numbers, and the entropy of their records.
 * How the records are spread is taken as known, so the table of them counts as overhead. */
function informationLimit(entries: number, recordBits: number): number {
  // log2 of (2^64 choose n) is n (64 - log2 n + log2 e) but for a few bits in all.
  return (64 - Math.log2(entries) + Math.LOG2E + recordBits) / 8;
}

/** Immutable files are compressed once, so at their best. */
function compressed(bytes: Uint8Array): { stored: number; brotli: number; gzip: number } {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return {
    stored: bytes.length,
    brotli: brotliCompressSync(bytes, best).length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
}
