import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Takes a picture of a page as it stands: `whole`, as far as it reaches; else what the window shows. */
export type Camera = (page: Page, what: string, how?: 'whole' | 'window') => Promise<void>;

/**
 * A camera that numbers its pictures and puts them into `folder`; none are taken without one. It takes each in the page's colours, or, with
 * `schemes`, which only Chromium's driver can change, once in each of these.
 */
export async function openCamera(
  folder: string | undefined,
  schemes: readonly ('dark' | 'light')[] = [],
): Promise<Camera> {
  if (!folder) return async () => undefined;
  await mkdir(folder, { recursive: true });
  let count = 0;
  return async (page, what, how = 'window') => {
    count++;
    const name = `${String(count).padStart(2, '0')}-${what}`;
    const take = (path: string) => page.screenshot({ path: join(folder, path), fullPage: how === 'whole' });
    if (schemes.length === 0) await take(`${name}.png`);
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await take(`${name}-${scheme}.png`);
    }
  };
}
