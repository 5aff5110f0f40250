import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBucket, findInBucket, readBucket } from '../../../src/core/published-list/bucket';
import { FormatError, ListError } from '../../../src/core/published-list/errors';
import { bucketBytes, readPrefix } from '../../../src/core/published-list/plist-decode';
import { encodePlist } from '../../../src/core/published-list/plist-encode';
import type { PlistHeader } from '../../../src/core/published-list/plist-header';
import { RECORD, SALT } from './signing';

const HEADER: PlistHeader = {
  bucketBits: 0,
  riceBits: 60,
  rows: 8,
  classes: 3,
  salt: SALT,
  prefixBytes: 102,
  fileBytes: 200,
};

/** Either an answer or a ListError: nothing else may come out. */
function survives(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof ListError) return false;
    throw error;
  }
}

describe('a bucket', () => {
  it('never breaks its reader, whatever its bytes', () => {
    const header = fc.record({
      bucketBits: fc.integer({ min: 0, max: 16 }),
      riceBits: fc.integer({ min: 32, max: 63 }),
      classes: fc.constantFrom(0, 1, 3, 300),
    });
    fc.assert(
      fc.property(
        header,
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 0, max: 30 }),
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        (some, bytes, count, wanted) => {
          const counted = Uint8Array.from([count, 0, ...bytes]);
          for (const bucket of [bytes, counted]) {
            const whole = survives(() => checkBucket({ ...HEADER, ...some }, bucket));
            const found = survives(() => findInBucket({ ...HEADER, ...some }, bucket, wanted));
            expect(survives(() => readBucket({ ...HEADER, ...some }, bucket))).toBe(whole);
            if (whole) expect(found).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('with any bit flipped is refused or still sorted, unique and of known classes', () => {
    const rows = Array.from({ length: 40 }, (_, n) => ({
      fingerprint: BigInt.asUintN(64, BigInt(n + 1) * 0x9e3779b97f4a7c15n),
      record: { ...RECORD, source: n % 3 },
    }));
    const file = encodePlist(rows, { salt: SALT });
    const prefix = readPrefix(file);
    const bucket = bucketBytes(prefix, file, 0);
    let refused = 0;
    for (let bit = 0; bit < bucket.length * 8; bit++) {
      const damaged = bucket.slice();
      damaged[bit >>> 3] = (damaged[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
      if (!survives(() => checkBucket(prefix.header, damaged))) {
        refused++;
        continue;
      }
      const { size: count, high, low, codes } = readBucket(prefix.header, damaged);
      const values = Array.from({ length: count }, (_, row) => (BigInt(high[row] ?? 0) << 32n) | BigInt(low[row] ?? 0));
      expect(values.every((value, row) => row === 0 || value > (values[row - 1] ?? 0n))).toBe(true);
      expect(codes.every((code) => code < 3)).toBe(true);
    }
    expect(refused).toBeGreaterThan(0);
  });

  it.each<[string, number[]]>([
    ['no bytes', []],
    ['half a count', [1]],
    ['a row and nothing else', [1, 0]],
    ['a class but no gap', [1, 0, 0]],
    ['a quotient without an end', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a byte behind no rows', [0, 0, 0]],
    ['a byte behind its last row', [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a bit behind its last row', [1, 0, 1, 0, 0, 0, 0, 0, 0, 0x80, 0]],
    ['a class that is not there', [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 3]],
    ['a fingerprint of 65 bits', [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])('with %s is refused', (_, bytes) => {
    expect(() => checkBucket(HEADER, Uint8Array.from(bytes))).toThrow(FormatError);
  });

  it('of one row, written by hand', () => {
    // Quotient 0 (bit 1), then the 60 bits of the fingerprint 5, then three bits of zeros; class 2.
    const bucket = Uint8Array.from([1, 0, 1 | (5 << 1), 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(checkBucket(HEADER, bucket)).toBe(1);
    expect([4n, 5n, 6n].map((wanted) => findInBucket(HEADER, bucket, wanted))).toEqual([null, 2, null]);
  });
});
