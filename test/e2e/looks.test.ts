import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeExtension } from './looks/fake-extension';
import { LookBrowser } from './looks/look-browser';
import { looksOf, type Look } from './looks/looks';
import { STATES, type State } from './looks/states';
import { violationsOn } from './looks/violations';
import { setColourScheme } from './stage/colour-scheme';
import { inEachBrowser } from './stage/families';
import { takeLook } from './stage/picture';

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
});

afterAll(async () => {
  await server?.close();
  if (outDir) rmSync(outDir, { recursive: true });
});

inEachBrowser('every state of popup, blocking page, complaint tab, options and welcome page', (family) => {
  const browser = new LookBrowser(family);
  afterAll(() => browser.close());

  const cases = STATES.flatMap((state, index) =>
    looksOf(index, family, state.printed ? ['chromium'] : undefined).map((look) => ({ state, ...look })),
  );
  it.each(cases)(
    '$state.name, $language, $schemes: no axe violation, nothing wider than its window',
    async ({ state, ...look }) => {
      const page = await show(browser, state, look);
      try {
        const fullPage = state.wide === true || state.page !== 'popup';
        for (const scheme of look.schemes) {
          await setColourScheme(page, family, scheme);
          if (state.printed) await page.emulateMediaType('print');
          await takeLook(page, family, `${state.name}-${look.language}-${scheme}`, fullPage);
          expect(await violationsOn(page)).toEqual([]);
        }
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

async function show(browser: LookBrowser, state: State, { language, schemes: [scheme = 'light'] }: Look) {
  const page = await browser.newPage(scheme);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport(
    state.narrow ? { width: 320, height: 760 } : state.wide ? { width: 800, height: 760 } : { width: 360, height: 560 },
  );
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
