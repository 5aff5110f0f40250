import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, preview, type Plugin, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookForBrowser } from '../../scripts/find-browser.mjs';
import en from '../../src/ui/i18n/en.json';
import { pseudo, PSEUDO_TAG } from '../ui/i18n/pseudo';
import { fakeExtension } from './looks/fake-extension';
import { LookBrowser } from './looks/look-browser';
import { PICTURES } from './looks/looks';
import { STATES, type State } from './looks/states';

/** Puts a language that is written from right to left among those that are bundled. */
const withPseudo: Plugin = {
  name: 'with-pseudo',
  transform(code, id) {
    if (!id.endsWith('bundle-catalogues.ts')) return undefined;
    const words = JSON.stringify(pseudo(en));
    return (
      code.replace(
        'export const CATALOGUES =',
        `export const CATALOGUES = { ${JSON.stringify(PSEUDO_TAG)}: ${words} }; const bundled =`,
      ) + '\nObject.assign(CATALOGUES, bundled);'
    );
  },
};

/** One state of each page, the fullest. */
const PAGES = ['popup', 'blocked', 'options', 'welcome', 'complaint', 'handoff', 'diary', 'panel'] as const;
const shown = PAGES.map((page) => STATES.find((state) => state.page === page && !state.narrow && !state.printed));

describe.skipIf(lookForBrowser('chromium') === null && !process.env.CI)('from right to left', () => {
  const browser = new LookBrowser('chromium');
  let server: PreviewServer;
  let outDir: string;

  beforeAll(async () => {
    outDir = mkdtempSync(join(tmpdir(), 'probity-rtl-'));
    const input = [...PAGES.map((page) => `src/pages/${page}/index.html`), 'src/demo/gallery/index.html'];
    const quiet = { configFile: false, logLevel: 'error' } as const;
    await build({ ...quiet, plugins: [withPseudo], build: { outDir, target: 'esnext', rolldownOptions: { input } } });
    server = await preview({ ...quiet, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  });
  afterAll(async () => {
    await browser.close();
    await server?.close();
    if (outDir) rmSync(outDir, { recursive: true });
  });

  const at = (path: string) => `${server.resolvedUrls?.local[0] ?? ''}${path}`;
  const look = async (page: Page, name: string) => {
    if (PICTURES) {
      mkdirSync(join(PICTURES, 'chromium'), { recursive: true });
      await page.screenshot({
        path: join(PICTURES, 'chromium', `rtl-${name}.png`),
        fullPage: !['popup', 'blocked'].includes(name),
      });
    }
    const { dir, wider } = await page.evaluate(() => ({
      dir: getComputedStyle(document.body).direction,
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect([name, dir, wider]).toEqual([name, 'rtl', 0]);
  };

  it.each(shown.flatMap((state) => (state ? [[state.page, state] as const] : [])))('%s', async (name, state: State) => {
    const page = await browser.newPage('light');
    await page.setViewport(state.wide ? { width: 1100, height: 760 } : { width: 360, height: 560 });
    await fakeExtension(page, state.answers('en'), PSEUDO_TAG as never, !state.noAccess);
    await page.goto(at(`src/pages/${name}/index.html${state.wide ? (state.query ?? '?tab=7') : ''}`));
    await page.waitForSelector('main section, main h1, .panel section, .panel .form');
    await look(page, name);
    if (name === 'popup') {
      await page.locator('[role=tab][aria-selected=true]').click();
      await page.keyboard.press('ArrowLeft');
      expect(await page.$eval('[role=tab][aria-selected=true]', ({ id }) => id)).toBe('tab-complain');
    }
    await page.close();
  });

  it('everything in the gallery; the banner and the note have their own direction on a page of another', async () => {
    const page = await browser.newPage('light');
    await page.setViewport({ width: 1000, height: 800 });
    await page.evaluateOnNewDocument(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function open(init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
    await page.goto(at(`src/demo/gallery/index.html?language=${PSEUDO_TAG}`));
    await page.waitForSelector('#charts');
    await look(page, 'gallery');
    await page.evaluate(() => (document.documentElement.dir = 'ltr'));
    for (const button of (await page.$$('#page .button')).slice(1)) await button.click();
    await page.waitForFunction(() => document.querySelectorAll('html > :popover-open').length === 2);
    const directions = await page.evaluate(() =>
      [...document.querySelectorAll('html > :popover-open')].map((host) => {
        const box = host.shadowRoot?.querySelector('section');
        return box ? getComputedStyle(box).direction : null;
      }),
    );
    expect(directions).toEqual(['rtl', 'rtl']);
    if (PICTURES) await page.screenshot({ path: join(PICTURES, 'chromium', 'rtl-banner.png') });
    await page.close();
  });
});
