import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Identifier } from '../../src/core/identifier';
import { writeListFixture } from '../published-list-fixture';
import { bundled } from './bundled';
import { ChromiumPipe } from './chromium-pipe';
import { serveLists } from './list/serve-lists';
import type { Figure } from './main';
import { writeConstantExtension, writePeerExtension, writeProbedExtension } from './probe-extension';
import { median, round } from './statistics';

const ENTRIES = Number(process.env.PROBITY_BENCH_ENTRIES ?? 1_000_000);
/** Peers that hold all names in memory are not asked to hold more. */
const MOST_NAMES = 1_000_000;
const ROUNDS = 9;
const PEER_ROUNDS = 3;
/** After a worker stops, its process and open database linger a while; only then is the next start a cold one. */
const COOL_DOWN_MS = 3500;
const CONSTANT = 'constant.localhost';
const PROBITY = 'probity.localhost';
/** Of it nothing is known, and no content script of anyone is at home there: only the browser wakes the worker. */
const UNKNOWN = 'unknown.localhost';
/** Long enough to find out that there is nothing to be done, ms. */
const TO_LOOK_UP = 2000;
const PEERS = { 'set.localhost': 'set-worker', 'detector.localhost': 'detector-worker' };

/**
 * A stopped worker to a right verdict, against a stopped worker that answers a constant, and against what others do. All
 * extensions sit in one browser and are asked by turns, by the same content script, on pages that differ in host only.
 */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  const listed: Identifier = `seller-page:${PROBITY}/seller/7`;
  const { root } = await writeListFixture({ folder: join(folder, 'lists'), entries: ENTRIES, identifiers: [listed] });
  const peers = ENTRIES <= MOST_NAMES ? Object.entries(PEERS) : [];
  const names = Array.from({ length: peers.length > 0 ? ENTRIES : 0 }, (_, n) => `shop-${n}.example`);
  const server = await serveLists(join(folder, 'lists'), '', [...names, ...peers.map(([host]) => host)]);
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
    const ids = new Map([
      [CONSTANT, await chromium.loadExtension(join(folder, 'constant'))],
      [PROBITY, await chromium.loadExtension(join(folder, 'probity'))],
    ]);
    await listArrived(chromium, ids.get(PROBITY) ?? '');
    for (const [host, worker] of peers) {
      writePeerExtension(join(folder, host), host, await bundled(`test/bench/peers/${worker}.ts`));
      ids.set(host, await chromium.loadExtension(join(folder, host)));
      await fill(chromium, ids.get(host) ?? '', `http://127.0.0.1:${port}/names`);
    }

    const times = new Map<string, number[]>([...ids.keys()].map((host) => [host, []]));
    const heaps = new Map<string, number[]>([...ids.keys()].map((host) => [host, []]));
    for (let at = 0; at < ROUNDS; at++) {
      const hosts = [...ids.keys()].filter((host) => at < PEER_ROUNDS || !Object.hasOwn(PEERS, host));
      for (const host of at % 2 ? hosts : hosts.toReversed()) {
        await chromium.stopWorkers();
        await sleep(COOL_DOWN_MS);
        times.get(host)?.push(await askOnce(chromium, `http://${host}:${port}/page`));
        if (at < PEER_ROUNDS) heaps.get(host)?.push(await heapOf(chromium, ids.get(host) ?? ''));
      }
      if (at >= PEER_ROUNDS) continue;
      await chromium.stopWorkers();
      await sleep(COOL_DOWN_MS);
      await passBy(chromium, `http://${UNKNOWN}:${port}/page`);
      heaps.set(UNKNOWN, [...(heaps.get(UNKNOWN) ?? []), await heapOf(chromium, ids.get(PROBITY) ?? '')]);
    }
    return figures(
      (host) => median(times.get(host) ?? []),
      (host) => median(heaps.get(host) ?? []) / 1e6,
      peers.length > 0,
    );
  } finally {
    await chromium.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figures(time: (host: string) => number, heap: (host: string) => number, withPeers: boolean): Figure[] {
  const [floor, verdict] = [time(CONSTANT), time(PROBITY)];
  const at = `at ${ENTRIES} entries`;
  const held = (host: string) => heap(host) - heap(CONSTANT);
  const peers = Object.keys(withPeers ? PEERS : {}).flatMap((host): Figure[] => [
    {
      what: `stopped worker to verdict ${at}, against ${PEER_NAMES[host]}`,
      value: round(verdict / time(host)),
      unit: 'x',
      goal: 0.05,
      detail: `${verdict.toFixed(0)} ms against ${time(host).toFixed(0)} ms, medians of ${ROUNDS} and ${PEER_ROUNDS}`,
    },
    {
      what: `heap of the worker after an unknown page ${at}, beyond a constant one, against ${PEER_NAMES[host]}`,
      value: thousandths(held(UNKNOWN) / held(host)),
      unit: 'x',
      goal: 0.01,
      detail: `${thousandths(held(UNKNOWN))} MB against ${round(held(host))} MB`,
    },
    {
      what: `heap of the worker after a verdict ${at}, beyond a constant one, against ${PEER_NAMES[host]}`,
      value: thousandths(held(PROBITY) / held(host)),
      unit: 'x',
      goal: 0.01,
      detail: `${round(held(PROBITY))} MB against ${round(held(host))} MB`,
    },
  ]);
  return [
    {
      what: `stopped worker to verdict ${at}, against a constant worker`,
      value: round(verdict / floor),
      unit: 'x',
      goal: 1.25,
      detail: `medians of ${ROUNDS}: ${verdict.toFixed(0)} ms against ${floor.toFixed(0)} ms`,
    },
    {
      what: `heap of the worker after a page of which nothing is known ${at}, beyond a constant one`,
      value: thousandths(held(UNKNOWN)),
      unit: 'MB',
      goal: 0.2,
      detail: `medians of ${PEER_ROUNDS}, after a collection: ${heap(UNKNOWN).toFixed(2)} MB against ${heap(CONSTANT).toFixed(2)} MB; most pages, and no shop's`,
    },
    {
      what: `heap of the worker after a verdict on a listed seller ${at}, beyond a constant one`,
      value: round(held(PROBITY)),
      unit: 'MB',
      goal: 0.2,
      detail: `medians of ${PEER_ROUNDS}, after a collection: ${heap(PROBITY).toFixed(2)} MB against ${heap(CONSTANT).toFixed(2)} MB`,
    },
    ...peers,
  ];
}

const PEER_NAMES: Record<string, string> = {
  'set.localhost': 'a Set from storage',
  'detector.localhost': "MetaMask's PhishingDetector",
};

/** Waits until the extension holds the list, asked through a page of its own, which is then closed. */
async function listArrived(chromium: ChromiumPipe, extensionId: string): Promise<void> {
  const { targetId, sessionId } = await chromium.open(`chrome-extension://${extensionId}/src/pages/popup/index.html`);
  const held = `chrome.runtime.sendMessage({ type: 'get-lists' }).then((lists) => lists[0]?.entries >= ${ENTRIES})`;
  await chromium.waitFor(sessionId, held, 300);
  await chromium.send('Target.closeTarget', { targetId });
}

async function fill(chromium: ChromiumPipe, extensionId: string, names: string): Promise<void> {
  const { targetId, sessionId } = await chromium.open(`chrome-extension://${extensionId}/fill.html#${names}`);
  await chromium.waitFor(sessionId, 'document.title === "filled"', 300);
  await chromium.send('Target.closeTarget', { targetId });
}

/** Opens the page, waits for the probe's answer, and returns its time in ms; a wrong answer ends the benchmark. */
async function askOnce(chromium: ChromiumPipe, url: string): Promise<number> {
  const { targetId, sessionId } = await chromium.open(url);
  const { ms, answer } = (await chromium.waitFor(
    sessionId,
    'document.documentElement.dataset.ms && { ...document.documentElement.dataset }',
    60,
  )) as { ms: string; answer: string };
  if (JSON.parse(answer)?.level !== 'danger') throw new Error(`wrong answer on ${url}: ${answer}`);
  await chromium.send('Target.closeTarget', { targetId });
  return Number(ms);
}

/** Opens a page, and closes it once the worker that was woken by it has looked it up. */
async function passBy(chromium: ChromiumPipe, url: string): Promise<void> {
  const { targetId } = await chromium.open(url);
  await sleep(TO_LOOK_UP);
  await chromium.send('Target.closeTarget', { targetId });
}

const thousandths = (value: number) => Math.round(1000 * value) / 1000;

/** Bytes in use in an extension's running worker, after a collection. */
async function heapOf(chromium: ChromiumPipe, extensionId: string): Promise<number> {
  const worker = (await chromium.targets()).find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`),
  );
  if (!worker) throw new Error('the worker has gone before its heap was read');
  const { targetId } = worker;
  const sessionId = (await chromium.send('Target.attachToTarget', { targetId, flatten: true }))['sessionId'] as string;
  await chromium.send('HeapProfiler.collectGarbage', {}, sessionId);
  return (await chromium.send('Runtime.getHeapUsage', {}, sessionId))['usedSize'] as number;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
