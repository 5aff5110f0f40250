import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Takes a picture of a page as it stands: `whole`, as far as it reaches; else what the window shows. */
export type Camera = (page: Page, what: string, how?: 'whole' | 'window') => Promise<void>;

/** A camera that numbers its pictures and puts them into `folder`; none are taken without one. */
export async function openCamera(folder: string | undefined): Promise<Camera> {
  if (!folder) return async () => undefined;
  await mkdir(folder, { recursive: true });
  let count = 0;
  return async (page, what, how = 'window') => {
    count++;
    const path = join(folder, `${String(count).padStart(2, '0')}-${what}.png`);
    await page.screenshot({ path, fullPage: how === 'whole' });
  };
}
