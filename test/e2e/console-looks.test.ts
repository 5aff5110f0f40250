import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Language } from './console-looks/account-answers';
import { fakeApi } from './console-looks/fake-api';
import { CASE_STATES } from './console-looks/case-states';
import { CREDIT_STATES } from './console-looks/credit-states';
import { MERCHANT_STATES } from './console-looks/merchant-states';
import { STATES, type State } from './console-looks/states';

/** Where pictures of every state go; none are made unless it is set. */
const PICTURES = process.env.PROBITY_PICTURES;
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

let browser: Browser;
let server: PreviewServer;
let outDir: string;

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'probity-console-'));
  await build({ mode: 'console', logLevel: 'error', build: { outDir } });
  server = await preview({
    configFile: false,
    base: '/console/',
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
/** By turns one half of the looks, both languages and both schemes in each; all of them for pictures. */
const cases = [...CASE_STATES, ...STATES, ...MERCHANT_STATES, ...CREDIT_STATES].flatMap((state, index) =>
  LOOKS.filter((_, look) => PICTURES || look >> 1 === index % 2).map(([language, scheme]) => ({
    state,
    language,
    scheme,
  })),
);

describe('every state of the console and of the pages for merchants', () => {
  it.each(cases)(
    '$state.name, $language, $scheme: no axe violation, nothing wider than its window at 200 %',
    async ({ state, language, scheme }) => {
      const page = await show(state, language, scheme);
      try {
        if (PICTURES)
          await page.screenshot({ path: join(PICTURES, `${state.name}-${language}-${scheme}.png`), fullPage: true });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
        // 1280 px wide and enlarged to 200 % is 640.
        await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(tooWide).toBeLessThanOrEqual(0);
      } finally {
        await page.close();
      }
    },
  );
});

async function show(state: State, language: Language, scheme: 'light' | 'dark') {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width: state.width ?? 1280, height: 800 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await fakeApi(page, state.answers(language), language);
  await page.goto(`${new URL(server.resolvedUrls?.local[0] ?? '').origin}/console/${state.path ?? ''}${state.hash}`);
  await page.waitForSelector(state.shows, { timeout: 10_000 }).catch((error: unknown) => {
    throw new Error(`${state.name} did not appear: ${errors.join('; ')}`, { cause: error });
  });
  await state.reach?.(page);
  expect(errors).toEqual([]);
  return page;
}
