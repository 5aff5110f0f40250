import type { Identifier } from '../../../src/core/identifier';
import { bucketOf, checkBucket, findInBucket } from '../../../src/core/published-list/bucket';
import { fingerprint } from '../../../src/core/published-list/fingerprint';
import { bucketBytes, readPrefix } from '../../../src/core/published-list/plist-decode';
import { inventedShop } from '../../published-list-fixture';
import type { Figure } from '../main';
import { median, round } from '../statistics';
import type { InventedList } from './publish-invented';

const LOOKUPS = 2000;
const LINEAR_LOOKUPS = 10;
/** A peer that holds every name in memory needs a gigabyte beyond this. */
const MOST_NAMES = 1_000_000;

/** Decoding a bucket and looking an identifier up, µs, beside a Set made from JSON and a list that is searched by `find`. */
export function lookupFigures(list: InventedList): Figure[] {
  const { entries } = list;
  const file = list.bytesOf('base');
  const prefix = readPrefix(file);
  const { header } = prefix;
  const bucketAt = (index: number) => bucketBytes(prefix, file, index);

  const wanted = Array.from({ length: LOOKUPS }, (_, n) => inventedShop(((n * 611_953) % entries) + (n % 2) * entries));
  const prints = wanted.map((identifier) => fingerprint(header.salt, identifier));
  const search = (n: number) => findInBucket(header, bucketAt(bucketOf(header, prints[n]!)), prints[n]!) !== null;
  const hashed = (n: number) => {
    const print = fingerprint(header.salt, wanted[n]!);
    return findInBucket(header, bucketAt(bucketOf(header, print)), print) !== null;
  };
  const decode = microseconds(500, (n) => checkBucket(header, bucketAt(n % 2 ** header.bucketBits)) > 0);
  const pure = microseconds(LOOKUPS, search, (n) => n % 2 === 0);
  const whole = microseconds(LOOKUPS, hashed, (n) => n % 2 === 0);
  const peers = peersOf(Math.min(entries, MOST_NAMES), wanted);
  return [
    {
      what: `search of one fingerprint in its bucket at ${entries}`,
      value: round(pure),
      unit: 'µs',
      goal: 60,
      detail: `with hashing the identifier ${round(whole)} µs; a whole bucket of ${Math.round(header.rows / 2 ** header.bucketBits)} rows decoded and checked ${round(decode)} µs`,
    },
    {
      what: 'a look-up, against a list that is searched by find',
      value: Math.round((10_000 * whole) / peers.find) / 10_000,
      unit: 'x',
      goal: 0.1,
      detail: `${round(peers.find)} µs with ${peers.names} names; a Set answers in ${round(peers.set)} µs once it is there`,
    },
    {
      what: 'kept in memory between look-ups, against a Set from JSON',
      value: Math.round((100_000 * prefixBytes(prefix)) / peers.heap) / 100_000,
      unit: 'x',
      goal: 0.05,
      detail: `classes and directory ${round(prefixBytes(prefix) / 1000)} kB against ${round(peers.heap / 1e6)} MB, which takes ${round(peers.readySeconds * 1000)} ms to be ready after each start`,
    },
  ];
}

interface Peers {
  names: number;
  /** µs. */
  set: number;
  /** µs. */
  find: number;
  /** Bytes. */
  heap: number;
  readySeconds: number;
}

/** What others do: read all names from JSON, keep them in a Set, or walk through them. */
function peersOf(names: number, wanted: readonly Identifier[]): Peers {
  const json = JSON.stringify(Array.from({ length: names }, (_, n) => inventedShop(n)));
  const before = usedHeap();
  const start = performance.now();
  const list = JSON.parse(json) as Identifier[];
  const set = new Set(list);
  const readySeconds = (performance.now() - start) / 1000;
  const heap = usedHeap() - before;
  return {
    names,
    set: microseconds(LOOKUPS, (n) => set.has(wanted[n]!)),
    find: microseconds(LINEAR_LOOKUPS, (n) => list.find((name) => name === wanted[n]) !== undefined),
    heap,
    readySeconds,
  };
}

function prefixBytes({ classes, directory }: { classes: Uint8Array; directory: Uint32Array }): number {
  return classes.byteLength + directory.byteLength;
}

/** Settled by a collection where Node was started with --expose-gc; the peer's strings live on either way. */
function usedHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Median of five rounds, µs a call. Throws Error for a wrong answer. */
function microseconds(count: number, act: (n: number) => boolean, expected?: (n: number) => boolean): number {
  const rounds = Array.from({ length: 6 }, () => {
    const start = performance.now();
    for (let n = 0; n < count; n++) {
      const answer = act(n);
      if (expected && answer !== expected(n)) throw new Error(`look-up ${n} answers ${answer}`);
    }
    return ((performance.now() - start) * 1000) / count;
  });
  // The first warms up.
  return median(rounds.slice(1));
}
