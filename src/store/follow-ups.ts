import type { FileInfo, FollowUp } from '../messages/protocol';
import type { QueuedFollowUp, Store } from './open';

/**
 * Keeps what is to follow a complaint, behind all that follows it already, whatever the clock says; what is there under the same
 * id stays as it is. Gives what is there.
 */
export async function addFollowUp(
  store: Store,
  followUp: QueuedFollowUp,
  bytes: Uint8Array | null,
): Promise<QueuedFollowUp> {
  const transaction = store.transaction(['followUps', 'fileBytes'], 'readwrite');
  const followUps = transaction.objectStore('followUps');
  const before = await followUps.index('complaint').getAll(followUp.complaintKey);
  const known = before.find(({ id }) => id === followUp.id);
  const added = { ...followUp, at: Math.max(followUp.at, ...before.map(({ at }) => at + 1)) };
  const writes = known
    ? []
    : [followUps.add(added), bytes && transaction.objectStore('fileBytes').put(bytes, added.id)];
  await Promise.all([...writes, transaction.done]);
  return known ?? added;
}

/** What follows one complaint, in order. */
export async function followUpsOf(store: Store, complaintKey: string): Promise<QueuedFollowUp[]> {
  const all = await store.getAllFromIndex('followUps', 'complaint', complaintKey);
  return all.sort((a, b) => a.at - b.at);
}

/** All that waits to be sent, in order. */
export async function waitingFollowUps(store: Store): Promise<QueuedFollowUp[]> {
  const all = await store.getAll('followUps');
  return all.filter(({ state }) => state === 'queued').sort((a, b) => a.at - b.at);
}

/** Changes one within a transaction; a file that the registry has is no longer kept. One that is gone stays gone. */
export async function changeFollowUp(store: Store, id: string, change: Partial<QueuedFollowUp>): Promise<void> {
  const transaction = store.transaction(['followUps', 'fileBytes'], 'readwrite');
  const followUps = transaction.objectStore('followUps');
  const known = await followUps.get(id);
  const changed = known && { ...known, ...change };
  await Promise.all([
    changed && followUps.put(changed),
    changed?.state === 'sent' ? transaction.objectStore('fileBytes').delete(id) : null,
    transaction.done,
  ]);
}

/** Forgets follow-ups that are not on their way. */
export async function dropFollowUps(store: Store, drops: (followUp: QueuedFollowUp) => boolean): Promise<void> {
  const transaction = store.transaction(['followUps', 'fileBytes'], 'readwrite');
  const followUps = transaction.objectStore('followUps');
  const gone = (await followUps.getAll()).filter((one) => one.state !== 'queued' && one.state !== 'sent' && drops(one));
  await Promise.all([
    ...gone.flatMap(({ id }) => [followUps.delete(id), transaction.objectStore('fileBytes').delete(id)]),
    transaction.done,
  ]);
}

export function fileBytes(store: Store, id: string): Promise<Uint8Array | undefined> {
  return store.get('fileBytes', id);
}

/** The id of a file among what follows a complaint: the same file again is the same. */
export function fileId(complaintKey: string, sha256: string): string {
  return `${complaintKey}:${sha256}`;
}

/** What is told of a file; null for what is none. */
export function fileInfo({ act }: FollowUp): FileInfo | null {
  if (act.kind !== 'file') return null;
  const { kind: _, ...info } = act;
  return info;
}

/** The follow-up without what only the worker needs. */
export function toFollowUp({
  nextAttempt: _,
  before: _before,
  complaintKey: _key,
  ...followUp
}: QueuedFollowUp): FollowUp {
  return followUp;
}
