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
const GOALS = { chromium: 0.1, firefox: 0.25 } as const;
const BUILDS = { chromium: 'dist/chrome', firefox: 'dist/firefox' } as const;

/** Runs just before Probity's own content script, and notes when that covers the page; which has no elements of its own with a hyphen. */
const WATCH = `
const begun = performance.now();
new MutationObserver((records) => {
  const covered = records.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName.includes('-')));
  if (covered) document.documentElement.dataset.ms = performance.now() - begun;
}).observe(document, { childList: true, subtree: true });`;

/**
 * The address of a blacklisted page to its being covered, without waiting for the worker, against what any extension needs to
 * wake its worker and hear from it. Both are at home in one browser, asked by turns.
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
      const floor = writeFloor(family, join(folder, `floor-${family}`));
      figures.push(await measure(family, await OPEN[family](own, floor, port)));
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

async function measure(family: Family, visits: Visits): Promise<Figure> {
  try {
    const times = { [CONSTANT]: [] as number[], [PROBITY]: [] as number[] };
    for (let at = 0; at < ROUNDS; at++)
      for (const host of at % 2 ? ([CONSTANT, PROBITY] as const) : ([PROBITY, CONSTANT] as const))
        times[host].push(await visits.visit(host));
    const [veil, answer] = [median(times[PROBITY]), median(times[CONSTANT])];
    return {
      what: `address to veil at ${ENTRIES} entries, against waking a constant worker (${family})`,
      value: Math.round((1000 * veil) / answer) / 1000,
      unit: 'x',
      goal: GOALS[family],
      detail: `medians of ${ROUNDS}: ${veil.toFixed(1)} ms against ${answer.toFixed(0)} ms`,
    };
  } finally {
    await visits.close();
  }
}

const MIRRORED = `(globalThis.browser ?? chrome).storage.local.get('mirror').then(({ mirror }) => mirror?.lists.length > 0)`;
const MS = 'Number(document.documentElement?.dataset.ms)';

/** Without a driver: one looks into each new page and worker before it may start. */
async function inChromium(own: string, floor: string, port: number): Promise<Visits> {
  const chromium = new ChromiumPipe(findBrowser('chromium'));
  const id = await chromium.loadExtension(own);
  await chromium.loadExtension(floor);
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
async function inFirefox(own: string, floor: string, port: number): Promise<Visits> {
  const preferences = { 'extensions.background.idle.timeout': 1000 };
  const { browser, origin } = await launchBrowser({ family: 'firefox', extension: own, headless: true, preferences });
  await browser.installExtension(floor);
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

/** Firefox has event pages in place of service workers, and names its extensions. */
function writeFloor(family: Family, folder: string): string {
  writeConstantExtension(folder, CONSTANT);
  if (family === 'chromium') return folder;
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  const gecko = { id: 'constant@probity.example' };
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, background: { scripts: ['worker.js'] }, browser_specific_settings: { gecko } }),
  );
  return folder;
}
