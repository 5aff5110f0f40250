import type { World } from './world';

/** Opens the whole verdict of a tab beside it. */
export async function showDetails({ browser }: World, tabId: number): Promise<null> {
  const tab = await browser.tabs.get(tabId);
  await browser.tabs.create({
    url: browser.runtime.getURL(`src/pages/popup/index.html?tab=${tabId}`),
    index: tab.index + 1,
    ...(tab.windowId === undefined ? {} : { windowId: tab.windowId }),
    openerTabId: tabId,
  });
  return null;
}
