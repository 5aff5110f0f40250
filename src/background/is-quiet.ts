import type { Identifier } from '../core/identifier';
import { mayBeMarketplace } from '../core/marketplaces/may-be-marketplace';
import { isSearchResults } from '../core/search-engines';
import { suffixesOf } from '../core/suffixes-of';
import { parseWebAddress } from '../core/web-address';
import { reviewsKey, tabKey, type TabState } from '../messages/tab-state';
import { noneHolds } from '../store/held-records';
import type { World } from './world';

/** A host of more names than this is left to those who know which of them count. */
const MOST_NAMES = 12;

/**
 * Whether nothing at all is to be done about a page that has come to a tab: every list on the device is whole and holds none of its
 * names, nobody reads or marks it for its address alone, and nothing of the page before it has to be put right.
 */
export async function isQuiet(
  { browser, store }: Pick<World, 'browser' | 'store'>,
  tabId: number,
  url: string,
): Promise<boolean> {
  const names = namesAt(url);
  if (!names) return false;
  const [tab, reviews] = [tabKey(tabId), reviewsKey(tabId)];
  const [kept, isUnknown] = await Promise.all([
    browser.storage.session.get([tab, reviews]),
    store().then((held) => noneHolds(held, names)),
  ]);
  const before = kept[tab] as TabState | undefined;
  const wasBlocked = before !== undefined && before.blockedAt !== null;
  return isUnknown && !wasBlocked && kept[reviews] === undefined;
}

/**
 * All names that a list may hold for a page's address, and some more: which of them are public suffixes is not asked, since that takes
 * a large table. Null where the address itself calls for more: a marketplace's pages are read, a search engine's results are marked.
 */
export function namesAt(url: string): Identifier[] | null {
  const host = parseWebAddress(url)?.hostname.replace(/\.+$/, '');
  if (host === undefined || mayBeMarketplace(host) || isSearchResults(url)) return null;
  const names = suffixesOf(host).filter((name) => name.includes('.'));
  return names.length > MOST_NAMES ? null : names.map((name): Identifier => `domain:${name}`);
}
