import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { lookForBrowser, type Family } from '../../scripts/find-browser.mjs';
import { seedRegistry, startRegistry } from '../../src/demo/demo-registry';
import { copyExtension } from '../../src/demo/extension-copy';
import { Shopper } from '../../src/demo/shopper';
import { openStreet } from '../../src/demo/street/open-street';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { IDLE_FIREFOX, stopWorker } from '../e2e/stage/stop-worker';
import type { Figure } from './main';
import { median, round } from './statistics';

const ROUNDS = 11;
const GOAL_MS = 100;
const POPUP = 'src/pages/popup/index.html';
const EMPTY = 'empty.html';
/** A worker that was stopped lingers a while; only then is its next start a cold one. */
const COOL_DOWN_MS = 2000;

// From the page's beginning to the frame after the one in which the words are there. A page of the extension runs no inline script.
const PROBE = `
const look = () => {
  if (!document.querySelector('.verdict .word, #empty')) return requestAnimationFrame(look);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { document.documentElement.dataset.ms = performance.now(); };
    port2.postMessage(null);
  });
};
look();`;

/**
 * The popup about a page whose seller is blacklisted, from being opened to its verdict on the screen, beside a page of the same
 * extension that says one word and asks nothing. By turns in one browser, each in a tab of its own: with the worker awake, and stopped.
 */
export async function run(): Promise<Figure[]> {
  const families = (['chromium', 'firefox'] as const).filter((family) => lookForBrowser(family) !== null);
  const figures: Figure[] = [];
  for (const family of families) figures.push(...(await measure(family)));
  return figures;
}

async function measure(family: Family): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'probity-bench-'));
  const registry = await startRegistry(join(folder, 'data'));
  const street = await openStreet();
  try {
    await seedRegistry(registry);
    const extension = await copyExtension(family, [await registry.subscription()], {
      folder: join(folder, 'extension'),
    });
    await addProbe(extension);
    const shopper = await Shopper.start({ family, extension, headless: true, preferences: IDLE_FIREFOX });
    try {
      await shopper.ask({ type: 'update-lists' });
      const { tabId, report } = await shopper.visit(hrefOf(streetPage('seller-blacklisted-en'), street.port));
      if (report.verdict.level !== 'danger') throw new Error(`the verdict is ${report.verdict.level}`);
      const figures: Figure[] = [];
      for (const asleep of [false, true]) figures.push(await byTurns(shopper, tabId, asleep));
      return figures;
    } finally {
      await shopper.close();
    }
  } finally {
    await street.close();
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function byTurns(shopper: Shopper, tabId: number, asleep: boolean): Promise<Figure> {
  const times = { empty: [] as number[], verdict: [] as number[] };
  const addresses = { empty: EMPTY, verdict: `${POPUP}?tab=${tabId}` };
  for (let at = -1; at < ROUNDS; at++)
    for (const what of at % 2 ? (['empty', 'verdict'] as const) : (['verdict', 'empty'] as const)) {
      if (asleep) {
        await stopWorker(shopper);
        await pause(COOL_DOWN_MS);
      } else await shopper.ask({ type: 'get-lists' });
      const ms = await openOnce(shopper.browser, shopper.origin + addresses[what]);
      // The first of each is to warm up.
      if (at >= 0) times[what].push(ms);
    }
  const [verdict, empty] = [median(times.verdict), median(times.empty)];
  return {
    what: `popup opened to verdict painted, worker ${asleep ? 'stopped' : 'awake'}, beyond an empty one (${shopper.wish.family})`,
    value: round(verdict - empty),
    unit: 'ms',
    goal: GOAL_MS,
    detail: `medians of ${ROUNDS}: ${verdict.toFixed(0)} ms against ${empty.toFixed(0)} ms, ${round(verdict / empty)} x`,
  };
}

/** ms; a tab that Firefox loses on its way to one of our pages is opened again. */
async function openOnce(browser: Browser, url: string, tries = 3): Promise<number> {
  const page = await browser.newPage();
  try {
    // Firefox tells no load of an extension's page.
    void page.goto(url).catch(() => null);
    await page.waitForSelector('html[data-ms]', { timeout: 10_000 });
    return await page.evaluate(() => Number(document.documentElement.dataset.ms));
  } catch (error) {
    if (tries <= 1) throw error;
  } finally {
    await page.close();
  }
  return await openOnce(browser, url, tries - 1);
}

/** The built extension as it ships, with a watch in its popup, and an empty page with the same watch. */
async function addProbe(extension: string): Promise<void> {
  const popup = join(extension, POPUP);
  const html = await readFile(popup, 'utf8');
  await writeFile(popup, html.replace('<head>', '<head><script src="/probe.js"></script>'));
  await writeFile(join(extension, 'probe.js'), PROBE);
  await writeFile(
    join(extension, EMPTY),
    '<!doctype html><html lang="en"><head><script src="/probe.js"></script><meta charset="utf-8" /><title>Empty</title></head><body><p id="empty">Empty</p></body></html>',
  );
}
