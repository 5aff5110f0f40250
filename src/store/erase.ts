import type { Store } from './open';

/** Empties the whole database, all or nothing. */
export async function eraseStore(store: Store): Promise<void> {
  const names = [...store.objectStoreNames];
  const transaction = store.transaction(names, 'readwrite');
  await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
}
