import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Family } from '../../../scripts/find-browser.mjs';
import { PICTURES } from '../looks/looks';
import { setColourScheme } from './colour-scheme';

/** A picture of a real page as it stands, in light and in dark; none unless they are asked for. In the end the page is light. */
export async function takePicture(page: Page, family: Family, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(join(PICTURES, family), { recursive: true });
  for (const scheme of ['dark', 'light'] as const) {
    await setColourScheme(page, family, scheme);
    await page.screenshot({ path: join(PICTURES, family, `${name}-${scheme}.png`) });
  }
}
