import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { IMPORT_START } from '../../src/core/published-list/import';
import type { PlistPrefix } from '../../src/core/published-list/plist-decode';
import { beginImport, dropImports, fileImport, storeChunk, swapList, sweep } from '../../src/store/lists';
import { openStore, type HeldList, type Store, type Subscription } from '../../src/store/open';

const PREFIX: PlistPrefix = {
  header: {
    bucketBits: 10,
    riceBits: 40,
    rows: 0,
    classes: 0,
    salt: '00'.repeat(16),
    prefixBytes: 4164,
    fileBytes: 8000,
  },
  classes: new Uint8Array(),
  directory: new Uint32Array(),
};

let store: Store;

beforeEach(async () => {
  store = await openStore();
  for (const name of store.objectStoreNames) await store.clear(name);
});

const buckets = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ index: from + index, bytes: new Uint8Array([index & 255]) }));

async function importOf(registryId: string, sha256: string, count: number): Promise<number> {
  const begun = await beginImport(store, registryId, sha256, PREFIX);
  await storeChunk(store, begun, {
    buckets: buckets(0, count),
    progress: { nextChunk: 2, nextBucket: count, rows: 0 },
  });
  return begun.generation;
}

const listOf = (registryId: string, generation: number): HeldList => ({
  registryId,
  state: { registry: { id: registryId, name: '', url: '' }, version: 1, issued: 0, expires: 1 },
  salt: '',
  sources: [],
  levels: [{ level: 'base', sha256: '', generation, header: PREFIX.header, classes: PREFIX.classes }],
  entries: 0,
});
const subscriptionOf = (id: string): Subscription => ({
  id,
  name: '',
  url: '',
  pinned: null,
  pinnedVersion: 1,
  roots: [],
  held: null,
  notBefore: 0,
  failures: 0,
  lastAttempt: null,
  lastSuccess: null,
  error: null,
});

describe('buckets', () => {
  it('of two imports never share a generation', async () => {
    const first = await importOf('a', 'x', 3);
    const second = await importOf('b', 'x', 3);
    await swapList(store, listOf('b', second), subscriptionOf('b'));
    const third = await importOf('b', 'y', 3);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('are stored as copies of their own bytes, not with the chunk they came in', async () => {
    const chunk = new Uint8Array(1000).fill(7);
    const begun = await beginImport(store, 'a', 'x', PREFIX);
    await storeChunk(store, begun, { buckets: [{ index: 0, bytes: chunk.subarray(10, 12) }], progress: IMPORT_START });
    const stored = await store.get('buckets', [begun.generation, 0]);
    expect(stored).toEqual(new Uint8Array([7, 7]));
    expect(stored?.buffer.byteLength).toBe(2);
  });

  it('are swept when nothing uses their generation, in whatever order, and only then', async () => {
    const stale = await importOf('a', 'old', 700);
    const used = await importOf('a', 'new', 600);
    const other = await importOf('b', 'under way', 300);
    await swapList(store, listOf('a', used), subscriptionOf('a'));
    await sweep(store);
    const left = (await store.getAllKeys('buckets')).map(([generation]) => generation);
    expect(new Set(left)).toEqual(new Set([used, other]));
    expect(left).toHaveLength(900);
    expect(left).not.toContain(stale);
  });
});

describe('imports', () => {
  it('know how far they are, and are over with the swap', async () => {
    const generation = await importOf('a', 'x', 5);
    expect(await fileImport(store, 'a', 'x')).toMatchObject({ generation, progress: { nextChunk: 2, nextBucket: 5 } });
    await importOf('b', 'x', 1);
    await swapList(store, listOf('a', generation), subscriptionOf('a'));
    expect(await fileImport(store, 'a', 'x')).toBeUndefined();
    expect(await fileImport(store, 'b', 'x')).toBeDefined();
  });

  it('of files that are wanted no more are forgotten, of this registry alone', async () => {
    await importOf('a', 'old', 1);
    await importOf('a', 'new', 1);
    await importOf('ab', 'old', 1);
    await dropImports(store, 'a', ['new']);
    expect(await store.getAllKeys('imports')).toEqual([
      ['a', 'new'],
      ['ab', 'old'],
    ]);
  });

  it('store a chunk and how far it leads both or neither', async () => {
    const begun = await beginImport(store, 'a', 'x', PREFIX);
    const unstorable = { ...begun, prefix: { ...PREFIX, header: (() => 0) as unknown as PlistPrefix['header'] } };
    await expect(
      storeChunk(store, unstorable, { buckets: buckets(0, 3), progress: { nextChunk: 2, nextBucket: 3, rows: 0 } }),
    ).rejects.toThrow();
    expect(await store.count('buckets')).toBe(0);
    expect(await fileImport(store, 'a', 'x')).toMatchObject({ progress: IMPORT_START });
  });

  it('do not lead beyond a bucket that memory did not suffice to store', async () => {
    const begun = await beginImport(store, 'a', 'x', PREFIX);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: unknown, key) {
      if (key) throw new DOMException('out of memory', 'DataCloneError');
      return put.call(this, value, key);
    };
    try {
      await expect(
        storeChunk(store, begun, { buckets: buckets(0, 3), progress: { nextChunk: 2, nextBucket: 3, rows: 0 } }),
      ).rejects.toThrow('out of memory');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await fileImport(store, 'a', 'x')).toMatchObject({ progress: IMPORT_START });
  });
});
