import type { SiteAccess } from '../messages/protocol';
import { callReader, markOf } from './arrive';
import type { World } from './world';

/**
 * How a page may be read. Where the browser lets the extension onto a site only "on click", none of its scripts has been to the page;
 * the click on its button, after which the popup asks, opens this one page to it (activeTab), and unless it was read already its
 * reader is called now. Undefined where the site is open to the extension anyway.
 */
export async function accessTo(
  world: World,
  tabId: number,
  page: { url: string; read: boolean },
): Promise<SiteAccess | undefined> {
  if (await isOpenToUs(world, page.url)) return undefined;
  if (page.read) return 'by-click';
  try {
    if ((await markOf(world, tabId)) !== 'reader') await callReader(world, tabId);
    return 'by-click';
  } catch {
    return 'none';
  }
}

/** By scheme and host: not every browser takes a port in a pattern. Where the browser can't tell, nothing is said of access. */
async function isOpenToUs({ browser, report }: World, url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  try {
    return await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  } catch (error) {
    report(error);
    return true;
  }
}
