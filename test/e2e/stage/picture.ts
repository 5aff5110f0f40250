import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Family } from '../../../scripts/find-browser.mjs';
import { PICTURES } from '../looks/looks';

/** A picture of a real page as it stands, in light and, in the one browser that can be told to, in dark; none unless they are asked for. */
export async function takePicture(page: Page, family: Family, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(join(PICTURES, family), { recursive: true });
  for (const scheme of family === 'chromium' ? ['light', 'dark'] : ['light']) {
    if (family === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.screenshot({ path: join(PICTURES, family, `${name}-${scheme}.png`) });
  }
}
