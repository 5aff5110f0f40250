import { lockedBy } from '../core/policy';
import type { Preferences } from '../core/preferences';
import { readPreferences } from '../store/preferences';
import { keepPreferences } from './keep-preferences';
import { policyOf } from './policy';
import { newestSetAt, syncSettings } from './sync-settings';
import type { World } from './world';

/** Keeps what the shopper wants, and shares it with their other browsers where they want that. */
export async function setPreferences(world: World, wanted: Preferences): Promise<void> {
  const before = await readPreferences(await world.store());
  // What a policy sets is shown as set; what the shopper had wanted before comes back when the policy goes.
  const locked = lockedBy(await policyOf(world)).map((name) => [name, before[name]]);
  const preferences: Preferences = { ...wanted, ...Object.fromEntries(locked) };
  await keepPreferences(world, preferences, await newestSetAt(world, before, preferences));
  await syncSettings(world).catch(world.report);
}
