import { eraseStore } from '../store/erase';
import { showUnseen } from './diary-badge';
import { changeBetweenUpdates } from './schedule';
import { forgetShared } from './sync-settings';
import { wishesOf } from './wishes';
import type { World } from './world';

/** Forgets everything on this device; what registries have been sent stays with them. The lists that came with the extension are fetched anew. */
export async function eraseAll(world: World): Promise<void> {
  if ((await wishesOf(world)).sync) await forgetShared(world).catch(world.report);
  await changeBetweenUpdates(world, async () => {
    await eraseStore(await world.store());
    for (const area of [world.browser.storage.session, world.browser.storage.local])
      await area.remove(Object.keys(await area.get(null)));
    await showUnseen(world);
  });
}
