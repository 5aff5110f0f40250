import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, type Family } from '../../../scripts/find-browser.mjs';

export type Scheme = 'light' | 'dark';

/** What Firefox is told by preferences, since no driver can tell it: 0 is dark, 1 is light. */
const FIREFOX = (scheme: Scheme) => ({
  'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
  'ui.prefersReducedMotion': 1,
});

/** A browser in which pages are looked at in either scheme, with motion reduced. Firefox is started once for each. */
export class LookBrowser {
  readonly #started = new Map<Scheme | 'any', Promise<Browser>>();

  constructor(readonly family: Family) {}

  async newPage(scheme: Scheme): Promise<Page> {
    const key = this.family === 'firefox' ? scheme : 'any';
    const started = this.#started.get(key) ?? this.#start(scheme);
    this.#started.set(key, started);
    const page = await (await started).newPage();
    if (this.family === 'chromium')
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    return page;
  }

  async close(): Promise<void> {
    for (const one of this.#started.values()) await (await one).close();
  }

  #start(scheme: Scheme): Promise<Browser> {
    const executablePath = findBrowser(this.family);
    return this.family === 'chromium'
      ? puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
      : puppeteer.launch({ executablePath, browser: 'firefox', extraPrefsFirefox: FIREFOX(scheme) });
  }
}
