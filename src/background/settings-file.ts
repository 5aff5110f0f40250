import { NOTHING_SAID } from '../core/diary/standing';
import type { SettingsFile } from '../core/preferences';
import { addPurchases, purchases } from '../store/diary';
import { subscriptions } from '../store/lists';
import { readPreferences } from '../store/preferences';
import { follow } from './follow-registry';
import { setPreferences } from './set-preferences';
import type { World } from './world';

/** All settings, to be taken elsewhere, and the diary where one is kept: nothing of what was filed, chosen on a page, or visited. */
export async function exportSettings(world: World): Promise<SettingsFile> {
  const store = await world.store();
  const [preferences, held, noted] = await Promise.all([
    readPreferences(store),
    subscriptions(store),
    purchases(store),
  ]);
  const registries = held.filter(({ own }) => own).map(({ url, pinned }) => ({ url, root: pinned }));
  const diary = noted.map(({ addedAt: _, standing: _standing, change: _change, ...purchase }) => purchase);
  return {
    format: 'probity-settings',
    version: 1,
    preferences,
    registries,
    ...(diary.length > 0 ? { purchases: diary } : {}),
  };
}

/** Takes settings over. Throws, and changes nothing, where a registry's root does not hold or its id is taken. */
export async function importSettings(world: World, file: SettingsFile): Promise<void> {
  const { registries, preferences, purchases: noted = [] } = file;
  const store = await world.store();
  await follow(world, store, registries);
  const addedAt = world.now();
  // Of what was listed since, elsewhere, the shopper is told here with the next look at the lists.
  await addPurchases(
    store,
    noted.map((purchase) => ({ ...purchase, addedAt, standing: NOTHING_SAID, change: null })),
  );
  await setPreferences(world, preferences);
}
