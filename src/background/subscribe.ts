import * as v from 'valibot';
import type { Named } from '../core/registry-name';
import { ListError } from '../core/published-list/errors';
import { openRoots } from '../core/published-list/trust';
import type { ListFailure } from '../messages/protocol';
import { saveSubscription, subscriptions, unsubscribe } from '../store/lists';
import type { Store, Subscription } from '../store/open';
import { NetworkError } from './download';
import { policyOf } from './policy';
import type { World } from './world';

const RegistriesSchema = v.pipe(
  v.array(
    v.object({
      url: v.pipe(v.string(), v.url(), v.regex(/^https?:/i, 'not an http(s) address')),
      root: v.unknown(),
      bundled: v.optional(v.pipe(v.string(), v.regex(/^bundled\/[\w.-]{1,100}$/, 'not the folder of a list'))),
    }),
  ),
  v.maxLength(100),
);

/**
 * Brings the subscriptions in line with the file that came with the extension, and with what an organisation orders. A
 * registry whose root does not hold keeps the root it had, or else stands there with its error. What the shopper added stays.
 */
export async function syncSubscriptions(world: World, store: Store): Promise<Subscription[]> {
  const held = await subscriptions(store);
  const entries = await readRegistries(world);
  if (!entries) return held;
  const { registries: orders = [] } = await policyOf(world);
  const shipped = entries.map((one) => ({ ...one, ordered: orders.some(({ root }) => same(root, one.root)) }));
  const added = orders.filter(({ root }) => !entries.some((one) => same(root, one.root)));
  const wanted = await Promise.all(
    [...shipped, ...added.map((one) => ({ ...one, bundled: undefined, ordered: true }))].map(
      async ({ url, root, bundled, ordered }) => {
        const one = await subscribe(world, held, url.replace(/\/+$/, ''), root);
        const isSame = one.bundled === bundled && !one.own && (one.ordered ?? false) === ordered;
        return isSame ? one : { ...one, bundled, own: undefined, ordered };
      },
    ),
  );
  const others = held.filter(({ id }) => !wanted.some((one) => one.id === id));
  for (const { id, own } of others) if (!own) await unsubscribe(store, id);
  for (const one of wanted) if (!held.includes(one)) await saveSubscription(store, one);
  return [...wanted, ...others.filter(({ own }) => own)];
}

/** Null, and a report, where the file can't be read: what was subscribed to stays. */
async function readRegistries(world: World): Promise<v.InferOutput<typeof RegistriesSchema> | null> {
  try {
    const response = await world.fetch(world.browser.runtime.getURL('registries.json'));
    return v.parse(RegistriesSchema, await response.json());
  } catch (error) {
    world.report(new Error(`registries.json is not read: ${errorOf(error).message}`));
    return null;
  }
}

async function subscribe(
  world: World,
  held: readonly Subscription[],
  url: string,
  pinned: unknown,
): Promise<Subscription> {
  // What held once is not asked again: a failure now must not cost the list and the version reached.
  const unchanged = held.find((one) => one.pinnedVersion > 0 && same(one.pinned, pinned));
  if (unchanged) return unchanged.url === url ? unchanged : { ...unchanged, url, notBefore: 0 };
  try {
    // A root that has run out still says whose it is; whether its successors hold is asked when the list is fetched.
    const root = await openRoots(pinned, [], world.verify, 0);
    const { id } = root.registry;
    const known = held.find((one) => one.id === id);
    const begun: Subscription = { ...fresh(id, root.registry, url, pinned), pinnedVersion: root.version };
    // Later roots of the same registry keep the floor below which no list is taken; other keys begin anew.
    return known && root.version > known.pinnedVersion + known.roots.length ? { ...begun, held: known.held } : begun;
  } catch (error) {
    world.report(error);
    const known = held.find((one) => one.pinnedVersion > 0 && one.url === url);
    return known ?? { ...fresh(url, { name: url }, url, pinned), lastAttempt: world.now(), error: errorOf(error) };
  }
}

/** A registry that nothing was fetched from yet. */
export function fresh(id: string, { name, names }: Named, url: string, pinned: unknown): Subscription {
  return {
    id,
    name,
    names,
    url,
    pinned,
    pinnedVersion: 0,
    roots: [],
    held: null,
    notBefore: 0,
    failures: 0,
    lastAttempt: null,
    lastSuccess: null,
    error: null,
  };
}

/** Both have been through a structured clone or JSON, so equal text means equal. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** An error as it is kept and shown: its class by code, and its words. What no check and no server is to blame for is the store's. */
export function errorOf(error: unknown): ListFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ListError || error instanceof NetworkError) return { code: error.code, message };
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { code: full ? 'storage-full' : 'storage', message };
}
