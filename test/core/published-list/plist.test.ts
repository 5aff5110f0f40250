import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/core/identifier';
import type { ListRecord } from '../../../src/core/listing';
import { bucketOf, findInBucket } from '../../../src/core/published-list/bucket';
import { FormatError } from '../../../src/core/published-list/errors';
import { fingerprint } from '../../../src/core/published-list/fingerprint';
import { bucketBytes, readPrefix, readRows, recordAt } from '../../../src/core/published-list/plist-decode';
import { encodePlist } from '../../../src/core/published-list/plist-encode';
import { REMOVED } from '../../../src/core/published-list/record';
import { DuplicateFingerprintError } from '../../../src/core/published-list/row-sort';
import { anyRows } from './arbitraries';
import { rowsOf } from './rows-of';
import { RECORD, SALT } from './signing';

/** Pinned here as well as in docs/list-vectors.md. Should these fail, the format has changed, and every reader with it. */
const VECTOR: { identifier: Identifier; record: ListRecord }[] = [
  { identifier: 'domain:evil.example', record: RECORD },
  { identifier: 'uscc:91110108551385082Q', record: RECORD },
  {
    identifier: 'taobao-seller:2616970884',
    record: { ...RECORD, list: 'watch', grade: 'NR', confidence: 0, expires: null },
  },
  { identifier: 'icp:京ICP备15007699号', record: REMOVED },
];

function lookup(file: Uint8Array, wanted: bigint, prefix = readPrefix(file)): ListRecord | null {
  const code = findInBucket(prefix.header, bucketBytes(prefix, file, bucketOf(prefix.header, wanted)), wanted);
  return code === null ? null : recordAt(prefix.classes, code);
}

/** Evenly spread fingerprints, the same each time: multiples of the golden ratio. */
const spread = (count: number) =>
  Array.from({ length: count }, (_, n) => BigInt.asUintN(64, BigInt(n + 1) * 0x9e3779b97f4a7c15n));

describe('test vectors', () => {
  it.each([
    ['domain:evil.example', 'b8a4d370fff27daa'],
    ['uscc:91110108551385082Q', '3c94a48bc816abcd'],
    ['taobao-seller:2616970884', 'fd7687620b3322a6'],
    ['icp:京ICP备15007699号', '069b52909b015b05'],
  ] as const)('the fingerprint of %s', (identifier, hex) => {
    expect(fingerprint(SALT, identifier).toString(16).padStart(16, '0')).toBe(hex);
  });

  it('a file of four rows', () => {
    const file = encodePlist(
      VECTOR.map(({ identifier, record }) => ({ fingerprint: fingerprint(SALT, identifier), record })),
      { salt: SALT },
    );
    expect(bytesToHex(file)).toBe(
      [
        // header, classes, directory, the one bucket
        '504c53540100003d040000000300000000112233445566778899aabbccddeeff400000005e000000660000008c00000000000000000000000000000000000000',
        'a012810207003a015e010110810207003a01ffff0400000000000000ffff',
        '0000000026000000',
        '04000bb6023621a5368dc750152dfb51f915b9a3b76fca5d2038f7498116e267a30902000001',
      ].join(''),
    );
  });

  it('a file without rows', () => {
    expect(bytesToHex(encodePlist([], { salt: SALT }))).toBe(
      [
        '504c53540100003f000000000000000000112233445566778899aabbccddeeff4000000040000000480000004a00000000000000000000000000000000000000',
        '0000000002000000',
        '0000',
      ].join(''),
    );
  });

  it('a file of 10,000 rows in 300 classes', () => {
    const rows = spread(10_000).map((value, n) => ({ fingerprint: value, record: { ...RECORD, source: n % 300 } }));
    const file = encodePlist(rows, { salt: SALT });
    expect(readPrefix(file).header).toMatchObject({ bucketBits: 2, riceBits: 50, rows: 10_000, classes: 300 });
    expect([file.length, bytesToHex(sha256(file))]).toEqual([
      88_212,
      '4375be8edaac5918a7593092e4d4f966e7fdfb85286c2f807b21f637740cca36',
    ]);
  });
});

