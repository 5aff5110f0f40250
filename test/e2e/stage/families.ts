import { describe } from 'vitest';
import { lookForBrowser, type Family } from '../../../scripts/find-browser.mjs';

export const FAMILIES: readonly Family[] = ['chromium', 'firefox'];

/** The same stories in each browser; told as skipped where one is missing, but where both are demanded (`CI`) they fail. */
export function inEachBrowser(title: string, stories: (family: Family) => void): void {
  for (const family of FAMILIES) {
    const missing = lookForBrowser(family) === null && !process.env.CI;
    describe.skipIf(missing)(`${title} (${family}${missing ? ': not installed' : ''})`, () => stories(family));
  }
}
