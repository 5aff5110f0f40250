import { fault } from '../core/fault';
import { MAX_PURCHASES } from '../core/diary/purchase';
import type { KeptPurchase, Store } from './open';

/** All that is noted, the last bought first. */
export async function purchases(store: Store): Promise<KeptPurchase[]> {
  const all = await store.getAll('diary');
  return all.sort((a, b) => b.boughtOn.localeCompare(a.boughtOn) || b.addedAt - a.addedAt);
}

/** Notes purchases, all or none; one whose id is there already stays as it is. Throws where the diary is full. */
export async function addPurchases(store: Store, added: readonly KeptPurchase[]): Promise<void> {
  const transaction = store.transaction('diary', 'readwrite');
  const known = new Set(await transaction.store.getAllKeys());
  const fresh = added.filter(({ id }) => !known.has(id));
  if (known.size + fresh.length > MAX_PURCHASES) {
    transaction.abort();
    await transaction.done.catch(() => {});
    throw new Error(fault('diary-full', { count: MAX_PURCHASES }));
  }
  await Promise.all([...fresh.map((one) => transaction.store.put(one)), transaction.done]);
}

/** Changes purchases in one transaction, by what stands there then: one that was deleted meanwhile stays deleted. */
export async function changePurchases(store: Store, change: (purchase: KeptPurchase) => KeptPurchase): Promise<void> {
  const transaction = store.transaction('diary', 'readwrite');
  const all = await transaction.store.getAll();
  const changed = all
    .map((before) => ({ before, after: change(before) }))
    .filter(({ before, after }) => before !== after);
  await Promise.all([...changed.map(({ after }) => transaction.store.put(after)), transaction.done]);
}

/** Deletes one purchase, or all (`null`). */
export async function deletePurchase(store: Store, id: string | null): Promise<void> {
  await (id === null ? store.clear('diary') : store.delete('diary', id));
}
