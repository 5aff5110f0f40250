import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeExtension } from './looks/fake-extension';
import { LookBrowser } from './looks/look-browser';
import { STATES } from './looks/states';
import { inEachBrowser } from './stage/families';

// Every question before something that can't be taken back, by keyboard alone: it has the focus, and gives it back.

/** Whose button asks, in which state. */
const QUESTIONS: readonly [what: string, state: string, button: string][] = [
  ['removing a registry', 'options-removing', 'li:nth-child(2) > .row > .button'],
  ['erasing everything', 'options-erasing', 'section:last-child > .row:last-child > .button'],
  ['deleting a purchase', 'diary-usual', 'li:first-child > .row > .button:nth-child(3)'],
  ['deleting the diary', 'diary-usual', '.row:has(> .button-small:nth-child(2):last-child) > .button:last-child'],
  ['deleting all that was filed', 'tab-forget-all', '.row:has(+ [role=status]) .button'],
  ['withdrawing a complaint', 'tab-case-withdraw', '.block:last-child > .row:first-child .button'],
];

let server: PreviewServer;
let outDir: string;

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'probity-focus-'));
  const input = ['complaint', 'options', 'diary'].map((page) => `src/pages/${page}/index.html`);
  const options = { configFile: false, logLevel: 'error' } as const;
  await build({ ...options, build: { outDir, target: 'esnext', rolldownOptions: { input } } });
  server = await preview({ ...options, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
});
afterAll(async () => {
  await server?.close();
  if (outDir) rmSync(outDir, { recursive: true });
});

inEachBrowser('the focus', (family) => {
  const browser = new LookBrowser(family);
  afterAll(() => browser.close());

  it.each(QUESTIONS)(
    'goes into the question before %s, and back where it was answered with no',
    async (_, name, button) => {
      const state = STATES.find((one) => one.name === name);
      if (!state) throw new Error(`There is no state "${name}".`);
      const page = await browser.newPage('light');
      await fakeExtension(page, state.answers('en'), 'en');
      await page.goto(`${server.resolvedUrls?.local[0]}src/pages/${state.page}/index.html${state.query ?? '?tab=7'}`);
      await page.waitForSelector(button);
      await page.focus(button);
      // Twice, since what is right the first time may be remembered wrongly.
      for (let time = 1; time <= 2; time += 1) {
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.closest('.asking, .confirm'), { timeout: 5000 });
        await page.keyboard.press('Enter');
        await page.waitForFunction((selector) => document.activeElement?.matches(selector), { timeout: 5000 }, button);
      }
      expect(await page.$('.asking, .confirm')).toBeNull();
      await page.close();
    },
  );
});
