import type { HeldLevel, Mirrored, Store } from './open';

/** How many buckets are read at once. */
export const SLICE = 64;

/** How far each level's copy into the mirror has come. Kept here, out of the reach of pages' processes. */
export function mirrored(store: Store): Promise<Mirrored[]> {
  return store.getAll('mirrored');
}

export async function saveMirrored(store: Store, copy: Mirrored): Promise<void> {
  await store.put('mirrored', copy);
}

export async function forgetMirrored(store: Store, id: string): Promise<void> {
  await store.delete('mirrored', id);
}

/** The next slice of a level's buckets, from number `from` on. Throws where one is gone. */
export async function bucketSlice(store: Store, { generation }: HeldLevel, from: number): Promise<Uint8Array[]> {
  const last = Math.min(from + SLICE, 2 ** 16);
  return await store.getAll('buckets', IDBKeyRange.bound([generation, from], [generation, last], false, true));
}
