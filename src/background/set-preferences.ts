import type { Preferences } from '../core/preferences';
import { LANGUAGE } from '../messages/language-key';
import { readPreferences, savePreferences } from '../store/preferences';
import { showUnseen } from './diary-badge';
import { changeBetweenUpdates } from './schedule';
import type { World } from './world';

/** Keeps what the shopper wants. Whom to ask, and what may stop a page, then holds for the lists too. */
export async function setPreferences(world: World, preferences: Preferences): Promise<void> {
  const store = await world.store();
  const before = await readPreferences(store);
  await savePreferences(store, preferences);
  await world.browser.storage.local.set({ [LANGUAGE]: preferences.language });
  if (before.diary !== preferences.diary) await showUnseen(world);
  const touchesLists = ({ trust, danger }: Preferences) => JSON.stringify([trust, danger]);
  if (touchesLists(before) !== touchesLists(preferences))
    changeBetweenUpdates(world, async () => {}).catch(world.report);
}
