import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { fakeExtension } from './looks/fake-extension';
import { STATES, type Language, type State } from './looks/states';

/** Where pictures of every state go; none are made unless it is set. */
const PICTURES = process.env.PROBITY_PICTURES;
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

let browser: Browser;
let server: PreviewServer;
let outDir: string;

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'probity-looks-'));
  const input = ['popup', 'blocked', 'complaint', 'handoff', 'diary', 'options', 'welcome', 'panel'].map(
    (page) => `src/pages/${page}/index.html`,
  );
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, target: 'esnext', rolldownOptions: { input } },
  });
  server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (outDir) rmSync(outDir, { recursive: true });
});

const LOOKS: [Language, 'light' | 'dark'][] = [
  ['zh-CN', 'light'],
  ['en', 'dark'],
  ['en', 'light'],
  ['zh-CN', 'dark'],
];
// Pictures are made of every state in every look; without them, each state is checked in one look, in turn.
const cases = STATES.flatMap((state, index) =>
  LOOKS.filter((_, look) => PICTURES || look === index % LOOKS.length).map(([language, scheme]) => ({
    state,
    language,
    scheme,
  })),
);

describe('every state of popup, blocking page, complaint tab, diary, options and welcome page', () => {
  it.each(cases)(
    '$state.name, $language, $scheme: no axe violation, nothing wider than its window',
    async ({ state, language, scheme }) => {
      const page = await show(state, language, scheme);
      try {
        if (PICTURES)
          await page.screenshot({
            path: join(PICTURES, `${state.name}-${language}-${scheme}.png`),
            fullPage: ['complaint', 'handoff', 'diary', 'options', 'welcome', 'panel'].includes(state.page),
          });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
        const { width, height } = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          height: document.body.scrollHeight,
        }));
        expect(width).toBeLessThanOrEqual(0);
        if (!state.wide) expect(height).toBeLessThanOrEqual(560);
      } finally {
        await page.close();
      }
    },
  );
});

const APPEARS: Record<State['page'], string> = {
  popup: '.panel section',
  blocked: 'main h1',
  complaint: '.panel .form',
  handoff: 'main section',
  diary: 'main section, main .problem',
  options: 'main section, main .problem',
  welcome: '#access',
  panel: 'main .row',
};

async function show(state: State, language: Language, scheme: 'light' | 'dark') {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport(
    state.narrow
      ? { width: 320, height: 760 }
      : state.wide
        ? { width: 1100, height: 760 }
        : { width: 360, height: 560, deviceScaleFactor: 2 },
  );
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await fakeExtension(page, state.answers(language), language, !state.noAccess);
  const address = server.resolvedUrls?.local[0] ?? '';
  await page.goto(`${address}src/pages/${state.page}/index.html${state.wide ? (state.query ?? '?tab=7') : ''}`);
  await page.waitForSelector(APPEARS[state.page], { timeout: 10_000 }).catch((error: unknown) => {
    throw new Error(`${state.name} did not appear: ${errors.join('; ')}`, { cause: error });
  });
  await state.reach?.(page, language);
  expect(errors).toEqual([]);
  return page;
}
