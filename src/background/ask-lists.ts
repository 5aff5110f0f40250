import type { Identifier } from '../core/identifier';
import { dropList, subscriptions } from '../store/lists';
import { lookUp, type LookedUp } from '../store/look-up';
import type { Store } from '../store/open';
import { setUpdateAlarm, SOON, UPDATE_ALARM } from './alarms';
import type { World } from './world';

/**
 * What the lists on the device hold for all these names. Where the store fails no list has answered, and a damaged list
 * does not count as one that has. Never throws.
 */
export async function askLists(world: World, names: readonly Identifier[]): Promise<Omit<LookedUp, 'damaged'>> {
  try {
    const store = await world.store();
    const { damaged, ...answer } = await lookUp(store, names);
    if (answer.lists.length + damaged.length === 0) void beginAgain(world, store);
    for (const { registryId, reason } of damaged) void repair(world, registryId, reason);
    return answer;
  } catch (error) {
    world.report(error);
    return { found: [], lists: [], bound: [] };
  }
}

/** A database that knows not even a registry is new, or the browser has thrown the old one away: its lists are fetched soon. */
async function beginAgain({ browser, now, report }: World, store: Store): Promise<void> {
  try {
    if ((await subscriptions(store)).length > 0) return;
    const alarm = await browser.alarms.get(UPDATE_ALARM);
    if (!alarm || alarm.scheduledTime > now() + SOON * 60_000) setUpdateAlarm(browser, SOON);
  } catch (error) {
    report(error);
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
