import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, findInBucket } from '../../../src/core/published-list/bucket';
import { ListError } from '../../../src/core/published-list/errors';
import { bucketBytes, readPrefix, readRows, recordAt } from '../../../src/core/published-list/plist-decode';
import { encodePlist } from '../../../src/core/published-list/plist-encode';
import { checkChunk } from '../../../src/core/published-list/trust';
import { anyRows } from './arbitraries';
import { rowsOf } from './rows-of';
import { codeOf, describeFile, SALT } from './signing';

/** More than the largest bucket, or directory, takes; far less than a header can announce. */
const MOST_BYTES = 2 ** 21;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), place, bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
  fc.record({ kind: fc.constant('insert' as const), place, bytes: fc.uint8Array({ minLength: 1, maxLength: 80 }) }),
  fc.record({ kind: fc.constant('cut' as const), place, bytes: fc.uint8Array({ minLength: 1, maxLength: 80 }) }),
);
/** Header fields are few among many bytes, so they get mutations of their own. */
const headerMutation = fc.record({
  kind: fc.constant('header' as const),
  place: fc.constantFrom(6, 7, 8, 12, 36, 40, 44, 94),
  bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 4 }), fc.constant(Uint8Array.of(0, 0, 0, 8))),
});
type Mutation = { kind: 'put' | 'insert' | 'cut' | 'header'; place: number; bytes: Uint8Array };

function mutated(file: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let bytes = file;
  for (const { kind, place: where, bytes: some } of mutations) {
    const at = kind === 'header' ? where : Math.floor(where * bytes.length);
    const rest = bytes.subarray(at + (kind === 'insert' ? 0 : some.length));
    bytes = Uint8Array.from([...bytes.subarray(0, at), ...(kind === 'cut' ? [] : some), ...rest]);
  }
  return bytes;
}

/** What `act` returns, or null for a ListError; anything else it throws, or too much memory taken, fails the test. */
function refusedOr<T>(act: () => T): T | null {
  const before = process.memoryUsage().arrayBuffers;
  try {
    return act();
  } catch (error) {
    expect(error).toBeInstanceOf(ListError);
    return null;
  } finally {
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MOST_BYTES);
  }
}

const input = {
  rows: anyRows,
  mutations: fc.array<Mutation>(fc.oneof(mutation, headerMutation), { minLength: 1, maxLength: 4 }),
  probes: fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 5 }),
};

describe('a list file with bytes changed, cut or added', () => {
  it('is refused, or holds what its bytes say and finds nothing else', () => {
    fc.assert(
      fc.property(fc.record(input), ({ rows, mutations, probes }) => {
        const file = mutated(encodePlist(rows, { salt: SALT }), mutations);
        const prefix = refusedOr(() => readPrefix(file));
        if (!prefix) return;
        const read = refusedOr(() => rowsOf(readRows(prefix, file)));
        const held = new Map(read?.map(({ fingerprint, record }) => [fingerprint, record]));
        for (const wanted of [...probes, ...rows.slice(0, 20).map(({ fingerprint }) => fingerprint), ...held.keys()]) {
          const code = refusedOr(() =>
            findInBucket(prefix.header, bucketBytes(prefix, file, bucketOf(prefix.header, wanted)), wanted),
          );
          const record = code === null ? null : refusedOr(() => recordAt(prefix.classes, code));
          // Of a file that is refused as a whole, a look-up may not have seen what is wrong.
          if (read) expect(record).toEqual(held.get(wanted) ?? null);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never passes for what was signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(input), async ({ rows, mutations }) => {
        const file = encodePlist(rows, { salt: SALT });
        const other = mutated(file, mutations);
        const isSame = Buffer.compare(file, other) === 0;
        const code = await codeOf(() =>
          checkChunk(describeFile(file, rows.length), other, async (bytes) => sha256(bytes), 'It'),
        );
        expect(code).toBe(isSame ? 'accepted' : other.length === file.length ? 'hash' : 'length');
      }),
      { numRuns: 100 },
    );
  });
});
