import { mirrorShard, shardKey, stops, type Mirror, type MirrorShard } from '../core/published-list/mirror';
import { decodeRecord, RECORD_BYTES } from '../core/published-list/record';
import { trustOf } from '../core/verdict/agreement';
import { MIRROR } from '../messages/mirror-key';
import { heldLists } from '../store/lists';
import { bucketSlice, forgetMirrored, mirrored, saveMirrored, SLICE } from '../store/mirrored';
import type { HeldLevel, HeldList, Mirrored, Store } from '../store/open';
import { wishesOf } from './wishes';
import type { World } from './world';

/**
 * Brings the mirror, which content scripts ask before the worker is awake, in line with the lists that are held. Goes on where
 * an earlier run was stopped: the index is written when all of a list's shards are there, and what it no longer names is
 * removed afterwards.
 */
export async function mirrorLists(world: World): Promise<void> {
  const store = await world.store();
  const { local } = world.browser.storage;
  const lists = await stoppingLists(world, store);
  const known = await mirrored(store);
  // Whoever cleared the mirror cleared its shards too.
  const isThere = (await local.get(MIRROR))[MIRROR] !== undefined;
  for (const { levels } of lists)
    for (const [at, level] of levels.entries()) {
      const copy = isThere ? known.find(({ id }) => id === idOf(level)) : undefined;
      await copyLevel(world, store, level, at === levels.length - 1, copy);
    }
  await local.set({ [MIRROR]: mirrorOf(lists) });
  const used = new Set(lists.flatMap(({ levels }) => levels.map(idOf)));
  for (const copy of known) if (!used.has(copy.id)) await removeLevel(world, store, copy);
}

/** Those that may stop a page: what no list may stop need not be covered while the worker wakes. */
async function stoppingLists(world: World, store: Store): Promise<HeldList[]> {
  const wishes = await wishesOf(world);
  const lists = wishes.danger === 'page' ? await heldLists(store) : [];
  return lists.filter(({ state }) => trustOf(wishes, state.registry) === 'full');
}

function mirrorOf(lists: readonly HeldList[]): Mirror {
  return {
    lists: lists.map(({ salt, state, levels }) => ({
      salt,
      expires: state.expires,
      levels: levels.map((level) => ({ id: idOf(level), bucketBits: level.header.bucketBits })),
    })),
  };
}

/** By content, since a generation's number may be used again. */
function idOf({ sha256 }: HeldLevel): string {
  return sha256.slice(0, 16);
}

async function copyLevel(
  { browser }: World,
  store: Store,
  level: HeldLevel,
  lowest: boolean,
  begun: Mirrored | undefined,
): Promise<void> {
  const { header, classes } = level;
  const of = 2 ** header.bucketBits;
  const id = idOf(level);
  const stopping = Array.from({ length: header.classes }, (_, code) =>
    stops(decodeRecord(classes, code * RECORD_BYTES)),
  );
  for (let next = begun?.next ?? 0; next < of; next += SLICE) {
    const buckets = await bucketSlice(store, level, next);
    if (buckets.length < Math.min(SLICE, of - next))
      throw new Error(`buckets of generation ${level.generation} are gone`);
    const shards = buckets.map((bytes, at): [string, MirrorShard] => [
      shardKey(id, next + at),
      mirrorShard(header, bytes, stopping, lowest),
    ]);
    await browser.storage.local.set(Object.fromEntries(shards));
    await saveMirrored(store, { id, next: next + SLICE, of });
  }
}

async function removeLevel({ browser }: World, store: Store, { id, of }: Mirrored): Promise<void> {
  for (let from = 0; from < of; from += SLICE)
    await browser.storage.local.remove(Array.from({ length: SLICE }, (_, at) => shardKey(id, from + at)));
  await forgetMirrored(store, id);
}
