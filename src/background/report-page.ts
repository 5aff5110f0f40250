import type { PageReport } from '../messages/protocol';
import { isStillThere } from '../messages/tab-state';
import { accessTo } from './access-to';
import { markOf } from './arrive';
import { showBadge } from './badge';
import { verdictOnAddress } from './check-merchant';
import { readTab } from './tab-state';
import { isLeftAlone, wishesOf } from './wishes';
import type { World } from './world';

/** What is known of the page that stands in a tab now; null where nothing is, or where the tab has gone elsewhere since. */
export async function reportPage(world: World, tabId: number): Promise<PageReport | null> {
  const [kept, tab] = await Promise.all([readTab(world, tabId), world.browser.tabs.get(tabId).catch(() => null)]);
  if (!kept || !tab?.url) return null;
  if (!isStillThere(kept, tab.url, world.browser.runtime.getURL(''))) return null;
  const state = kept.verdict ? kept : { ...kept, verdict: await verdictOnAddress(world, { ...tab, url: kept.url }) };
  // The browser takes a tab's badge away when its page is replaced.
  if (state.blockedAt !== null) showBadge(world, tabId, state.verdict.level);
  const { url, sighting, verdict } = state;
  const leftAlone = isLeftAlone(await wishesOf(world), url);
  const access = leftAlone || state.blockedAt !== null ? undefined : await accessTo(world, tabId, state);
  const read = leftAlone || state.read || (state.blockedAt === null && !access && (await isNoShop(world, tabId)));
  return { url, read, sighting, verdict, ...(leftAlone ? { leftAlone } : {}), ...(access ? { access } : {}) };
}

/** A page that looks like no shop says nothing of its own accord. */
async function isNoShop(world: World, tabId: number): Promise<boolean> {
  return (await markOf(world, tabId)) === 'no-shop';
}
