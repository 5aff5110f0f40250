import type { Manifest } from '../core/published-list/manifest';
import { listStateOf, type ManifestOptions } from '../core/published-list/trust';
import { trustOf } from '../core/verdict/agreement';
import type { ListReport } from '../messages/protocol';
import {
  begunImports,
  dropImports,
  heldList,
  saveSubscription,
  subscription,
  subscriptions,
  swapList,
  sweep,
} from '../store/lists';
import type { FileImport, HeldList, Store, Subscription } from '../store/open';
import { NetworkError } from './download';
import { importFile } from './import-file';
import { importBindings } from './import-bindings';
import { importLinks } from './import-links';
import { importRules } from './import-rules';
import { newestManifest } from './newest-manifest';
import { errorOf, syncSubscriptions } from './subscribe';
import { afterFailure, afterSuccess, isDue } from './when-to-ask';
import { wishesOf } from './wishes';
import type { World } from './world';

/**
 * Fetches what is new of every list. A registry that fails keeps its last good list and gets its error written down.
 * `force`: also those that asked not to be asked yet.
 */
export async function updateLists(world: World, { force = false } = {}): Promise<void> {
  const store = await world.store();
  const all = await syncSubscriptions(world, store);
  const asked = await askable(world, all);
  const due = asked.filter(({ notBefore }) => force || isDue(notBefore, world.now()));
  // All are waited for, since what one of them is bringing in must not be swept away.
  for (const end of await Promise.allSettled(due.map((one) => updateOne(world, store, one))))
    if (end.status === 'rejected') world.report(end.reason);
  await sweep(store);
}

/** When the next registry is to be asked, ms since 1970; null where there is none to ask. */
export async function nextDue(world: World): Promise<number | null> {
  const store = await world.store();
  const all = await askable(world, await subscriptions(store));
  return all.length > 0 ? Math.min(...all.map(({ notBefore }) => notBefore)) : null;
}

/** Those whose keys are known and whom the shopper wants asked. */
async function askable(world: World, all: readonly Subscription[]): Promise<Subscription[]> {
  const wanted = await wishesOf(world);
  return all.filter((one) => one.pinnedVersion > 0 && trustOf(wanted, one) !== 'none');
}

/** How each registry's list stands. */
export async function reportLists(world: World): Promise<ListReport[]> {
  const store = await world.store();
  const all = await subscriptions(store);
  return await Promise.all(
    all.map(async ({ id, name, names, url, lastAttempt, lastSuccess, error }): Promise<ListReport> => {
      const [list, begun] = await Promise.all([heldList(store, id), begunImports(store, id)]);
      return {
        registryId: id,
        name,
        names,
        url,
        list: list?.state ?? null,
        entries: list?.entries ?? 0,
        arrived: arrivedOf(begun),
        lastAttempt,
        lastSuccess,
        error,
      };
    }),
  );
}

function arrivedOf(begun: readonly FileImport[]): number | null {
  const sum = (bytes: (one: FileImport) => number) => begun.reduce((all, one) => all + bytes(one), 0);
  const stored = sum(
    ({ prefix, progress }) => prefix.header.prefixBytes + (prefix.directory[progress.nextBucket] ?? 0),
  );
  return begun.length > 0 ? stored / sum(({ prefix }) => prefix.header.fileBytes) : null;
}

async function updateOne(world: World, store: Store, before: Subscription): Promise<void> {
  const attempted: Subscription = { ...before, lastAttempt: world.now() };
  await saveSubscription(store, attempted);
  try {
    const started = (await heldList(store, before.id)) ? attempted : await takeBundled(world, store, attempted);
    const now = world.now();
    await fetchList(world, store, started, `${before.url}/v1/lists`, ({ retryAfter }) => ({
      lastSuccess: now,
      error: null,
      failures: 0,
      notBefore: afterSuccess(now, retryAfter ?? 0, world.random),
    }));
  } catch (error) {
    world.report(error);
    // The first version did not count them.
    const failures = (before.failures || 0) + 1;
    const asked = error instanceof NetworkError ? error.retryAfter : null;
    const notBefore = afterFailure(world.now(), failures, asked, world.random);
    const now = (await subscription(store, before.id)) ?? attempted;
    await saveSubscription(store, { ...now, error: errorOf(error), failures, notBefore });
  }
}

/**
 * The list that came with the extension serves until the first update, however old it is; one older than what was held before
 * is refused like any other. Gives the subscription as it stands then.
 */
async function takeBundled(world: World, store: Store, before: Subscription): Promise<Subscription> {
  if (before.bundled === undefined) return before;
  try {
    const folder = world.browser.runtime.getURL(before.bundled);
    return await fetchList(world, store, before, folder, () => ({}), { expired: 'allow' });
  } catch (error) {
    world.report(error);
    return before;
  }
}

/** Brings in the list at `listsUrl`; what `outcome` says of its manifest is written down with it, and the whole is given back. */
async function fetchList(
  world: World,
  store: Store,
  before: Subscription,
  listsUrl: string,
  outcome: (manifest: Manifest) => Partial<Subscription>,
  options: ManifestOptions = {},
): Promise<Subscription> {
  const { manifest, sha256, roots } = await newestManifest(world, before, listsUrl, options);
  const current = await heldList(store, before.id);
  await dropImports(
    store,
    before.id,
    manifest.files.map((file) => file.sha256),
  );
  const levels: HeldList['levels'] = [];
  for (const file of manifest.files) {
    const held = current?.levels.find(
      ({ sha256: known, header }) => known === file.sha256 && header.salt === manifest.salt,
    );
    levels.push(
      held ? { ...held, level: file.level } : await importFile(world, store, before.id, file, manifest.salt, listsUrl),
    );
  }
  const list: HeldList = {
    registryId: before.id,
    state: listStateOf(manifest, before.url),
    salt: manifest.salt,
    sources: manifest.sources,
    levels,
    rules: await importRules(world, manifest, current?.rules, listsUrl),
    bindings: await importBindings(world, manifest, current?.bindings, listsUrl),
    links: await importLinks(world, manifest, current?.links, listsUrl),
    panelKeys: manifest.panelKeys,
    entries: manifest.files.reduce((sum, { entries }) => sum + entries, 0),
  };
  const updated: Subscription = {
    ...before,
    name: manifest.registry.name,
    names: manifest.registry.names,
    roots,
    held: { version: manifest.version, sha256 },
    ...outcome(manifest),
  };
  await swapList(store, list, updated);
  return updated;
}
