import type { SettingsFile } from '../core/preferences';
import { subscriptions } from '../store/lists';
import { readPreferences } from '../store/preferences';
import { follow } from './follow-registry';
import { setPreferences } from './set-preferences';
import type { World } from './world';

/** All settings, to be taken elsewhere: nothing of what was filed, chosen on a page, or visited. */
export async function exportSettings(world: World): Promise<SettingsFile> {
  const store = await world.store();
  const [preferences, held] = await Promise.all([readPreferences(store), subscriptions(store)]);
  const registries = held.filter(({ own }) => own).map(({ url, pinned }) => ({ url, root: pinned }));
  return { format: 'probity-settings', version: 1, preferences, registries };
}

/** Takes settings over. Throws, and changes nothing, where a registry's root does not hold or its id is taken. */
export async function importSettings(world: World, { registries, preferences }: SettingsFile): Promise<void> {
  await follow(world, await world.store(), registries);
  await setPreferences(world, preferences);
}
