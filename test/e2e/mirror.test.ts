import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Identifier } from '../../src/core/identifier';
import { fingerprint } from '../../src/core/published-list/fingerprint';
import { shardKey, type Mirror } from '../../src/core/published-list/mirror';
import { seedRegistry } from '../../src/demo/demo-registry';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { waitForPageWith } from '../../src/demo/wait-for-page';
import { LANGUAGE } from '../../src/messages/language-key';
import { MIRROR } from '../../src/messages/mirror-key';
import { SALT } from '../core/published-list/signing';
import { inEachBrowser } from './stage/families';
import { openStage, type Stage } from './stage/open-stage';
import { IDLE_FIREFOX, stopWorker } from './stage/stop-worker';

interface Api {
  storage: { local: { clear(): Promise<void>; get(key: null): Promise<object>; set(items: object): Promise<void> } };
}
declare const globalThis: { browser?: Api; chrome: Api; covers?: string[]; note?: (what: string) => void };

const HONEST = streetPage('honest-en');
const DISHONEST = streetPage('blacklisted-en');

inEachBrowser('the mirror that content scripts ask', (family) => {
  let stage: Stage;
  let whole: object;
  beforeAll(async () => {
    stage = await openStage(family, { fill: seedRegistry, preferences: IDLE_FIREFOX });
    whole = await stage.shopper.desk.evaluate(() => (globalThis.browser ?? globalThis.chrome).storage.local.get(null));
  });
  afterAll(() => stage?.close());

  /** Writes into the mirror as a page's process could that was taken over. */
  const write = (items: object) =>
    stage.shopper.desk.evaluate(async (all) => {
      const { local } = (globalThis.browser ?? globalThis.chrome).storage;
      await local.clear();
      await local.set(all);
    }, items);
  beforeEach(() => write(whole));

  /** Has the page itself note when something covers it, and when that goes. */
  const noteCovers = async (page: Page) => {
    await page.evaluateOnNewDocument(() => {
      const covers: string[] = [];
      globalThis.covers = covers;
      const ofNodes = (nodes: NodeList, what: string) => {
        if (!Array.from(nodes).some(({ nodeName }) => nodeName.includes('-'))) return;
        covers.push(what);
        globalThis.note?.(what);
      };
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) {
          ofNodes(addedNodes, 'covered');
          ofNodes(removedNodes, 'uncovered');
        }
      }).observe(document, { childList: true, subtree: true });
    });
  };
  const url = (page: typeof HONEST) => hrefOf(page, stage.street.port);

  it('holds the blacklist, and no word of what the shopper did', async () => {
    await stage.shopper.visit(url(DISHONEST)).then(({ page }) => page.close());
    const held = await stage.shopper.desk.evaluate(() =>
      (globalThis.browser ?? globalThis.chrome).storage.local.get(null),
    );
    const others = Object.keys(held).filter((key) => key !== MIRROR && !key.startsWith(`${MIRROR}:`));
    expect(others).toEqual([LANGUAGE]);
    expect(held).toEqual(whole);
    expect(Object.keys(held).length).toBeGreaterThan(1);
  });

  it('covers a dishonest page while the worker wakes, until the blocking page stands there', async () => {
    await stopWorker(stage.shopper);
    const noted: string[] = [];
    const { page, report } = await stage.shopper.visit(url(DISHONEST), async (tab) => {
      await tab.exposeFunction('note', (what: string) => noted.push(what));
      await noteCovers(tab);
    });
    expect(report.verdict.block).toBe(true);
    await waitForPageWith(page, 'main .level');
    // What a page notes may get lost on its way out while its tab already goes elsewhere.
    expect(noted).not.toContain('uncovered');
    await page.close();
  });

  it('covers nothing on an honest page', async () => {
    const { page, report } = await stage.shopper.visit(url(HONEST), noteCovers);
    expect(report.verdict.level).toBe('unknown');
    expect(await page.evaluate(() => globalThis.covers)).toEqual([]);
    await page.close();
  });

  it('cannot accuse: an honest page that was written into it is uncovered at once, and nothing is said', async () => {
    const print = fingerprint(SALT, `domain:${HONEST.host}` as Identifier);
    const row = Buffer.from(print.toString(16).padStart(16, '0').slice(0, 12), 'hex').toString('base64');
    const levels = [{ id: 'forged', bucketBits: 0 }];
    const forged: Mirror = { lists: [{ salt: SALT, expires: Date.now() + 1e9, levels }] };
    await write({ ...whole, [MIRROR]: forged, [shardKey('forged', 0)]: [row, ''] });
    const { page, tabId, report } = await stage.shopper.visit(url(HONEST), noteCovers);
    await page.waitForFunction(() => globalThis.covers?.at(-1) === 'uncovered');
    expect(await page.evaluate(() => globalThis.covers)).toEqual(['covered', 'uncovered']);
    expect(report.verdict).toMatchObject({ level: 'unknown', block: false, reasons: [] });
    await expect.poll(() => stage.shopper.buttonTitle(tabId)).toBe('Probity: No record');
    await page.close();
  });

  it.each<[string, object]>([
    ['emptied', {}],
    ['said to hold nothing', { [MIRROR]: { lists: [] } }],
    ['filled with nonsense', { [MIRROR]: { lists: [{ salt: 5, expires: 'x', levels: [null] }] } }],
  ])('cannot acquit: %s, a dishonest page is stopped all the same', async (_, items) => {
    await write(items);
    const { page, report } = await stage.shopper.visit(url(DISHONEST));
    expect(report.verdict.block).toBe(true);
    await page.close();
  });
});
