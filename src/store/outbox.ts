import { fault } from '../core/fault';
import type { Filed } from '../core/taken-along';
import type { OutboxItem } from '../messages/protocol';
import { toFollowUp } from './follow-ups';
import type { QueuedFollowUp, QueuedItem, Store } from './open';

/**
 * Puts a complaint into the outbox, and those of its draft's files that are wanted on their way, both or neither; its other files
 * are forgotten. One that is there under the same key already stays as it is. Gives what is there. Throws where a wanted file
 * is gone.
 */
export async function enqueue(store: Store, item: QueuedItem, files: readonly string[] = []): Promise<QueuedItem> {
  const transaction = store.transaction(['outbox', 'followUps', 'fileBytes'], 'readwrite');
  const outbox = transaction.objectStore('outbox');
  const followUps = transaction.objectStore('followUps');
  const known = await outbox.get(item.key);
  if (known) {
    await transaction.done;
    return known;
  }
  const kept = await followUps.index('complaint').getAll(item.key);
  const hashOf = ({ act }: QueuedFollowUp) => (act.kind === 'file' ? act.sha256 : '');
  const missing = files.filter((sha256) => !kept.some((one) => hashOf(one) === sha256));
  if (missing.length > 0) {
    transaction.abort();
    await transaction.done.catch(() => {});
    throw new Error(fault('file-gone'));
  }
  await Promise.all([
    outbox.add(item),
    ...kept.map((one) =>
      files.includes(hashOf(one))
        ? followUps.put({ ...one, state: 'queued', at: item.filedAt + files.indexOf(hashOf(one)) })
        : Promise.all([followUps.delete(one.id), transaction.objectStore('fileBytes').delete(one.id)]),
    ),
    transaction.done,
  ]);
  return item;
}

/** Adds complaints that another browser filed, each with what followed it; one that is here already stays as it is. Nothing of them is sent. */
export async function addFiled(store: Store, filed: readonly Filed[]): Promise<void> {
  const transaction = store.transaction(['outbox', 'followUps'], 'readwrite');
  const [outbox, followUps] = [transaction.objectStore('outbox'), transaction.objectStore('followUps')];
  const known = new Set(await outbox.getAllKeys());
  const fresh = filed.filter(({ key }) => !known.has(key));
  await Promise.all([
    ...fresh.map(({ filedAt, followUps: _, ...item }) =>
      outbox.put({ ...item, filedAt: Date.parse(filedAt), nextAttempt: 0 }),
    ),
    ...fresh.flatMap(({ key, followUps: own }) =>
      own
        .filter(({ state }) => state === 'sent' || state === 'refused')
        .map((one) =>
          followUps.put({ ...one, at: Date.parse(one.at), complaintKey: key, nextAttempt: 0, before: null }),
        ),
    ),
    transaction.done,
  ]);
}

/** Everything filed from this device, newest first. */
export async function queuedItems(store: Store): Promise<QueuedItem[]> {
  const items = await store.getAll('outbox');
  return items.sort((a, b) => b.filedAt - a.filedAt);
}

/** The same with what follows each, as pages see it. */
export async function outboxItems(store: Store): Promise<OutboxItem[]> {
  const [items, followUps] = await Promise.all([queuedItems(store), store.getAll('followUps')]);
  return items.map((item) => toOutboxItem(item, followUps));
}

/** One of them. */
export async function outboxItem(store: Store, key: string): Promise<OutboxItem | undefined> {
  const [item, followUps] = await Promise.all([
    store.get('outbox', key),
    store.getAllFromIndex('followUps', 'complaint', key),
  ]);
  return item && toOutboxItem(item, followUps);
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

/** Deletes one complaint and all that follows it, or everything (`null`). */
export async function forgetItems(store: Store, key: string | null): Promise<void> {
  const transaction = store.transaction(['outbox', 'followUps', 'fileBytes'], 'readwrite');
  const [outbox, followUps, bytes] = [
    transaction.objectStore('outbox'),
    transaction.objectStore('followUps'),
    transaction.objectStore('fileBytes'),
  ];
  if (key === null) await Promise.all([outbox.clear(), followUps.clear(), bytes.clear()]);
  else {
    const ids = await followUps.index('complaint').getAllKeys(key);
    await Promise.all([outbox.delete(key), ...ids.flatMap((id) => [followUps.delete(id), bytes.delete(id)])]);
  }
  await transaction.done;
}

/** The item without what only the worker needs. */
function toOutboxItem(
  { nextAttempt: _, told: _told, ...item }: QueuedItem,
  followUps: readonly QueuedFollowUp[],
): OutboxItem {
  const own = followUps.filter(({ complaintKey }) => complaintKey === item.key).toSorted((a, b) => a.at - b.at);
  return { ...item, followUps: own.map(toFollowUp) };
}