describe('encoding', () => {
  it('does not depend on the order of rows or on how a record is spelt', () => {
    const rows = spread(5000).map((value, n) => ({ fingerprint: value, record: { ...RECORD, source: n % 5 } }));
    const respelt = rows
      .toReversed()
      .map((row) => ({ ...row, record: { ...row.record, categories: row.record.categories.toReversed() } }));
    expect(encodePlist(respelt, { salt: SALT })).toEqual(encodePlist(rows, { salt: SALT }));
  });

  it('refuses two rows with one fingerprint', () => {
    const row = { fingerprint: 77n, record: RECORD };
    expect(() =>
      encodePlist([row, { fingerprint: 5n, record: RECORD }, { ...row, record: REMOVED }], { salt: SALT }),
    ).toThrow(DuplicateFingerprintError);
  });

  it('refuses more distinct records than a class number can name', () => {
    const rows = spread(65_537).map((value, n) => ({
      fingerprint: value,
      record: { ...RECORD, source: n % 65_536, confidence: n < 65_536 ? (0 as const) : (1 as const) },
    }));
    expect(() => encodePlist(rows, { salt: SALT })).toThrow(RangeError);
    expect(readPrefix(encodePlist(rows.slice(0, 65_536), { salt: SALT })).header.classes).toBe(65_536);
  });

  it('refuses fingerprints that are not spread', () => {
    const rows = Array.from({ length: 70_000 }, (_, n) => ({ fingerprint: BigInt(n), record: RECORD }));
    expect(() => encodePlist(rows, { salt: SALT })).toThrow(RangeError);
  });

  it.each([1, 2, 1499, 3000, 3001, 24_000, 50_000])('stays near what the information needs, at %i rows', (count) => {
    const file = encodePlist(
      spread(count).map((value) => ({ fingerprint: value, record: RECORD })),
      { salt: SALT },
    );
    const { header } = readPrefix(file);
    const bitsPerRow = (8 * (header.fileBytes - header.prefixBytes - 3 * 2 ** header.bucketBits)) / count;
    expect(bitsPerRow).toBeLessThan(64 - Math.log2(count) + 3.1);
    expect(header.fileBytes).toBe(file.length);
  });
});

describe('what goes in comes out', () => {
  it('row by row, and in order', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const file = encodePlist(rows, { salt: SALT });
        const sorted = rows.toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
        expect(rowsOf(readRows(readPrefix(file), file))).toEqual(sorted);
      }),
    );
  });

  it('by looking each row up, and nothing between', () => {
    fc.assert(
      fc.property(anyRows, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (rows, other) => {
        const file = encodePlist(rows, { salt: SALT });
        const present = new Map(rows.map((row) => [row.fingerprint, row.record]));
        for (const { fingerprint: value } of rows) {
          for (const near of [value - 1n, value, value + 1n, other]) {
            const wanted = BigInt.asUintN(64, near);
            expect(lookup(file, wanted)).toEqual(present.get(wanted) ?? null);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('with many buckets and two-byte classes', () => {
    const rows = spread(30_000).map((value, n) => ({
      fingerprint: value,
      record: { ...RECORD, source: (n * 7) % 1000 },
    }));
    const file = encodePlist(rows, { salt: SALT });
    const prefix = readPrefix(file);
    expect(prefix.header.bucketBits).toBe(4);
    for (let n = 0; n < rows.length; n += 17) {
      const { fingerprint: value, record } = rows[n] ?? { fingerprint: 0n, record: RECORD };
      expect(lookup(file, value, prefix)).toEqual(record);
      expect(lookup(file, value ^ 1n, prefix)).toBeNull();
    }
  });
});

describe('a file that is wrong', () => {
  const file = encodePlist(
    spread(4000).map((value, n) => ({ fingerprint: value, record: { ...RECORD, source: n % 3 } })),
    { salt: SALT },
  );
  const classesEnd = 64 + 3 * 10;

  it.each<[string, (view: DataView) => void, RegExp]>([
    ['magic', (view) => view.setUint8(0, 0), /PLST/],
    ['format 2', (view) => view.setUint16(4, 2, true), /format 2/],
    ['2^17 buckets', (view) => view.setUint8(6, 17), /buckets/],
    ['another number of buckets', (view) => view.setUint8(6, 2), /behind the directory/],
    ['a Rice parameter below 32', (view) => view.setUint8(7, 31), /Rice/],
    ['a Rice parameter above 63', (view) => view.setUint8(7, 64), /Rice/],
    ['four thousand million rows', (view) => view.setUint32(8, 0xffffffff, true), /rows/],
    ['a million classes', (view) => view.setUint32(12, 1_000_000, true), /classes/],
    ['rows without classes', (view) => view.setUint32(12, 0, true), /classes/],
    ['a gap behind the header', (view) => view.setUint32(32, 65, true), /classes/],
    ['a moved directory', (view) => view.setUint32(36, 95, true), /directory/],
    ['no room for buckets', (view) => view.setUint32(44, classesEnd + 12, true), /room/],
    ['reserved bytes in use', (view) => view.setUint8(63, 1), /reserved/],
    ['a class that means nothing', (view) => view.setUint8(64, 15), /unknown list/],
    [
      'two equal classes',
      (view) => Array.from({ length: 10 }, (_, n) => view.setUint8(74 + n, view.getUint8(64 + n))),
      /same/,
    ],
    ['a directory that begins late', (view) => view.setUint32(classesEnd, 1, true), /begin at 0/],
    ['a directory that goes back', (view) => view.setUint32(classesEnd + 4, 0xffffffff, true), /no room/],
    ['a directory beyond the file', (view) => view.setUint32(classesEnd + 8, file.length, true), /end with the file/],
  ])('with %s is refused', (_, damage, message) => {
    const damaged = file.slice();
    damage(new DataView(damaged.buffer));
    expect(() => readPrefix(damaged)).toThrow(FormatError);
    expect(() => readPrefix(damaged)).toThrow(message);
  });

  it('cut short anywhere in its front is refused', () => {
    for (let length = 0; length < readPrefix(file).header.prefixBytes; length++) {
      expect(() => readPrefix(file.subarray(0, length))).toThrow(FormatError);
    }
  });
});
