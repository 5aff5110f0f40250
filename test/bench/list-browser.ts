import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { writeListFixture } from '../published-list-fixture';
import { bundled } from './bundled';
import { ChromiumPipe } from './chromium-pipe';
import type { BrowserTimes } from './list/browser-page';
import { serveLists } from './list/serve-lists';
import type { Figure } from './main';
import { median, round } from './statistics';

const ENTRIES = Number(process.env.PROBITY_BENCH_ENTRIES ?? 1_000_000);
const ROUNDS = 5;

/** Import and warm look-ups by the extension's own code in Chromium's own IndexedDB, in a page; each beside its floor, by turns. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  await writeListFixture({ folder: join(folder, 'lists'), entries: ENTRIES });
  const server = await serveLists(join(folder, 'lists'), await bundled('test/bench/list/browser-page.ts'));
  const chromium = new ChromiumPipe(findBrowser('chromium'));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
    const { sessionId } = await chromium.open(url);
    await chromium.waitFor(sessionId, 'typeof measure === "function"');
    const answer = await chromium.evaluate(
      sessionId,
      `measure(${ROUNDS}, ${ENTRIES}).catch((error) => ({ error: String(error) }))`,
    );
    const times = answer as BrowserTimes & { error?: string };
    if (times.error) throw new Error(times.error);
    return figures(times);
  } finally {
    await chromium.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figures({ imports, files, single, get, hundred }: BrowserTimes): Figure[] {
  const against = (what: string, a: number[], b: number[], goal: number): Figure => ({
    what,
    value: round(median(a) / median(b)),
    unit: 'x',
    goal,
    detail: `medians of ${a.length}: ${round(median(a))} ms against ${round(median(b))} ms`,
  });
  return [
    against(`import of a base of ${ENTRIES}, against writing its bytes as one file`, imports, files, 2.5),
    against('one identifier looked up while warm, against a bare get', single, get, 2),
    {
      what: '100 identifiers looked up at once while warm',
      value: round(median(hundred)),
      unit: 'ms',
      goal: 25,
      detail: `median of ${hundred.length}; 100 bare gets one after the other would take ${round(100 * median(get))} ms`,
    },
  ];
}
