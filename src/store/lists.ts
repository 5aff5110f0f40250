import { IMPORT_START, type ImportStep } from '../core/published-list/import';
import type { PlistPrefix } from '../core/published-list/plist-decode';
import type { FileImport, HeldList, Store, Subscription } from './open';

/** How many buckets one transaction deletes, so that look-ups never wait long. */
const SWEEP_SLICE = 256;

export function subscriptions(store: Store): Promise<Subscription[]> {
  return store.getAll('subscriptions');
}

export function subscription(store: Store, id: string): Promise<Subscription | undefined> {
  return store.get('subscriptions', id);
}

/** Adds the registry, or changes what is written of it. */
export async function saveSubscription(store: Store, changed: Subscription): Promise<void> {
  await store.put('subscriptions', changed);
}

/** Drops a registry and its list; its buckets go at the next sweep. */
export async function unsubscribe(store: Store, id: string): Promise<void> {
  const transaction = store.transaction(['subscriptions', 'lists', 'imports'], 'readwrite');
  await Promise.all([
    transaction.objectStore('subscriptions').delete(id),
    transaction.objectStore('lists').delete(id),
    transaction.objectStore('imports').delete(importsOf(id)),
    transaction.done,
  ]);
}

export function heldList(store: Store, registryId: string): Promise<HeldList | undefined> {
  return store.get('lists', registryId);
}

export function heldLists(store: Store): Promise<HeldList[]> {
  return store.getAll('lists');
}

/** Forgets a list whose bytes are damaged, so that it is fetched again at once; the version reached stays known. */
export async function dropList(store: Store, registryId: string): Promise<void> {
  const transaction = store.transaction(['lists', 'subscriptions'], 'readwrite');
  const subscribed = transaction.objectStore('subscriptions');
  const known = await subscribed.get(registryId);
  await Promise.all([
    transaction.objectStore('lists').delete(registryId),
    known && subscribed.put({ ...known, notBefore: 0 }),
    transaction.done,
  ]);
}

export function fileImport(store: Store, registryId: string, sha256: string): Promise<FileImport | undefined> {
  return store.get('imports', [registryId, sha256]);
}

/** The list files of a registry that are on their way in. */
export function begunImports(store: Store, registryId: string): Promise<FileImport[]> {
  return store.getAll('imports', importsOf(registryId));
}

/** Forgets the imports of a registry but those of the files in `wanted` (their SHA-256). */
export async function dropImports(store: Store, registryId: string, wanted: readonly string[]): Promise<void> {
  const transaction = store.transaction('imports', 'readwrite');
  const begun = await transaction.store.getAllKeys(importsOf(registryId));
  const stale = begun.filter(([, sha256]) => !wanted.includes(sha256));
  await Promise.all([...stale.map((key) => transaction.store.delete(key)), transaction.done]);
}

/** Begins to import a file under a generation that nothing else uses. */
export async function beginImport(
  store: Store,
  registryId: string,
  sha256: string,
  prefix: PlistPrefix,
): Promise<FileImport> {
  const transaction = store.transaction(['lists', 'imports', 'buckets'], 'readwrite');
  const used = await usedGenerations(transaction.objectStore('lists'), transaction.objectStore('imports'));
  const last = await transaction.objectStore('buckets').openKeyCursor(null, 'prev');
  const generation = Math.max(0, ...used, last?.key[0] ?? 0) + 1;
  const begun: FileImport = { registryId, sha256, generation, prefix, progress: IMPORT_START };
  await Promise.all([transaction.objectStore('imports').put(begun), transaction.done]);
  return begun;
}

/** Stores one verified chunk and how far it leads, both or neither. */
export async function storeChunk(store: Store, current: FileImport, step: ImportStep): Promise<FileImport> {
  const advanced: FileImport = { ...current, progress: step.progress };
  const transaction = store.transaction(['imports', 'buckets'], 'readwrite');
  const buckets = transaction.objectStore('buckets');
  await allOrNothing(transaction, [
    () => transaction.objectStore('imports').put(advanced),
    // A view would be stored with the whole chunk behind it.
    ...step.buckets.map(
      ({ index, bytes }) =>
        () =>
          buckets.put(bytes.slice(), [current.generation, index]),
    ),
  ]);
  return advanced;
}

/** Swaps a registry's list in one transaction; from here on look-ups see only the new one. */
export async function swapList(store: Store, list: HeldList, updated: Subscription): Promise<void> {
  const transaction = store.transaction(['lists', 'subscriptions', 'imports'], 'readwrite');
  await allOrNothing(transaction, [
    () => transaction.objectStore('lists').put(list),
    () => transaction.objectStore('subscriptions').put(updated),
    () => transaction.objectStore('imports').delete(importsOf(list.registryId)),
  ]);
}

/** Deletes the buckets of generations that no list and no import uses, slice by slice. */
export async function sweep(store: Store): Promise<void> {
  while (await sweepSlice(store));
}

async function sweepSlice(store: Store): Promise<boolean> {
  const transaction = store.transaction(['lists', 'imports', 'buckets'], 'readwrite');
  const used = new Set(await usedGenerations(transaction.objectStore('lists'), transaction.objectStore('imports')));
  const buckets = transaction.objectStore('buckets');
  let cursor = await buckets.openKeyCursor();
  while (cursor && used.has(cursor.key[0])) cursor = await cursor.continue([cursor.key[0], Number.POSITIVE_INFINITY]);
  if (!cursor) return false;
  const [generation, bucket] = cursor.key;
  const slice = IDBKeyRange.bound([generation, bucket], [generation, bucket + SWEEP_SLICE], false, true);
  await Promise.all([buckets.delete(slice), transaction.done]);
  return true;
}

/** Without the abort, a request that throws before it is made (a value too large to copy) would let the others be committed. */
async function allOrNothing(
  transaction: { abort(): void; done: Promise<void> },
  requests: readonly (() => Promise<unknown>)[],
): Promise<void> {
  try {
    await Promise.all([...requests.map(async (request) => request()), transaction.done]);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The failure has ended it already.
    }
    throw error;
  }
}

async function usedGenerations(
  lists: { getAll(): Promise<HeldList[]> },
  imports: { getAll(): Promise<FileImport[]> },
): Promise<number[]> {
  const [held, begun] = await Promise.all([lists.getAll(), imports.getAll()]);
  return [
    ...held.flatMap(({ levels }) => levels.map(({ generation }) => generation)),
    ...begun.map(({ generation }) => generation),
  ];
}

function importsOf(registryId: string): IDBKeyRange {
  return IDBKeyRange.bound([registryId], [registryId, []]);
}
