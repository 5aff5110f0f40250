import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeExtension } from './looks/fake-extension';
import { LookBrowser } from './looks/look-browser';
import { STATES, type State } from './looks/states';
import { takeLook } from './stage/picture';

// How the extension's pages stand what some shoppers need: larger text and longer words, the keyboard alone, their own few colours.

const PAGES = ['popup', 'blocked', 'complaint', 'options', 'welcome'];
/** One state of each page with much on it. */
const SEEN = STATES.filter(({ name }) =>
  ['danger', 'complain', 'blocked', 'tab-case', 'options-many', 'welcome-no-access'].includes(name),
);

let server: PreviewServer;
let outDir: string;
const browser = new LookBrowser('chromium');

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'probity-access-'));
  const input = PAGES.map((page) => `src/pages/${page}/index.html`);
  const options = { configFile: false, logLevel: 'error' } as const;
  await build({ ...options, build: { outDir, target: 'esnext', rolldownOptions: { input } } });
  server = await preview({ ...options, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
});
afterAll(async () => {
  await browser.close();
  await server?.close();
  rmSync(outDir, { recursive: true });
});

async function open(state: State, width: number, before?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await browser.newPage('light');
  await page.setViewport({ width, height: 560 });
  await before?.(page);
  await fakeExtension(page, state.answers('en'), 'en', !state.noAccess);
  const query = state.wide ? (state.query ?? '?tab=7') : '';
  await page.goto(`${server.resolvedUrls?.local[0]}src/pages/${state.page}/index.html${query}`);
  await page.waitForSelector('.panel section, main h1, .panel .form, main section');
  await state.reach?.(page, 'en');
  return page;
}

it('knows the states that are looked at here', () => expect(SEEN).toHaveLength(6));

describe.each(SEEN)('$name', (state) => {
  it('fits at 200 % in a language whose words are half as long again: nothing is cut off, nothing is wider than the window', async () => {
    // A popup is as wide as it is; 1280 px enlarged to 200 % are 640.
    const page = await open(state, state.wide ? 640 : 360);
    const cut = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const words = (node.nodeValue ?? '').trim().split(/\s+/).filter(Boolean);
        if (words.length > 0)
          node.nodeValue = `${node.nodeValue} ${words.slice(0, Math.ceil(words.length / 2)).join(' ')}`;
      }
      const clips = (element: Element) =>
        getComputedStyle(element).overflow !== 'visible' && !element.matches('pre, textarea, select, input');
      // What is clipped away as a whole is meant for screen readers only.
      const tooNarrow = [...document.querySelectorAll('body *')].filter(
        (element) =>
          clips(element) &&
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).clipPath === 'none',
      );
      const outside = [...document.querySelectorAll('button, a, label, h1, h2, summary, dt, dd')].filter(
        (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
      );
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return [
        ...(wide > 0 ? [`the page is ${wide} px too wide`] : []),
        ...[...tooNarrow, ...outside].map((one) => one.outerHTML),
      ];
    });
    expect(cut).toEqual([]);
    await page.close();
  });

  it('is walked by keyboard alone: every stop is in sight, shows the focus, and there is a way out', async () => {
    const page = await open(state, state.wide ? 1100 : 360);
    const all = await page.evaluate(
      () => document.querySelectorAll('a[href], button, summary, input, select, textarea').length,
    );
    expect(all).toBeGreaterThan(0);
    const stops = new Set<string>();
    let left = false;
    for (let at = 0; at < 3 * all + 10 && !left; at++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        const { top, bottom, width } = one.getBoundingClientRect();
        const isSeen = bottom > 0 && top < innerHeight && width > 0;
        return {
          html: one.outerHTML,
          isShown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          isSeen,
        };
      });
      if (stop === null) left = stops.size > 0;
      else {
        expect({ ...stop, isShown: stop.isShown, isSeen: stop.isSeen }).toMatchObject({ isShown: true, isSeen: true });
        if (stops.has(stop.html)) left = true;
        stops.add(stop.html);
      }
    }
    expect(left).toBe(true);
    expect(stops.size).toBeGreaterThan(0);
    await page.close();
  });

  it('is told apart in the shopper’s own few colours', async () => {
    const page = await open(state, state.wide ? 1100 : 360, async (fresh) => {
      const tools = await fresh.createCDPSession();
      const features = [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ];
      await tools.send('Emulation.setEmulatedMedia', { features });
    });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await takeLook(page, 'chromium', `${state.name}-forced-colours`);
    const { signs, grounds, primary, tabs } = await page.evaluate(() => {
      const style = (selector: string) => [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one));
      return {
        signs: style('.level .sign path').map(({ fill }) => fill),
        grounds: style('.level:not(.level-plain)').map(({ outlineStyle }) => outlineStyle),
        primary: style('.button-primary').map(({ outlineStyle }) => outlineStyle),
        tabs: style('[role=tab]').map(({ borderBottomColor }) => borderBottomColor),
      };
    });
    expect(grounds.filter((line) => line === 'none')).toEqual([]);
    expect(primary.filter((line) => line === 'none')).toEqual([]);
    // A body and its mark, by turns, are of different colours; the tab that is open differs from the others.
    if (signs.length > 1) expect(signs[0]).not.toBe(signs[1]);
    if (tabs.length > 1) expect(new Set(tabs).size).toBe(2);
    await page.close();
  });
});
