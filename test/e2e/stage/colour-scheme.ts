import type { Page } from 'puppeteer-core';
import type { Family } from '../../../scripts/find-browser.mjs';
import { evaluateInWindow } from './firefox-windows';

/** Firefox's preference for what pages are told, and its values; 2 is what the system says. */
const OVERRIDE = 'layout.css.prefers-color-scheme.content-override';
const FIREFOX = { dark: 0, light: 1 };

/** Tells a page that the shopper wants light or dark; in Firefox all pages. */
export async function setColourScheme(page: Page, family: Family, scheme: 'light' | 'dark'): Promise<void> {
  if (family === 'chromium') return await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const set = `Services.prefs.setIntPref('${OVERRIDE}', ${FIREFOX[scheme]})`;
  await evaluateInWindow(page.browser(), 'browser.xhtml', set);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, {}, scheme);
}
