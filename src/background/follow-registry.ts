import { fault } from '../core/fault';
import { MAX_ENVELOPE_BYTES } from '../core/published-list/dsse';
import type { Root } from '../core/published-list/root';
import { parseJson } from '../core/published-list/text-bytes';
import { openRoots } from '../core/published-list/trust';
import type { LookedAt } from '../messages/options-report';
import { saveSubscription, subscriptions, unsubscribe } from '../store/lists';
import type { Store, Subscription } from '../store/open';
import { readPreferences, savePreferences } from '../store/preferences';
import { downloadSmall, NetworkError } from './download';
import { changeBetweenUpdates } from './schedule';
import { errorOf, fresh } from './subscribe';
import type { World } from './world';

/** A registry's address and signed root, as it is offered. */
interface Offered {
  url: string;
  root?: unknown;
}

/** Whose registry is at an address, by the first root that it publishes. Only the shopper can say whether that is the one they mean. */
export async function lookAtRegistry(world: World, { url: given }: { url: string }): Promise<LookedAt> {
  const url = placeOf(given);
  try {
    const bytes = await downloadSmall(world.fetch, `${url}/v1/lists/root/1.json`, MAX_ENVELOPE_BYTES);
    const signed = parseJson(bytes, 'The root');
    const root = await openRoot(world, signed);
    const { id, name, names } = root.registry;
    const held = (await subscriptions(await world.store())).find((one) => one.id === id);
    const standing = held ? (isSame(held.pinned, signed) ? 'followed' : 'other-keys') : 'new';
    return { kind: 'found', url, id, name, names, fingerprints: root.roles.root.keys, root: signed, standing };
  } catch (error) {
    const kind = error instanceof NetworkError && error.status === null ? 'unreachable' : 'no-registry';
    return { kind, cause: errorOf(error).message };
  }
}

/** Follows a registry by the root that was shown. Its list is fetched at once, which is not waited for. Throws where its root does not hold, or its id is taken. */
export async function followRegistry(world: World, offered: Offered): Promise<void> {
  await follow(world, await world.store(), [offered]);
}

/** Follows all of them or none; those that are followed already are left as they are. */
export async function follow(world: World, store: Store, offered: readonly Offered[]): Promise<void> {
  const held = await subscriptions(store);
  const added: Subscription[] = [];
  for (const { url, root: signed } of offered) {
    const root = await openRoot(world, signed);
    const { id, name } = root.registry;
    const known = [...held, ...added].find((one) => one.id === id);
    if (known && !isSame(known.pinned, signed)) throw new Error(fault('other-keys', { registry: name, id }));
    if (!known)
      added.push({ ...fresh(id, root.registry, placeOf(url), signed), pinnedVersion: root.version, own: true });
  }
  for (const one of added) await saveSubscription(store, one);
  if (added.length > 0) changeBetweenUpdates(world, async () => {}).catch(world.report);
}

/** Forgets a registry that the shopper had added. Throws for one that came with the extension, which can only be asked no more. */
export async function unfollowRegistry(world: World, { registryId }: { registryId: string }): Promise<void> {
  await changeBetweenUpdates(world, async () => {
    const store = await world.store();
    const known = (await subscriptions(store)).find(({ id }) => id === registryId);
    if (known && !known.own) throw new Error(fault('came-along', { registry: known.name }));
    await unsubscribe(store, registryId);
    const before = await readPreferences(store);
    const { [registryId]: _, ...trust } = before.trust;
    await savePreferences(store, { ...before, trust });
  });
}

/** A root that has run out still says whose it is. */
function openRoot(world: World, signed: unknown): Promise<Root> {
  return openRoots(signed, [], world.verify, 0);
}

/** The address without what could not belong to a registry's. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
