import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Family } from '../../../scripts/find-browser.mjs';
import { PICTURES } from '../looks/looks';
import { setColourScheme } from './colour-scheme';

/** A picture of a real page as it stands, in light and in dark; none unless they are asked for. In the end the page is light. */
export async function takePicture(page: Page, family: Family, name: string): Promise<void> {
  if (!PICTURES) return;
  for (const scheme of ['dark', 'light'] as const) {
    await setColourScheme(page, family, scheme);
    await takeLook(page, family, `${name}-${scheme}`);
  }
}

/** A picture of a page as it stands, in its colours of now: what its window shows, or all of it. None unless they are asked for. */
export async function takeLook(page: Page, family: Family, name: string, fullPage = false): Promise<void> {
  if (!PICTURES) return;
  const path = join(PICTURES, family, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage });
}
