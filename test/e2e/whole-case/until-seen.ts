import type { Page } from 'puppeteer-core';

/** Waits until a page says something; if it does not, the error tells what it says instead. */
export async function untilSeen(page: Page, words: string): Promise<void> {
  const isThere = (text: string) => document.body.innerText.includes(text);
  await page.waitForFunction(isThere, { timeout: 10_000 }, words).catch(async () => {
    const text = await page.evaluate(() => document.body.innerText);
    throw new Error(`${page.url()} does not say "${words}":\n${text}`);
  });
}
