import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Family } from '../../../scripts/find-browser.mjs';
import { PICTURES } from '../looks/looks';
import { setColourScheme } from './colour-scheme';

const FRAMES_MS = 500;

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
  await settled(page);
  await page.screenshot({ path, fullPage });
}

/** Until the page is laid out anew: what was opened a moment ago would else be cut off at its height of before. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    (patience) =>
      Promise.race([
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
        // A page that is not in front draws no frames.
        new Promise<void>((resolve) => {
          setTimeout(resolve, patience);
        }),
      ]),
    FRAMES_MS,
  );
}
