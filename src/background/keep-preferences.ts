import type { Preferences } from '../core/preferences';
import { LANGUAGE } from '../messages/language-key';
import { readPreferences, savePreferences } from '../store/preferences';
import { showUnseen } from './diary-badge';
import { changeBetweenUpdates } from './schedule';
import { wishesOf } from './wishes';
import type { World } from './world';

/** Keeps preferences, with when they were set where that is to be noted. Whom to ask, and what may stop a page, then holds for the lists too. */
export async function keepPreferences(world: World, preferences: Preferences, setAt?: number): Promise<void> {
  const store = await world.store();
  const before = await readPreferences(store);
  await savePreferences(store, preferences, setAt);
  await tellLanguage(world);
  if (before.diary !== preferences.diary) await showUnseen(world);
  const touchesLists = ({ trust, danger }: Preferences) => JSON.stringify([trust, danger]);
  if (touchesLists(before) !== touchesLists(preferences))
    changeBetweenUpdates(world, async () => {}).catch(world.report);
}

/** Puts the language, as the shopper or a policy has set it, where pages find it without the worker. */
export async function tellLanguage(world: World): Promise<void> {
  const { language } = await wishesOf(world);
  await world.browser.storage.local.set({ [LANGUAGE]: language });
}
