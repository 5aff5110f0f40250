import { sendOutbox } from './send-outbox';
import { forgetClosedTabs } from './tab-state';
import { updateLists } from './update-lists';
import type { World } from './world';

export const UPDATE_ALARM = 'update-lists';

const HOUR = 60;
/** If the worker is stopped in the middle of an update, this alarm goes on with it. Minutes. */
const RESUME_AFTER = 1;

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
  setAlarm(world, RESUME_AFTER);
  try {
    await updateLists(world, options);
  } finally {
    setAlarm(world, HOUR / 2 + world.random() * HOUR);
  }
}

function setAlarm({ browser }: World, delayInMinutes: number): void {
  browser.alarms.create(UPDATE_ALARM, { delayInMinutes, periodInMinutes: HOUR });
}

/** Browsers may lose alarms, so every start of the worker makes sure of this one. */
export async function keepAlarm(world: World): Promise<void> {
  if (!(await world.browser.alarms.get(UPDATE_ALARM))) setAlarm(world, RESUME_AFTER);
}

/** Everything that is done now and then: lists first, then what waits to be sent, then tidying up. */
export async function runErrands(world: World): Promise<void> {
  await runUpdate(world).catch(world.report);
  await sendOutbox(world).catch(world.report);
  await forgetClosedTabs(world).catch(world.report);
}
