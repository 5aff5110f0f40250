import type { Identifier } from '../core/identifier';
import { dropList } from '../store/lists';
import { lookUp, type LookedUp } from '../store/look-up';
import { setUpdateAlarm, SOON } from './alarms';
import type { World } from './world';

/**
 * What the lists on the device hold for all these names. Where the store fails no list has answered, and a damaged list
 * does not count as one that has. Never throws.
 */
export async function askLists(world: World, names: readonly Identifier[]): Promise<Omit<LookedUp, 'damaged'>> {
  try {
    const { damaged, ...answer } = await lookUp(await world.store(), names);
    for (const { registryId, reason } of damaged) void repair(world, registryId, reason);
    return answer;
  } catch (error) {
    world.report(error);
    return { found: [], lists: [] };
  }
}

/** A damaged list is dropped and fetched anew at the next alarm, soon. */
async function repair({ store, browser, report }: World, registryId: string, reason: string): Promise<void> {
  try {
    report(new Error(`The list of ${registryId} is damaged and will be fetched again: ${reason}`));
    await dropList(await store(), registryId);
    setUpdateAlarm(browser, SOON);
  } catch (error) {
    report(error);
  }
}
