import * as v from 'valibot';
import { PreferencesSchema, type Preferences } from '../core/preferences';
import { preferencesSetAt, readPreferences } from '../store/preferences';
import { keepPreferences } from './keep-preferences';
import { wishesOf } from './wishes';
import type { World } from './world';

/** Where it lies in `storage.sync`. */
const SHARED = 'preferences';

/** What is shared: nothing of what was browsed, chosen, filed or bought. Whether a diary is kept, and whether anything is shared, each device decides for itself. */
const SharedSchema = v.object({
  /** When it was set, ms since 1970. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  // A newer version may know more than this one.
  preferences: v.object(v.omit(PreferencesSchema, ['diary', 'sync']).entries),
});
type Shared = v.InferOutput<typeof SharedSchema>;

/**
 * When a change from `before` to `after` was made, as devices compare it; undefined where nothing changed that they share. It is later than all that
 * this device has seen, whatever its clock says.
 */
export async function newestSetAt(world: World, before: Preferences, after: Preferences): Promise<number | undefined> {
  if (textOf(before) === textOf(after)) return undefined;
  const theirs = after.sync ? await shared(world).catch(() => null) : null;
  const mine = await preferencesSetAt(await world.store());
  return Math.max(world.now(), mine + 1, (theirs?.at ?? 0) + 1);
}

/** Where the shopper wants it: takes over what another of their browsers has set since, or shares what this one has. The newest win. */
export async function syncSettings(world: World): Promise<void> {
  if (!(await wishesOf(world)).sync) return;
  const store = await world.store();
  const [own, mine, theirs] = await Promise.all([readPreferences(store), preferencesSetAt(store), shared(world)]);
  if (!theirs || mine > theirs.at) {
    const { diary: _, sync: _sync, ...preferences } = own;
    await world.browser.storage.sync.set({ [SHARED]: { at: mine, preferences } satisfies Shared });
    return;
  }
  const taken = { ...own, ...theirs.preferences };
  if (mine !== theirs.at || textOf(own) !== textOf(taken)) await keepPreferences(world, taken, theirs.at);
}

/** Takes back what was shared from this shopper's account; a browser that goes on sharing puts its own there again. */
export async function forgetShared({ browser }: World): Promise<void> {
  await browser.storage.sync.remove([SHARED]);
}

/** What is shared now; null where nothing is that can be used. */
async function shared({ browser }: World): Promise<Shared | null> {
  const { [SHARED]: kept } = await browser.storage.sync.get(SHARED);
  const parsed = v.safeParse(SharedSchema, kept);
  return parsed.success ? parsed.output : null;
}

/** What is shared of preferences, in one order. */
function textOf({ diary: _, sync: _sync, ...preferences }: Preferences): string {
  return JSON.stringify(Object.entries(preferences).sort(([a], [b]) => a.localeCompare(b)));
}
