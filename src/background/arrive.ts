import { marketplaceOf } from '../core/marketplaces';
import { isSearchResults } from '../core/search-engines';
import type { FromTab } from '../messages/dispatch';
import { pageMark, type PageMark } from '../messages/page-mark';
import { checkAddress } from './check-merchant';
import { hasMoved, readTab, saveTab } from './tab-state';
import { isLeftAlone, wishesOf } from './wishes';
import type { World } from './world';

/** Built by vite.config.ts from `src/content/reader.ts` and `src/content/results.ts`. */
const READER = 'reader.js';
const RESULTS = 'results.js';

/**
 * A page of `url` takes the place of the one before in a tab's top frame: judges its address, and calls the reader where that
 * is reason enough, and to a search engine's page of results what marks them. `at`: when the browser put the page there, in ms
 * since 1970.
 */
export async function arrive(world: World, tabId: number, url: string, at = world.now()): Promise<null> {
  await unblock(world, tabId, at);
  const { incognito } = await world.browser.tabs.get(tabId);
  const from: FromTab = { url, tabId, incognito };
  const { banner } = await checkAddress(world, from);
  const alone = isLeftAlone(await wishesOf(world), url);
  if (banner || (!alone && marketplaceOf(new URL(url).hostname))) await callReader(world, tabId);
  if (isSearchResults(url)) await inject(world, tabId, RESULTS);
  return null;
}

/**
 * The blocking page no longer stands in the tab; should the same address be blocked again, it has to come anew, whoever asks
 * first. News of an arrival may come after the page itself has asked and was blocked: then that blocking stands.
 */
async function unblock(world: World, tabId: number, arrivedAt: number): Promise<void> {
  const before = await readTab(world, tabId);
  const isOfEarlierPage = before !== null && before.blockedAt !== null && before.blockedAt <= arrivedAt;
  if (isOfEarlierPage) await saveTab(world, tabId, { ...before, blockedAt: null });
}

/** The page went on to another address without being loaded anew. Its reader, where it has one, sees that itself. */
export async function moveOn(world: World, tabId: number, url: string): Promise<void> {
  if (!hasMoved(await readTab(world, tabId), url)) return;
  if ((await markOf(world, tabId)) === 'reader') return;
  await arrive(world, tabId, url);
  const scripts = world.browser.runtime.getManifest().content_scripts ?? [];
  const { protocol } = new URL(url);
  const files = scripts.find(({ matches }) => matches.some((pattern) => pattern.startsWith(protocol)))?.js ?? [];
  await world.browser.scripting.executeScript({ target: topFrame(tabId), files });
}

/** Runs the page reader in a tab's top frame. Rejects where the tab is gone. */
export async function callReader(world: World, tabId: number): Promise<null> {
  await inject(world, tabId, READER);
  return null;
}

async function inject({ browser }: World, tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: topFrame(tabId), files: [file], injectImmediately: true });
}

/** What was made of the page in a tab; `no-shop` where the browser lets nobody read it. */
export async function markOf({ browser }: World, tabId: number): Promise<PageMark | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: topFrame(tabId), func: pageMark });
    return (frame?.result as PageMark | undefined) ?? null;
  } catch {
    return 'no-shop';
  }
}

function topFrame(tabId: number) {
  return { tabId, frameIds: [0] };
}
