import type { World } from './world';

/** Built by vite.config.ts from `src/content/reader.ts`. */
const READER = 'reader.js';

/** Runs the page reader in a tab's top frame, beside the content script that asked for it. Rejects where the tab is gone. */
export async function injectReader({ browser }: World, tabId: number): Promise<null> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [READER],
    injectImmediately: true,
  });
  return null;
}
