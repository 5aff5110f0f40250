import type { OutboxItem } from '../messages/protocol';
import type { QueuedItem, Store } from './open';

/** Puts a complaint into the outbox; one that is there under the same key already stays as it is. Gives what is there. */
export async function enqueue(store: Store, item: QueuedItem): Promise<QueuedItem> {
  const transaction = store.transaction('outbox', 'readwrite');
  const known = await transaction.store.get(item.key);
  await Promise.all([known ? null : transaction.store.add(item), transaction.done]);
  return known ?? item;
}

/** Everything filed from this device, newest first. */
export async function outboxItems(store: Store): Promise<QueuedItem[]> {
  const items = await store.getAll('outbox');
  return items.sort((a, b) => b.filedAt - a.filedAt);
}

/** Changes one item within a transaction, so that no other change is lost. Gives the item as it is then. */
export async function changeItem(
  store: Store,
  key: string,
  change: (item: QueuedItem) => QueuedItem,
): Promise<QueuedItem | undefined> {
  const transaction = store.transaction('outbox', 'readwrite');
  const known = await transaction.store.get(key);
  const changed = known && change(known);
  await Promise.all([changed ? transaction.store.put(changed) : null, transaction.done]);
  return changed;
}

/** The item without what only the worker needs. */
export function toOutboxItem({ nextAttempt: _, ...item }: QueuedItem): OutboxItem {
  return item;
}
