import { setUpdateAlarm, SOON } from './alarms';
import { forgetOldDrafts } from './keep-file';
import { mirrorLists } from './mirror-lists';
import { sendAnswers } from './send-answers';
import { sendOutbox } from './send-outbox';
import { forgetClosedTabs } from './tab-state';
import { prepareVoice } from './take-voice';
import { tellNews } from './tell-news';
import { nextDue, updateLists } from './update-lists';
import { watchDiary } from './watch-diary';
import type { World } from './world';

/** The next update where nobody knows better. Minutes. */
const LATER = 60;
/** A time further off was set by a wrong clock. Minutes. */
const LONGEST = 24 * 60;

let updating: Promise<void> | null = null;

/**
 * Updates all lists, and afterwards sets the alarm for the registry that is to be asked next. Joins an update that is running; with `force` another follows it, since a list may have been published meanwhile.
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

/** Changes what is followed while no update runs, so that none brings back what is gone. An update follows, which is not waited for. */
export function changeBetweenUpdates(world: World, change: () => Promise<void>): Promise<void> {
  const before = updating?.catch(world.report) ?? Promise.resolve();
  const changed = before.then(change);
  const mine = changed
    .then(() => update(world, {}))
    .finally(() => {
      if (updating === mine) updating = null;
    });
  updating = mine;
  mine.catch(world.report);
  return changed;
}

async function update(world: World, options: { force?: boolean }): Promise<void> {
  setUpdateAlarm(world.browser, SOON);
  try {
    await updateLists(world, options);
    // Only a head start depends on it.
    await mirrorLists(world).catch(world.report);
    await watchDiary(world).catch(world.report);
  } finally {
    setUpdateAlarm(world.browser, await minutesToNext(world).catch(() => LATER));
  }
}

async function minutesToNext(world: World): Promise<number> {
  const due = await nextDue(world);
  if (due === null) return LATER;
  return Math.max(SOON, Math.min(LONGEST, (due - world.now()) / 60_000));
}

/** Everything that is done now and then: lists first, then what waits to be sent, then tidying up. */
export async function runErrands(world: World): Promise<void> {
  // Not waited for: where the browser asks the shopper, the answer may never come.
  void world.keepStore().catch(world.report);
  await runUpdate(world).catch(world.report);
  await sendOutbox(world).catch(world.report);
  await sendAnswers(world).catch(world.report);
  await prepareVoice(world).catch(world.report);
  await tellNews(world).catch(world.report);
  await forgetOldDrafts(world).catch(world.report);
  await forgetClosedTabs(world).catch(world.report);
}
