import { purchases } from '../store/diary';
import type { World } from './world';
import { wishesOf } from './wishes';

/** Ink on white, as the buttons are: the number is no verdict on the page. */
const COLOUR = '#14202B';

/** Puts the number of unread changes on the button; none, and it goes. Browsers forget it when they close. */
export async function showUnseen(world: World): Promise<void> {
  const [all, { diary }] = await Promise.all([purchases(await world.store()), wishesOf(world)]);
  const unseen = diary ? all.filter(({ change }) => change && !change.seen).length : 0;
  const { action } = world.browser;
  if (unseen > 0) await action.setBadgeBackgroundColor({ color: COLOUR });
  await action.setBadgeText({ text: unseen > 0 ? String(unseen) : '' });
}
