import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { ChromiumPipe } from './chromium-pipe';
import type { Figure } from './main';
import { NEWS_PAGES } from './news-pages';
import { writeConfinedExtension, writeConstantExtension } from './probe-extension';
import { median, round } from './statistics';

const ROUNDS = 9;
const BUILT = 'dist/chrome';
const READER = 'reader.js';

const RUNS_SCRIPT = new Set(['EvaluateScript', 'FunctionCall']);

interface TraceEvent {
  name: string;
  /** µs. */
  ts: number;
  dur?: number;
  /** Time on the thread, in µs: what other processes take is not counted. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/**
 * The weight of the content script, and what it takes of the main thread on long pages that are no shop, from Chromium's own
 * trace: beside a content script that only sends one message, since a world and a message cost any extension the same.
 */
export async function run(): Promise<Figure[]> {
  const manifest = JSON.parse(readFileSync(`${BUILT}/manifest.json`, 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  const scripts = manifest.content_scripts.flatMap(({ js }) => js);
  const gzip = Math.max(...scripts.map(gzipped));
  const figures: Figure[] = [
    {
      what: 'script of every page, gzip',
      value: round(gzip / 1000),
      unit: 'kB',
      goal: 12,
      detail: `the larger of ${scripts.join(', ')}`,
    },
    { what: 'reader of shop pages, gzip', value: round(gzipped(READER) / 1000), unit: 'kB', goal: 30, detail: READER },
  ];
  for (const [name, page] of Object.entries(NEWS_PAGES)) {
    const times = await mainThreadTimes(page);
    const [own, floor] = [median(times.own), median(times.floor)];
    figures.push({
      what: `main thread on a ${name} page that is no shop, beyond a bare content script`,
      value: round(own - floor),
      unit: 'ms',
      goal: 1,
      detail: `medians of ${ROUNDS}: ${own.toFixed(2)} ms against ${floor.toFixed(2)} ms`,
    });
  }
  return figures;
}

function gzipped(script: string): number {
  return gzipSync(readFileSync(`${BUILT}/${script}`), { level: 9 }).length;
}

/** ms of main thread in the script of each extension, one sum for each load of the page; compiling is counted with running. */
async function mainThreadTimes(page: string): Promise<{ own: number[]; floor: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const chromium = new ChromiumPipe(findBrowser('chromium'));
  try {
    writeConfinedExtension(BUILT, join(folder, 'own'), 'own.localhost');
    writeConstantExtension(join(folder, 'floor'), 'floor.localhost');
    const ids = {
      own: await chromium.loadExtension(join(folder, 'own')),
      floor: await chromium.loadExtension(join(folder, 'floor')),
    };
    const events = await traceWhile(chromium, async () => {
      for (let at = 0; at < ROUNDS; at++)
        for (const which of ['own', 'floor'] as const) await visit(chromium, `http://${which}.localhost:${port}/`);
    });
    return { own: timesOf(events, ids.own), floor: timesOf(events, ids.floor) };
  } finally {
    await chromium.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One trace of all: the browser may take ten seconds to begin or end one. */
async function traceWhile(chromium: ChromiumPipe, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  chromium.on('Tracing.dataCollected', (params) => events.push(...(params['value'] as TraceEvent[])));
  const complete = new Promise<void>((resolve) => chromium.on('Tracing.tracingComplete', () => resolve()));
  const traceConfig = { includedCategories: ['devtools.timeline'] };
  await chromium.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  await chromium.send('Tracing.end');
  await complete;
  return events;
}

async function visit(chromium: ChromiumPipe, url: string): Promise<void> {
  const { targetId, sessionId } = await chromium.open(url);
  await chromium.waitFor(sessionId, `location.href === '${url}' && document.readyState === 'complete'`);
  // Long enough for all that the content script puts off.
  await chromium.evaluate(sessionId, 'new Promise((done) => requestIdleCallback(() => setTimeout(done, 4000)))');
  await chromium.send('Target.closeTarget', { targetId });
}

/** ms in an extension's content script on each visit, which begins with the script's first evaluation. */
function timesOf(events: readonly TraceEvent[], extensionId: string): number[] {
  // The worker has a thread of its own, and so may the pages of the extension.
  const contentScript = new RegExp(`^chrome-extension://${extensionId}/(?!worker\\.js|acts\\.js|src/pages/|assets/)`);
  const own = events.filter(({ name, args }) => RUNS_SCRIPT.has(name) && contentScript.test(args?.data?.url ?? ''));
  const visits: number[] = [];
  for (const { name, tdur = 0 } of outermost(own)) {
    if (name === 'EvaluateScript') visits.push(0);
    visits[visits.length - 1] = (visits.at(-1) ?? 0) + tdur / 1000;
  }
  if (visits.length !== ROUNDS) throw new Error(`the content script ran ${visits.length} times on ${ROUNDS} visits`);
  return visits;
}

/** Calls within calls are counted with the outer one. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts)
    .filter(({ ts, dur }) => {
      if (ts < end) return false;
      end = ts + (dur ?? 0);
      return true;
    });
}
