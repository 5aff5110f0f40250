import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Identifier } from '../../src/core/identifier';
import { writeListFixture } from '../published-list-fixture';
import { ChromiumPipe } from './chromium-pipe';
import { serveLists } from './list/serve-lists';
import type { Figure } from './main';
import { writeConstantExtension, writeProbedExtension } from './probe-extension';
import { median, round } from './statistics';

const ENTRIES = 1_000_000;
const ROUNDS = 9;
/** After a worker stops, its process and open database linger a while; only then is the next start a cold one. */
const COOL_DOWN_MS = 3500;
const CONSTANT = 'constant.localhost';
const PROBITY = 'probity.localhost';

/**
 * A stopped worker to a right verdict at 1 M entries, against a stopped worker that answers a constant. Both extensions
 * sit in one browser and are asked alternately, by the same content script, on pages that differ in host only.
 */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  const listed: Identifier = `seller-page:${PROBITY}/seller/7`;
  const { root } = await writeListFixture({ folder: join(folder, 'lists'), entries: ENTRIES, identifiers: [listed] });
  const server = await serveLists(join(folder, 'lists'));
  const { port } = server.address() as AddressInfo;
  const chromium = new ChromiumPipe(findBrowser('chromium'));
  try {
    const sighting = {
      url: `http://${PROBITY}:${port}/page`,
      platform: null,
      kind: 'product',
      identifiers: [{ identifier: listed, evidence: 'platform', seenIn: 'json-ld', validity: 'valid' }],
      facts: {},
    };
    writeConstantExtension(join(folder, 'constant'), CONSTANT);
    writeProbedExtension('dist/chrome', join(folder, 'probity'), PROBITY, { type: 'check-sighting', sighting }, [
      { url: `http://127.0.0.1:${port}`, root },
    ]);
    await chromium.loadExtension(join(folder, 'constant'));
    const id = await chromium.loadExtension(join(folder, 'probity'));
    await listArrived(chromium, id);

    const times: Record<string, number[]> = { [CONSTANT]: [], [PROBITY]: [] };
    for (let at = 0; at < ROUNDS; at++) {
      for (const host of at % 2 ? [CONSTANT, PROBITY] : [PROBITY, CONSTANT]) {
        await stopWorkers(chromium);
        times[host]?.push(await askOnce(chromium, `http://${host}:${port}/page`));
      }
    }
    const floor = median(times[CONSTANT] ?? []);
    const verdict = median(times[PROBITY] ?? []);
    return [
      {
        what: 'stopped worker to verdict at 1 M entries, against a constant worker',
        value: round(verdict / floor),
        unit: 'x',
        goal: 1.4,
        detail: `medians of ${ROUNDS}: ${verdict.toFixed(0)} ms against ${floor.toFixed(0)} ms`,
      },
    ];
  } finally {
    await chromium.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until the extension holds the list, asked through a page of its own, which is then closed. */
async function listArrived(chromium: ChromiumPipe, extensionId: string): Promise<void> {
  const { targetId, sessionId } = await chromium.open(`chrome-extension://${extensionId}/src/pages/popup/index.html`);
  const held = `chrome.runtime.sendMessage({ type: 'get-lists' }).then((lists) => lists[0]?.entries >= ${ENTRIES})`;
  await chromium.waitFor(sessionId, held, 120);
  await chromium.send('Target.closeTarget', { targetId });
}

async function stopWorkers(chromium: ChromiumPipe): Promise<void> {
  for (const { targetId, type } of await chromium.targets()) {
    if (type === 'service_worker') await chromium.send('Target.closeTarget', { targetId });
  }
  await sleep(COOL_DOWN_MS);
}

/** Opens the page, waits for the probe's answer, and returns its time in ms; a wrong answer ends the benchmark. */
async function askOnce(chromium: ChromiumPipe, url: string): Promise<number> {
  const { targetId, sessionId } = await chromium.open(url);
  const { ms, answer } = (await chromium.waitFor(
    sessionId,
    'document.documentElement.dataset.ms && { ...document.documentElement.dataset }',
  )) as { ms: string; answer: string };
  if (JSON.parse(answer)?.level !== 'danger') throw new Error(`wrong answer on ${url}: ${answer}`);
  await chromium.send('Target.closeTarget', { targetId });
  return Number(ms);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
