import { fault } from '../../core/fault';

import type { Tabs } from 'webextension-polyfill';

/** Until a tab that came to the front is painted. ms */
const PAINTED = 400;

/**
 * A picture of the visible part of the tab that is complained of: it comes to the front for a moment, and this tab again. Browsers
 * allow it where the shopper has clicked the extension's sign on that page. Rejects where it is gone or went elsewhere.
 */
export async function takePicture(
  tabs: Pick<Tabs.Static, 'get' | 'getCurrent' | 'update' | 'captureVisibleTab'>,
  tabId: number | null,
  url: string,
): Promise<Blob> {
  const tab = tabId === null ? null : await tabs.get(tabId).catch(() => null);
  if (tab?.id === undefined || tab.url === undefined || !isSamePage(tab.url, url))
    throw new Error(fault('page-not-open'));
  const own = await tabs.getCurrent();
  await tabs.update(tab.id, { active: true });
  try {
    await new Promise((resolve) => setTimeout(resolve, PAINTED));
    const picture = await tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    // The shopper, or the page, may have gone elsewhere meanwhile: then it is of something else.
    const then = await tabs.get(tab.id);
    if (!then.active || !isSamePage(then.url ?? '', url)) throw new Error(fault('page-not-in-front'));
    return pngOf(picture);
  } finally {
    if (own?.id !== undefined) await tabs.update(own.id, { active: true });
  }
}

/** What follows the `#` makes no other page. */
function isSamePage(one: string, other: string): boolean {
  return one.split('#')[0] === other.split('#')[0];
}

function pngOf(dataUrl: string): Blob {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))], { type: 'image/png' });
}
