import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser, type Family } from '../../scripts/find-browser.mjs';
import { launchBrowser } from '../../src/demo/launch-browser';
import { BLACKLISTED, writeListFixture } from '../published-list-fixture';
import { ChromiumPipe } from './chromium-pipe';
import { serveLists } from './list/serve-lists';
import type { Figure } from './main';
import { writeConstantExtension } from './probe-extension';
import { median } from './statistics';

const ENTRIES = Number(process.env.PROBITY_BENCH_ENTRIES ?? 1_000_000);
const ROUNDS = 9;
const COOL_DOWN_MS = 3500;
const CONSTANT = 'constant.localhost';
const PROBITY = 'probity.localhost';
/** A bare extension that reads one record of its storage as early as a content script can. */
const READING = 'reading.localhost';
const GOALS = { chromium: 0.1, firefox: 0.25 } as const;
const BUILDS = { chromium: 'dist/chrome', firefox: 'dist/firefox' } as const;

/** Runs just before Probity's own content script, and notes when that covers the page; which has no elements of its own with a hyphen. */
const WATCH = `
const begun = performance.now();
new MutationObserver((records) => {
  const covered = records.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName.includes('-')));
  if (covered) document.documentElement.dataset.ms = performance.now() - begun;
}).observe(document, { childList: true, subtree: true });`;

const READ = `
const begun = performance.now();
(globalThis.browser ?? chrome).storage.local.get(['nothing']).then(() => {
  document.documentElement.dataset.ms = performance.now() - begun;
});`;

/**
 * The address of a blacklisted page to its being covered, without waiting for the worker, against what any extension needs to
 * wake its worker and hear from it. Beside it, the least that a content script can ask of its storage as a page begins: no
 * cover that has to be looked up comes sooner. All are at home in one browser, asked by turns.
 */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  // Its term has ended: the mirror, which knows no terms, covers the page, and the worker lets it be.
  const record = { ...BLACKLISTED, listed: '2025-01', expires: '2025-12' };
  const lists = join(folder, 'lists');
  const { root } = await writeListFixture({
    folder: lists,
    entries: ENTRIES,
    identifiers: [`domain:${PROBITY}`],
    record,
  });
  const server = await serveLists(lists);
  const { port } = server.address() as AddressInfo;
  try {
    const figures: Figure[] = [];
    for (const family of ['chromium', 'firefox'] as const) {
      const own = join(folder, family);
      writeWatched(BUILDS[family], own, [{ url: `http://127.0.0.1:${port}`, root }]);
      const bare = [
        writeBare(family, join(folder, `constant-${family}`), CONSTANT),
        writeBare(family, join(folder, `reading-${family}`), READING, READ),
      ];
      figures.push(...(await measure(family, await OPEN[family](own, bare, port))));
    }
    return figures;
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A browser with both extensions at home, the list mirrored; each visit is to a page of its own with every worker stopped before. */
interface Visits {
  /** ms until what the page's script waits for has come. */
  visit(host: string): Promise<number>;
  close(): Promise<void>;
}

async function measure(family: Family, visits: Visits): Promise<Figure[]> {
  try {
    const hosts = [CONSTANT, PROBITY, READING];
    const times = new Map<string, number[]>(hosts.map((host) => [host, []]));
    for (let at = 0; at < ROUNDS; at++)
      for (const host of at % 2 ? hosts : hosts.toReversed()) times.get(host)?.push(await visits.visit(host));
    const floor = median(times.get(CONSTANT) ?? []);
    const figure = (what: string, host: string, goal: number | null): Figure => {
      const ms = median(times.get(host) ?? []);
      return {
        what: `${what}, against waking a constant worker (${family})`,
        value: Math.round((1000 * ms) / floor) / 1000,
        unit: 'x',
        goal,
        detail: `medians of ${ROUNDS}: ${ms.toFixed(1)} ms against ${floor.toFixed(0)} ms`,
      };
    };
    return [
      figure(`address to veil at ${ENTRIES} entries`, PROBITY, GOALS[family]),
      figure('one bare read of storage as a page begins', READING, null),
    ];
  } finally {
    await visits.close();
  }
}

const MIRRORED = `(globalThis.browser ?? chrome).storage.local.get('mirror').then(({ mirror }) => mirror?.lists.length > 0)`;
const MS = 'Number(document.documentElement?.dataset.ms)';

/** Without a driver: one looks into each new page and worker before it may start. */
async function inChromium(own: string, bare: readonly string[], port: number): Promise<Visits> {
  const chromium = new ChromiumPipe(findBrowser('chromium'));
  const id = await chromium.loadExtension(own);
  for (const folder of bare) await chromium.loadExtension(folder);
  const desk = await chromium.open(`chrome-extension://${id}/src/pages/popup/index.html`);
  await chromium.waitFor(desk.sessionId, MIRRORED, 300);
  await chromium.send('Target.closeTarget', { targetId: desk.targetId });
  return {
    close: () => chromium.close(),
    async visit(host) {
      await chromium.stopWorkers();
      await pause(COOL_DOWN_MS);
      const { targetId, sessionId } = await chromium.open(`http://${host}:${port}/page`);
      const ms = await chromium.waitFor(sessionId, MS, 20);
      await chromium.send('Target.closeTarget', { targetId });
      return Number(ms);
    },
  };
}

/** Its event pages end by themselves. */
async function inFirefox(own: string, bare: readonly string[], port: number): Promise<Visits> {
  const preferences = { 'extensions.background.idle.timeout': 1000 };
  const { browser, origin } = await launchBrowser({ family: 'firefox', extension: own, headless: true, preferences });
  for (const folder of bare) await browser.installExtension(folder);
  const desk = await browser.newPage();
  void desk.goto(`${origin}src/pages/popup/index.html`).catch(() => null);
  await desk.waitForSelector('#root > *', { timeout: 20_000 });
  while (!(await desk.evaluate(MIRRORED).catch(() => false))) await pause(500);
  await desk.close();
  return {
    close: () => browser.close(),
    async visit(host) {
      await pause(COOL_DOWN_MS);
      const page = await browser.newPage();
      await page.goto(`http://${host}:${port}/page`);
      const ms = await page.waitForFunction(MS, { timeout: 20_000 });
      const value = Number(await ms.jsonValue());
      await page.close();
      return value;
    },
  };
}

const OPEN = { chromium: inChromium, firefox: inFirefox } as const;

/** The built extension as it ships, with `WATCH` before its content script, at home on one host only. */
function writeWatched(built: string, folder: string, registries: unknown): void {
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { content_scripts: { js: string[] }[] };
  const content_scripts = manifest.content_scripts.slice(0, 1).map((script) => ({
    ...script,
    js: ['watch.js', ...script.js],
    matches: [`http://${PROBITY}/*`],
  }));
  writeFileSync(file, JSON.stringify({ ...manifest, content_scripts }));
  writeFileSync(join(folder, 'watch.js'), WATCH);
  writeFileSync(join(folder, 'registries.json'), JSON.stringify(registries));
}

/**
 * An extension that does no more on `host` than its script, by itself one message to a worker that answers a constant. Firefox
 * has event pages in place of service workers, and names its extensions.
 */
function writeBare(family: Family, folder: string, host: string, script?: string): string {
  writeConstantExtension(folder, host);
  if (script) writeFileSync(join(folder, 'probe.js'), script);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  const gecko = { id: `${host}@probity.example` };
  const ofFirefox = { background: { scripts: ['worker.js'] }, browser_specific_settings: { gecko } };
  const more = family === 'firefox' ? ofFirefox : {};
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: ['storage'], ...more }));
  return folder;
}
