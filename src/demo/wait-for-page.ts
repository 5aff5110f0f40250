import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

const PATIENCE = 20_000;
const LOOK_EVERY = 100;

/**
 * Waits until `selector` is there, in whatever page comes to stand in the tab. A driver's own waiting may fail where it meets a
 * page that is just being replaced, and being replaced is what pages that are stopped do. Rejects where that takes too long.
 */
export async function waitForPageWith(page: Page, selector: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    if (await page.$(selector).catch(() => null)) return;
    await pause(LOOK_EVERY);
  }
  throw new Error(`No page with ${selector} came; the tab is at ${page.url()}.`);
}
