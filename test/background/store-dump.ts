import type { Store } from '../../src/store/open';

/** All that a store holds. */
export type Dump = [name: string, keys: IDBValidKey[], values: unknown[]][];

export async function dump(store: Store): Promise<Dump> {
  return await Promise.all(
    [...store.objectStoreNames].map(async (name): Promise<Dump[number]> => [
      name,
      await store.getAllKeys(name),
      await store.getAll(name),
    ]),
  );
}

/** Makes a store hold that and nothing else. */
export async function restore(store: Store, held: Dump): Promise<void> {
  for (const name of store.objectStoreNames) await store.clear(name);
  for (const [name, keys, values] of held) {
    const { store: into, done } = store.transaction(name as 'buckets', 'readwrite');
    await Promise.all([
      ...values.map((value, at) =>
        into.put(value as Uint8Array, into.keyPath === null ? (keys[at] as never) : undefined),
      ),
      done,
    ]);
  }
}
