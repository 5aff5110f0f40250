import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, type Family } from '../../../scripts/find-browser.mjs';
import { setColourScheme } from '../stage/colour-scheme';

export type Scheme = 'light' | 'dark';

/** Scroll bars lie over the page, as they do in most shoppers' Firefox; no picture shows them. */
const FIREFOX = { 'ui.prefersReducedMotion': 1, 'ui.useOverlayScrollbars': 1 };

/** A browser in which pages are looked at in either scheme, with motion reduced; one page after the other. */
export class LookBrowser {
  #started: Promise<Browser> | undefined;

  constructor(readonly family: Family) {}

  async newPage(scheme: Scheme): Promise<Page> {
    const page = await (await (this.#started ??= this.#start())).newPage();
    await setColourScheme(page, this.family, scheme);
    return page;
  }

  async close(): Promise<void> {
    await (await this.#started)?.close();
  }

  #start(): Promise<Browser> {
    const executablePath = findBrowser(this.family);
    return this.family === 'chromium'
      ? puppeteer.launch({
          executablePath,
          args: ['--no-sandbox', '--disable-gpu', '--force-prefers-reduced-motion'],
        })
      : puppeteer.launch({
          executablePath,
          browser: 'firefox',
          args: ['--remote-allow-system-access'],
          extraPrefsFirefox: FIREFOX,
        });
  }
}
