import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListError } from '../../../src/core/published-list/errors';
import {
  importChunk,
  importPrefix,
  IMPORT_START,
  isImported,
  type ImportProgress,
} from '../../../src/core/published-list/import';
import { bucketBytes, readPrefix } from '../../../src/core/published-list/plist-decode';
import { encodePlist } from '../../../src/core/published-list/plist-encode';
import { describeFile, RECORD, SALT } from './signing';

const ROWS = 400_000;
const rows = Array.from({ length: ROWS }, (_, n) => ({
  fingerprint: BigInt.asUintN(64, BigInt(n + 1) * 0x9e3779b97f4a7c15n),
  record: { ...RECORD, source: n % 300 },
}));
const bytes = encodePlist(rows, { salt: SALT });
const file = describeFile(bytes, ROWS);
const chunks = file.chunks.map((chunk, index) => {
  const start = file.chunks.slice(0, index).reduce((sum, one) => sum + one.bytes, 0);
  return bytes.subarray(start, start + chunk.bytes);
});
const [first, second] = chunks as [Uint8Array, Uint8Array];

describe('importing a file chunk by chunk', () => {
  it('yields every bucket, byte for byte', () => {
    expect(chunks.length).toBeGreaterThan(3);
    const prefix = importPrefix(file, SALT, first);
    const stored = new Map<number, Uint8Array>();
    let progress = IMPORT_START;
    while (!isImported(file, progress)) {
      const step = importChunk(file, prefix, progress, chunks[progress.nextChunk]!);
      for (const bucket of step.buckets) stored.set(bucket.index, bucket.bytes);
      // What a killed worker finds again.
      progress = JSON.parse(JSON.stringify(step.progress)) as ImportProgress;
    }
    expect(stored.size).toBe(2 ** prefix.header.bucketBits);
    expect(progress.rows).toBe(ROWS);
    const whole = readPrefix(bytes);
    const differing = [...stored].filter(
      ([index, bucket]) => Buffer.compare(bucket, bucketBytes(whole, bytes, index)) !== 0,
    );
    expect(differing).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['a prefix with bytes behind it', () => importPrefix(file, SALT, bytes.subarray(0, first.length + 1))],
    ["another file's length", () => importPrefix({ ...file, bytes: file.bytes + 1 }, SALT, first)],
    ['another number of entries', () => importPrefix({ ...file, entries: 1 }, SALT, first)],
    ['another salt', () => importPrefix(file, 'f'.repeat(32), first)],
    ['a chunk out of turn', () => importChunk(file, importPrefix(file, SALT, first), IMPORT_START, chunks[2]!)],
    [
      'a chunk that ends within a bucket',
      () => importChunk(file, importPrefix(file, SALT, first), IMPORT_START, second.subarray(0, second.length - 1)),
    ],
    [
      'a last chunk that comes too early',
      () =>
        importChunk(
          { ...file, chunks: file.chunks.slice(0, 2) },
          importPrefix(file, SALT, first),
          IMPORT_START,
          second,
        ),
    ],
  ])('refuses %s', (_, act) => {
    expect(act).toThrow(ListError);
  });

  it('refuses a file that holds fewer rows than it announces', () => {
    const small = encodePlist(rows.slice(0, 3), { salt: SALT });
    const announced = small.slice();
    new DataView(announced.buffer).setUint32(8, 4, true);
    const description = describeFile(announced, 4);
    const prefixBytes = description.chunks[0]!.bytes;
    const prefix = importPrefix(description, SALT, announced.subarray(0, prefixBytes));
    expect(() => importChunk(description, prefix, IMPORT_START, announced.subarray(prefixBytes))).toThrow(
      /3 rows; its header says 4/,
    );
  });

  it('with any bytes changed, cut or added, refuses or yields buckets, and never fails otherwise', () => {
    const small = encodePlist(rows.slice(0, 50), { salt: SALT });
    const described = describeFile(small, 50);
    const prefixBytes = described.chunks[0]!.bytes;
    const change = fc.record({ at: fc.nat(small.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 4 }),
        fc.integer({ min: 0, max: small.length + 3 }),
        (changes, length) => {
          const damaged = new Uint8Array(Math.max(length, small.length - 20));
          damaged.set(small.subarray(0, damaged.length));
          for (const { at, byte } of changes) damaged[at] = byte;
          try {
            const prefix = importPrefix(described, SALT, damaged.subarray(0, prefixBytes));
            const step = importChunk(described, prefix, IMPORT_START, damaged.subarray(prefixBytes));
            expect(step.progress.rows).toBe(50);
          } catch (error) {
            expect(error).toBeInstanceOf(ListError);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});
