import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { ChromiumPipe } from './chromium-pipe';
import type { Figure } from './main';
import { median, round } from './statistics';

const ROUNDS = 9;
const BUILT = 'dist/chrome';

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** The weight of the content script, and the main-thread time it takes on a long page that is no shop, from Chromium's own trace. */
export async function run(): Promise<Figure[]> {
  const manifest = JSON.parse(readFileSync(`${BUILT}/manifest.json`, 'utf8')) as { content_scripts: { js: string[] }[] };
  const scripts = manifest.content_scripts.flatMap(({ js }) => js);
  const gzip = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(`${BUILT}/${script}`), { level: 9 }).length, 0);
  const times = await mainThreadTimes();
  return [
    { what: 'content script, gzip', value: round(gzip / 1000), unit: 'kB', goal: 12, detail: scripts.join(', ') },
    {
      what: 'main thread on a page that is no shop',
      value: round(median(times)),
      unit: 'ms',
      goal: 1,
      detail: `median of ${ROUNDS}, from ${Math.min(...times).toFixed(2)} to ${Math.max(...times).toFixed(2)} ms`,
    },
  ];
}

/** ms in script of the extension, one sum for each load of the page; compiling is counted with running. */
async function mainThreadTimes(): Promise<number[]> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(newsPage());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const chromium = new ChromiumPipe(findBrowser('chromium'));
  try {
    const id = await chromium.loadExtension(`${process.cwd()}/${BUILT}`);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      times.push(await traceOnce(chromium, id, `http://news.localhost:${(server.address() as AddressInfo).port}/`));
    }
    return times;
  } finally {
    await chromium.close();
    server.close();
  }
}

async function traceOnce(chromium: ChromiumPipe, extensionId: string, url: string): Promise<number> {
  const events: TraceEvent[] = [];
  chromium.on('Tracing.dataCollected', (params) => events.push(...(params['value'] as TraceEvent[])));
  const complete = new Promise<void>((resolve) => chromium.on('Tracing.tracingComplete', () => resolve()));
  await chromium.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8'] } });
  const { targetId, sessionId } = await chromium.open(url);
  await chromium.evaluate(sessionId, 'new Promise((done) => { const idle = () => requestIdleCallback(() => setTimeout(done, 700)); document.readyState === "complete" ? idle() : addEventListener("load", idle); })');
  await chromium.send('Tracing.end');
  await complete;
  await chromium.send('Target.closeTarget', { targetId });
  const own = events.filter(({ name, args }) => (name === 'EvaluateScript' || name === 'FunctionCall') && args?.data?.url?.startsWith(`chrome-extension://${extensionId}/`));
  if (own.length === 0) throw new Error('the content script did not run on the page');
  return own.reduce((sum, { dur }) => sum + (dur ?? 0), 0) / 1000;
}

/** An invented newspaper page of some 300 kB with the words that shops also use. */
function newsPage(): string {
  const article = '<article><h2>Council votes on the price of parking</h2><p>Shops in the old town expect fewer visitors. <a href="/a">Read on</a> or buy the print edition.</p></article>';
  return `<!doctype html><html lang="en"><title>The Daily Plumb</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Parking"}</script><main>${article.repeat(1500)}</main><footer>© The Daily Plumb</footer>`;
}

