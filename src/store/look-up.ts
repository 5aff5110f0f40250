import { bucketOf, findInBucket } from '../core/published-list/bucket';
import { fingerprint } from '../core/published-list/fingerprint';
import { trailTo } from '../core/published-list/links-file';
import { resolveLevels } from '../core/published-list/levels';
import { sourceName } from '../core/published-list/manifest';
import { recordAt } from '../core/published-list/plist-decode';
import type { Identifier } from '../core/identifier';
import type { ListRecord } from '../core/listing';
import type { Binding } from '../core/published-list/bindings-file';
import type { BoundDomains, Found, ListState } from '../core/verdict';
import type { HeldLevel, HeldList, Store } from './open';

export interface LookedUp {
  found: Found[];
  /** The lists that answered. */
  lists: ListState[];
  /** Their tables of whose domains are whose. */
  bound: BoundDomains[];
  /** Registries whose list is damaged, so that it has not answered: what it lacks must not pass for "no record". */
  damaged: { registryId: string; reason: string }[];
}

type ReadBucket = (generation: number, bucket: number) => Promise<Uint8Array | undefined>;

/** Asks every list on the device for all `identifiers`, in one transaction that reads the few buckets that can hold them. */
export async function lookUp(store: Store, identifiers: readonly Identifier[]): Promise<LookedUp> {
  const result: LookedUp = { found: [], lists: [], bound: [], damaged: [] };
  for (const { list, answer } of await askAll(store, identifiers)) {
    if (answer.status === 'rejected') {
      result.damaged.push({ registryId: list.registryId, reason: String(answer.reason) });
    } else {
      result.lists.push(list.state);
      if (list.bindings) result.bound.push({ list: list.state, bindings: sameBindings(list.bindings) });
      result.found.push(...answer.value);
    }
  }
  return result;
}

/** Whether there are lists on the device, and all of them have answered that they hold none of `identifiers`. */
export async function noneHolds(store: Store, identifiers: readonly Identifier[]): Promise<boolean> {
  const answers = await askAll(store, identifiers);
  return (
    answers.length > 0 && answers.every(({ answer }) => answer.status === 'fulfilled' && answer.value.length === 0)
  );
}

interface Asked {
  list: HeldList;
  answer: PromiseSettledResult<Found[]>;
}

async function askAll(store: Store, identifiers: readonly Identifier[]): Promise<Asked[]> {
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
  const answers = await Promise.allSettled(lists.map((list) => askList(list, identifiers, read)));
  return lists.flatMap((list, at) => (answers[at] ? [{ list, answer: answers[at] }] : []));
}

/** What was read before, where it is the same: the worker reckons with it. May vanish with the worker. */
const known = new Map<string, readonly Binding[]>();

function sameBindings({ sha256, bindings }: NonNullable<HeldList['bindings']>): readonly Binding[] {
  const same = known.get(sha256) ?? bindings;
  if (known.size > 20) known.clear();
  known.set(sha256, same);
  return same;
}

async function askList(list: HeldList, identifiers: readonly Identifier[], read: ReadBucket): Promise<Found[]> {
  const found = await Promise.all(
    [...new Set(identifiers)].map(async (identifier): Promise<Found[]> => {
      const print = fingerprint(list.salt, identifier);
      const record = resolveLevels(await Promise.all(list.levels.map((level) => askLevel(level, print, read))));
      if (!record) return [];
      const trail = record.flags.includes('identity-link') && trailTo(list.links?.links ?? [], identifier);
      const said = { identifier, record, sourceName: sourceName(list, record.source), list: list.state };
      return [trail ? { ...said, trail } : said];
    }),
  );
  return found.flat();
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
