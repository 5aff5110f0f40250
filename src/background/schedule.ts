import { setUpdateAlarm, SOON } from './alarms';
import { sendOutbox } from './send-outbox';
import { forgetClosedTabs } from './tab-state';
import { nextRetry, updateLists } from './update-lists';
import type { World } from './world';

/** The next update comes between half an hour and one and a half. Minutes. */
const NEXT = 30;
const SPREAD = 60;

let updating: Promise<void> | null = null;

/**
 * Updates all lists, and afterwards sets the time of the next update at random, so that not everyone comes at once. Joins an
 * update that is running; with `force` another follows it, since a list may have been published meanwhile.
 */
export function runUpdate(world: World, options: { force?: boolean } = {}): Promise<void> {
  if (updating && !options.force) return updating;
  const before = updating?.catch(world.report) ?? Promise.resolve();
  const mine = before
    .then(() => update(world, options))
    .finally(() => {
      if (updating === mine) updating = null;
    });
  updating = mine;
  return mine;
}

async function update(world: World, options: { force?: boolean }): Promise<void> {
  setUpdateAlarm(world.browser, SOON);
  try {
    await updateLists(world, options);
  } finally {
    setUpdateAlarm(world.browser, await minutesToNext(world).catch(() => NEXT));
  }
}

/** Soon where a registry has failed, later each time; else at leisure. */
async function minutesToNext(world: World): Promise<number> {
  const retry = await nextRetry(world);
  if (retry === null) return NEXT + world.random() * SPREAD;
  return Math.max(SOON, (retry - world.now()) / 60_000) * (1 + world.random() / 2);
}

/** Everything that is done now and then: lists first, then what waits to be sent, then tidying up. */
export async function runErrands(world: World): Promise<void> {
  await runUpdate(world).catch(world.report);
  await sendOutbox(world).catch(world.report);
  await forgetClosedTabs(world).catch(world.report);
}
