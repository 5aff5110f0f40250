import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeApi } from './console-looks/fake-api';
import { APPEAL_STATES } from './console-looks/appeal-states';
import { CASE_STATES } from './console-looks/case-states';
import { CREDIT_STATES } from './console-looks/credit-states';
import { ENTRY_STATES } from './console-looks/entry-states';
import { INSPECTION_STATES } from './console-looks/inspection-states';
import { MERCHANT_STATES } from './console-looks/merchant-states';
import { RATING_STATES } from './console-looks/rating-states';
import { REVIEW_STATES } from './console-looks/review-states';
import { STATES, type State } from './console-looks/states';
import { LookBrowser } from './looks/look-browser';
import { looksOf, type Look } from './looks/looks';
import { violationsOn } from './looks/violations';
import { setColourScheme } from './stage/colour-scheme';
import { inEachBrowser } from './stage/families';
import { takeLook } from './stage/picture';

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
});

afterAll(async () => {
  await server?.close();
  if (outDir) rmSync(outDir, { recursive: true });
});

const ALL = [
  ...CASE_STATES,
  ...APPEAL_STATES,
  ...STATES,
  ...MERCHANT_STATES,
  ...ENTRY_STATES,
  ...CREDIT_STATES,
  ...INSPECTION_STATES,
  ...REVIEW_STATES,
  ...RATING_STATES,
];

inEachBrowser('every state of the console and of the pages for merchants', (family) => {
  const browser = new LookBrowser(family);
  afterAll(() => browser.close());

  const cases = ALL.flatMap((state, index) => looksOf(index, family).map((look) => ({ state, ...look })));
  it.each(cases)(
    '$state.name, $language, $schemes: no axe violation, nothing wider than its window at 200 %',
    async ({ state, ...look }) => {
      const page = await show(browser, state, look);
      try {
        for (const scheme of look.schemes) {
          await setColourScheme(page, family, scheme);
          await takeLook(page, family, `console/${state.name}-${look.language}-${scheme}`, true);
          expect(await violationsOn(page)).toEqual([]);
        }
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

async function show(browser: LookBrowser, state: State, { language, schemes: [scheme = 'light'] }: Look) {
  const page = await browser.newPage(scheme);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width: state.width ?? 1280, height: 800 });
  await fakeApi(page, state.answers(language), language);
  await page.goto(`${new URL(server.resolvedUrls?.local[0] ?? '').origin}/console/${state.path ?? ''}${state.hash}`);
  await page.waitForSelector(state.shows, { timeout: 10_000 }).catch((error: unknown) => {
    throw new Error(`${state.name} did not appear: ${errors.join('; ')}`, { cause: error });
  });
  await state.reach?.(page);
  expect(errors).toEqual([]);
  return page;
}
