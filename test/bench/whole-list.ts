import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookForBrowser } from '../../scripts/find-browser.mjs';
import { copyExtension } from '../../src/demo/extension-copy';
import { Shopper } from '../../src/demo/shopper';
import { openListeningProxy } from '../e2e/stage/listening-proxy';
import { inventedShop, writeListFixture } from '../published-list-fixture';
import { serveLists } from './list/serve-lists';
import type { Figure } from './main';
import { round } from './statistics';

const ENTRIES = Number(process.env.PROBITY_BENCH_ENTRIES ?? 1_000_000);
const VISITS = 10;

/**
 * A list of so many entries brought onto the device by the built extension, as shoppers have it, in each browser; and pages
 * of listed shops and of strangers opened. It takes ten million entries too: PROBITY_BENCH_ENTRIES=10000000.
 */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  const { root } = await writeListFixture({ folder: join(folder, 'lists'), entries: ENTRIES });
  const server = await serveLists(join(folder, 'lists'));
  const { port } = server.address() as AddressInfo;
  const numbers = Array.from({ length: VISITS }, (_, n) => (n * 611_953) % ENTRIES);
  const hostOf = (n: number) => inventedShop(n).slice('domain:'.length);
  const stands = new Map(numbers.flatMap((n) => [hostOf(n), hostOf(ENTRIES + n)]).map((host) => [host, port]));
  const figures: Figure[] = [];
  try {
    for (const family of ['chromium', 'firefox'] as const) {
      if (!lookForBrowser(family)) continue;
      const proxy = await openListeningProxy(family, stands);
      const extension = await copyExtension(family, [{ url: `http://127.0.0.1:${port}`, root }]);
      const shopper = await Shopper.start({ family, extension, headless: true, ...proxy.wish });
      try {
        const begun = performance.now();
        const [list] = await shopper.ask({ type: 'update-lists' });
        const seconds = (performance.now() - begun) / 1000;
        if (list?.entries !== ENTRIES) throw new Error(`the list has not arrived: ${JSON.stringify(list)}`);
        let wrong = 0;
        for (const n of numbers) {
          for (const [number, listed] of [
            [n, true],
            [ENTRIES + n, false],
          ] as const) {
            const { page, report } = await shopper.visit(`http://${hostOf(number)}/`);
            if (report.verdict.block !== listed) wrong += 1;
            await page.close();
          }
        }
        figures.push({
          what: `wrong verdicts on pages of a list of ${ENTRIES} entries in ${family}`,
          value: wrong,
          unit: 'wrong',
          goal: 0,
          detail: `${2 * VISITS} pages opened; asked for, the list was there, verified, stored and mirrored, after ${round(seconds)} s`,
        });
      } finally {
        await shopper.close();
        await proxy.close();
        rmSync(extension, { recursive: true, force: true });
      }
    }
    return figures;
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
