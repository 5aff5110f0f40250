import { bucketOf, findInBucket } from '../core/published-list/bucket';
import { fingerprint } from '../core/published-list/fingerprint';
import { resolveLevels } from '../core/published-list/levels';
import { recordAt } from '../core/published-list/plist-decode';
import type { Identifier } from '../core/identifier';
import type { ListRecord } from '../core/listing';
import type { HeldLevel, HeldList, Store } from './open';

export interface HeldRecord {
  identifier: Identifier;
  record: ListRecord;
}

/** A list on the device, and the records that it holds; rejected where it is damaged. */
export interface ListAnswer {
  list: HeldList;
  answer: PromiseSettledResult<HeldRecord[]>;
}

type ReadBucket = (generation: number, bucket: number) => Promise<Uint8Array | undefined>;

/** Asks every list on the device for all `identifiers`, in one transaction that reads the few buckets that can hold them. */
export async function heldRecords(store: Store, identifiers: readonly Identifier[]): Promise<ListAnswer[]> {
  const transaction = store.transaction(['lists', 'buckets'], 'readonly');
  // Each request reports its own failure; the transaction's would only repeat it.
  transaction.done.catch(() => {});
  const buckets = transaction.objectStore('buckets');
  const reads = new Map<string, ReturnType<ReadBucket>>();
  const read: ReadBucket = (generation, bucket) => {
    const key = `${generation} ${bucket}`;
    const known = reads.get(key) ?? buckets.get([generation, bucket]);
    reads.set(key, known);
    return known;
  };
  const lists = await transaction.objectStore('lists').getAll();
  const answers = await Promise.allSettled(lists.map((list) => recordsIn(list, identifiers, read)));
  return answers.flatMap((answer, at) => (lists[at] ? [{ list: lists[at], answer }] : []));
}

/** Whether there are lists on the device, and all of them have answered that they hold none of `identifiers`. */
export async function noneHolds(store: Store, identifiers: readonly Identifier[]): Promise<boolean> {
  const answers = await heldRecords(store, identifiers);
  return (
    answers.length > 0 && answers.every(({ answer }) => answer.status === 'fulfilled' && answer.value.length === 0)
  );
}

async function recordsIn(list: HeldList, identifiers: readonly Identifier[], read: ReadBucket): Promise<HeldRecord[]> {
  const held = await Promise.all(
    [...new Set(identifiers)].map(async (identifier): Promise<HeldRecord[]> => {
      const print = fingerprint(list.salt, identifier);
      const record = resolveLevels(await Promise.all(list.levels.map((level) => askLevel(level, print, read))));
      return record ? [{ identifier, record }] : [];
    }),
  );
  return held.flat();
}

async function askLevel(
  { generation, header, classes }: HeldLevel,
  print: bigint,
  read: ReadBucket,
): Promise<ListRecord | null> {
  const number = bucketOf(header, print);
  const bytes = await read(generation, number);
  if (!bytes) throw new Error(`bucket ${number} of generation ${generation} is gone`);
  const code = findInBucket(header, bytes, print);
  return code === null ? null : recordAt(classes, code);
}
