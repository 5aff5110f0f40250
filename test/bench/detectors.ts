import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { readLabels, type Label } from '../../src/cli/detect-pages/labels';
import { quantile } from '../../src/cli/detect-pages/quantile';
import { ChromiumPipe } from './chromium-pipe';
import type { CallTimes } from './detectors-in-page';
import type { Figure } from './main';
import { serveSavedPages } from './saved-page-server';
import { median, round } from './statistics';

const FOLDER = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
const ROUNDS = 7;
const WORST = 5;
/** A dead page asks for nothing; this makes sure that even a prefetch or a refresh finds nobody. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--dns-prefetch-disable'];

type Times = CallTimes & { file: string };

/**
 * `detect` in Chromium on saved pages, beside two ways of reading all their text in the same world of the same page, call by
 * call in turn: `textContent` alone flatters, for where the first letter beyond Latin-1 comes late Chromium takes up to a
 * hundred times as long for it as for a walk. Skipped where there are no saved pages beside the project.
 */
export async function run(): Promise<Figure[]> {
  if (!existsSync(FOLDER)) {
    process.stderr.write(`bench: detectors skipped: there are no saved pages in ${FOLDER}\n`);
    return [];
  }
  const pages = await measurePages(await readLabels(FOLDER));
  const asked = pages.filter((page) => page.asked);
  const byTextContent = (page: Times) => median(page.detect) / median(page.textContent);
  const byWalk = (page: Times) => median(page.detect) / median(page.walk);
  const longest = (page: Times) => Math.max(page.cold, ...page.detect);
  const colds = asked.map((page) => page.cold);
  const of = `of the ${asked.length} of ${pages.length} pages that the reader is called to`;
  return [
    {
      what: 'detect against a walk over all text, median of pages',
      value: round(median(asked.map(byWalk))),
      unit: 'x',
      goal: 1.5,
      detail: `${of}; medians of ${ROUNDS} calls in turn; worst: ${worst(asked, byWalk, ' x')}`,
    },
    {
      what: 'detect against one reading of document.body.textContent, median of pages',
      value: round(median(asked.map(byTextContent))),
      unit: 'x',
      goal: 1.5,
      detail: `reading takes ${median(asked.map((page) => median(page.textContent))).toFixed(2)} ms, a walk ${median(asked.map((page) => median(page.walk))).toFixed(2)} ms; worst: ${worst(asked, byTextContent, ' x')}`,
    },
    {
      what: 'detect, p95 of pages',
      value: round(
        quantile(
          asked.map((page) => median(page.detect)),
          0.95,
        ),
      ),
      unit: 'ms',
      goal: 20,
      detail: `median ${median(asked.map((page) => median(page.detect))).toFixed(2)} ms; worst: ${worst(asked, (page) => median(page.detect), ' ms')}`,
    },
    {
      what: 'detect, first call in a page, p95 of pages',
      value: round(quantile(colds, 0.95)),
      unit: 'ms',
      goal: null,
      detail: `median ${median(colds).toFixed(2)} ms; worst: ${worst(asked, (page) => page.cold, ' ms')}`,
    },
    {
      what: 'detect, longest single call',
      value: round(Math.max(...asked.map(longest))),
      unit: 'ms',
      goal: 50,
      detail: `the first included; worst: ${worst(asked, longest, ' ms')}`,
    },
    {
      what: 'the test whether a page may be a shop, against that walk, median of pages',
      value: round(median(pages.map((page) => median(page.mayBeShop) / median(page.walk)))),
      unit: 'x',
      goal: null,
      detail: `p95 ${quantile(
        pages.map((page) => median(page.mayBeShop)),
        0.95,
      ).toFixed(2)} ms of all ${pages.length} pages`,
    },
  ];
}

function worst(pages: readonly Times[], size: (page: Times) => number, unit: string): string {
  return pages
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, WORST)
    .map((page) => `${page.file} ${size(page).toFixed(2)}${unit}`)
    .join(', ');
}

async function measurePages(labels: readonly Label[]): Promise<Times[]> {
  const script = await bundle();
  const server = await serveSavedPages(FOLDER, labels);
  const chromium = new ChromiumPipe(findBrowser('chromium'), OFFLINE);
  try {
    const pages: Times[] = [];
    for (const [at, label] of labels.entries())
      pages.push({ file: label.file, ...(await measurePage(chromium, `${server.origin}/${at}`, script, label)) });
    return pages;
  } finally {
    await chromium.close();
    server.close();
  }
}

async function measurePage(
  chromium: ChromiumPipe,
  address: string,
  script: string,
  { page_url }: Label,
): Promise<CallTimes> {
  const { targetId, sessionId } = await chromium.open(address);
  await chromium.waitFor(sessionId, `location.href === '${address}' && document.readyState === 'complete'`);
  const frameId = targetId;
  // A content script has a world of its own too, in which every element it touches is new.
  const world = await chromium.send('Page.createIsolatedWorld', { frameId, worldName: 'bench' }, sessionId);
  const answer = await chromium.send(
    'Runtime.evaluate',
    {
      expression: `${script}\nprobity.timeCalls(${JSON.stringify(page_url)}, ${ROUNDS})`,
      contextId: world['executionContextId'],
      returnByValue: true,
    },
    sessionId,
  );
  await chromium.send('Target.closeTarget', { targetId });
  const times = (answer['result'] as { value?: CallTimes }).value;
  if (!times) throw new Error(`${page_url}: ${JSON.stringify(answer['exceptionDetails'])}`);
  return times;
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('detectors-in-page.ts', import.meta.url));
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, target: 'chrome137', lib: { entry, formats: ['iife'], name: 'probity' } },
  });
  const [result] = Array.isArray(output) ? output : [];
  if (!result) throw new Error(`${entry} was not built`);
  return result.output[0].code;
}
