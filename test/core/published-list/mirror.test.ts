import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/core/identifier';
import type { ListRecord } from '../../../src/core/listing';
import { BucketWriter } from '../../../src/core/published-list/bucket-writer';
import { fingerprint } from '../../../src/core/published-list/fingerprint';
import {
  anyStops,
  mirrorShard,
  questions,
  shardKey,
  stops,
  type Mirror,
} from '../../../src/core/published-list/mirror';
import { bucketBytes, readPrefix, recordAt } from '../../../src/core/published-list/plist-decode';
import { encodePlist } from '../../../src/core/published-list/plist-encode';
import { REMOVED } from '../../../src/core/published-list/record';
import { anyRecord } from './arbitraries';
import { RECORD, SALT } from './signing';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const BLACK: ListRecord = { ...RECORD, list: 'blacklist', flags: [] };
const name = (n: number) => `shop-${n}.example`;

type Level = Map<string, ListRecord>;

/** The mirror of these levels, newest first, and its shards, by way of real list files. */
function mirrorOf(levels: readonly Level[], expires = NOW + 1): { index: Mirror; shards: Record<string, unknown> } {
  const shards: Record<string, unknown> = {};
  const mirrored = levels.map((rows, at) => {
    const file = encodePlist(
      [...rows].map(([domain, record]) => ({
        fingerprint: fingerprint(SALT, `domain:${domain}` as Identifier),
        record,
      })),
      { salt: SALT },
    );
    const prefix = readPrefix(file);
    const { header, classes } = prefix;
    const stopping = Array.from({ length: header.classes }, (_, code) => stops(recordAt(classes, code)));
    for (let bucket = 0; bucket < 2 ** header.bucketBits; bucket++)
      shards[shardKey(`level${at}`, bucket)] = mirrorShard(
        header,
        bucketBytes(prefix, file, bucket),
        stopping,
        at === levels.length - 1,
      );
    return { id: `level${at}`, bucketBits: header.bucketBits };
  });
  return { index: { lists: [{ salt: SALT, expires, levels: mirrored }] }, shards };
}

const asked = async ({ index, shards }: ReturnType<typeof mirrorOf>, domain: string) =>
  anyStops(await questions(index, [domain], NOW, fingerprint), shards);

describe('the mirror', () => {
  it('stops exactly the addresses that the levels together stop', async () => {
    const level = fc.dictionary(
      fc.integer({ min: 0, max: 60 }).map(name),
      fc.oneof(anyRecord, fc.constant(BLACK), fc.constant(REMOVED)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(level, { minLength: 1, maxLength: 3 }), async (tables) => {
        const levels = tables.map((table) => new Map(Object.entries(table)));
        const mirror = mirrorOf(levels);
        for (let n = 0; n <= 60; n++) {
          const first = levels.find((rows) => rows.has(name(n)))?.get(name(n));
          expect(await asked(mirror, name(n))).toBe(first !== undefined && stops(first));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds each of thirty thousand rows over many buckets, and none of as many strangers', async () => {
    const rows = new Map(Array.from({ length: 30_000 }, (_, n) => [name(n), n % 3 === 0 ? REMOVED : BLACK]));
    const mirror = mirrorOf([rows]);
    expect(mirror.index.lists[0]?.levels[0]?.bucketBits).toBeGreaterThan(3);
    const wrong = await Promise.all(
      Array.from({ length: 60_000 }, async (_, n) => (await asked(mirror, name(n))) !== (n < 30_000 && n % 3 !== 0)),
    );
    expect(wrong.indexOf(true)).toBe(-1);
  });

  it('takes the 48 bits after the bucket, however many bits that has', () => {
    const any64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), any64, (bucketBits, print) => {
        const header = {
          bucketBits,
          riceBits: 63 - bucketBits,
          rows: 1,
          classes: 1,
          salt: SALT,
          prefixBytes: 0,
          fileBytes: 64,
        };
        const writer = new BucketWriter(new Uint8Array(64), header);
        const high = Number(print >> 32n);
        writer.begin(bucketBits === 0 ? 0 : high - (high % 2 ** (32 - bucketBits)));
        writer.add(high, Number(BigInt.asUintN(32, print)), 0);
        writer.end();
        const [row] = mirrorShard(header, writer.file.subarray(0, writer.offset), [true], true);
        const bits = BigInt.asUintN(48, print >> BigInt(16 - bucketBits));
        expect(Buffer.from(row, 'base64').toString('hex')).toBe(bits.toString(16).padStart(12, '0'));
      }),
    );
  });

  it('takes no row for another that only spans two', () => {
    expect(anyStops([[{ key: 'k', row: 'BBBBCCCC' }]], { k: ['AAAABBBBCCCCDDDD', ''] })).toBe(false);
    expect(anyStops([[{ key: 'k', row: 'BBBBCCCC' }]], { k: ['AAAABBBBCCCCDDDDBBBBCCCC', ''] })).toBe(true);
  });

  it.each<[string, ListRecord, boolean]>([
    ['a blacklisted one', BLACK, true],
    ['one that was softened', { ...BLACK, flags: ['softened'] }, false],
    ['one under appeal', { ...BLACK, flags: ['under-appeal'] }, false],
    ['a watched one', { ...BLACK, list: 'watch' }, false],
    ['a removed one', REMOVED, false],
  ])('%s', async (_, record, expected) => {
    expect(await asked(mirrorOf([new Map([[name(1), record]])]), name(1))).toBe(expected);
  });

  it('stops nothing by a list past its date', async () => {
    expect(await asked(mirrorOf([new Map([[name(1), BLACK]])], NOW), name(1))).toBe(false);
  });
});
