import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bannerText, hasBanner, waitForBanner } from '../../src/demo/banner';
import { seedRegistry } from '../../src/demo/demo-registry';
import { openView } from '../../src/demo/popup';
import { hrefOf, STREET, streetPage } from '../../src/demo/street/street';
import { waitForPageWith } from '../../src/demo/wait-for-page';
import { walkTo } from '../../src/demo/walk-street';
import { tabKey } from '../../src/messages/tab-state';
import { notificationsOf } from './stage/click-notification';
import { inEachBrowser } from './stage/families';
import { openListeningProxy, type ListeningProxy } from './stage/listening-proxy';
import { openStage, type Stage } from './stage/open-stage';
import { stopWorker } from './stage/stop-worker';

declare const chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };

inEachBrowser('what a shopper sees on the street', (family) => {
  let proxy: ListeningProxy;
  let stage: Stage;
  beforeAll(async () => {
    proxy = await openListeningProxy(family);
    // In Firefox only a click gives it.
    const mayNotify = family === 'chromium';
    stage = await openStage(family, { fill: seedRegistry, mayNotify, ...proxy.wish });
  });
  afterAll(async () => {
    await stage?.close();
    await proxy?.close();
  });

  const url = (name: string) => hrefOf(streetPage(name), stage.street.port);

  it('lists come by the only way out, so that nothing that leaves is missed', async () => {
    proxy.heard.length = 0;
    await stage.shopper.ask({ type: 'update-lists' });
    expect(proxy.heard).toEqual([`GET ${stage.gate.url}/v1/lists/manifest.json`]);
  });

  it.each(STREET.map((page) => [page.name, page] as const))(
    '%s: the right verdict, the right thing shown, and nothing asked of the network but the page',
    async (name, page) => {
      proxy.heard.length = 0;
      const { wrong, visit } = await walkTo(stage.shopper, page, stage.street.port);
      const popup = await stage.shopper.openPopup(visit.tabId);
      await openView(popup, 'complain');
      await popup.close();
      await visit.page.close();
      expect(wrong).toEqual([]);
      expect(new Set(proxy.heard)).toEqual(new Set([`GET ${url(name)}`]));
    },
  );

  it('a stopped page is never seen, and Go back leads to where the shopper came from', async () => {
    const { page } = await stage.shopper.visit(url('honest-en'));
    await page.evaluate((to) => void setTimeout(() => (location.href = to)), url('blacklisted-en'));
    await waitForPageWith(page, 'main .level');
    expect(await addressOf(page)).toBe(`${stage.shopper.origin}src/pages/blocked/index.html`);
    await page.locator('.button-primary').click();
    await waitForPageWith(page, '.buy');
    expect(await addressOf(page)).toBe(url('honest-en'));
    await page.close();
  });

  it('Answer or object is in sight, and See why names match, source and date', async () => {
    const { page } = await stage.shopper.visit(url('blacklisted-en'));
    expect(await page.$eval('main > .object a', ({ href }) => href)).toMatch(/\/merchants\/#domain/);
    expect(await page.$eval('main .steps', ({ textContent }) => textContent)).toContain("Don't pay here.");
    await page.locator('main summary').click();
    const why = await page.evaluate(() => document.querySelector('main details')?.textContent ?? '');
    expect(why).toContain('veldmark-outlet.localhost');
    expect(why).toContain('Harbour Consumer Watch');
    expect(why).toContain('West City Registry');
    await page.close();
  });

  it('Continue for today opens the page, warns on it, and holds for the next visit', async () => {
    // Told anew, the story begins where it began.
    await stage.shopper.ask({ type: 'unchoose', kind: 'allowed', identifier: 'domain:shuoji-outlet.localhost' });
    const first = await stage.shopper.visit(url('blacklisted-zh'));
    expect(first.report.verdict.block).toBe(true);
    await waitForPageWith(first.page, 'main .level');
    await first.page.locator('main .button:not(.button-primary)').click();
    await waitForPageWith(first.page, '.buy');
    await waitForBanner(first.page);
    await first.page.close();
    const again = await stage.shopper.visit(url('blacklisted-zh'));
    expect(again.report.verdict).toMatchObject({ level: 'danger', block: false });
    expect(await addressOf(again.page)).toBe(url('blacklisted-zh'));
    await waitForBanner(again.page);
    await again.page.close();
  });

  it('the page cannot find out that there is an extension, nor take the banner away', async () => {
    const { page } = await stage.shopper.visit(url('seller-blacklisted-en'));
    await waitForBanner(page);
    const seen = await page.evaluate(() => {
      const host = document.querySelector(':popover-open');
      const answer = {
        root: host?.shadowRoot ?? null,
        text: host?.textContent ?? '',
        resources: performance.getEntriesByType('resource').map(({ name }) => name),
      };
      host?.remove();
      return answer;
    });
    expect(seen).toEqual({ root: null, text: '', resources: [] });
    await waitForBanner(page);
    await page.close();
  });

  it("elements that carry the names of the document's own properties change nothing", async () => {
    const { page, tabId } = await stage.shopper.visit(url('seller-blacklisted-en'));
    await waitForBanner(page);
    const elsewhere = new URL('/item/other', url('seller-blacklisted-en')).href;
    await page.evaluate((to) => {
      const host = document.querySelector(':popover-open');
      const names = ['createElement', 'documentElement', 'getElementsByTagName', 'links', 'querySelectorAll'];
      document.body.append(...names.map((name) => Object.assign(new Image(), { name })));
      host?.remove();
      history.pushState(null, '', to);
    }, elsewhere);
    const report = await stage.shopper.reportOn(tabId, elsewhere);
    expect(report.verdict.level).toBe('danger');
    await waitForBanner(page);
    await page.close();
  });

  it.runIf(family === 'chromium')('the banner says who, what, since when, says who', async () => {
    const { page } = await stage.shopper.visit(url('seller-watched-en'));
    await waitForBanner(page);
    const text = await bannerText(page);
    expect(text).toContain('On the watch list of Harbour Consumer Watch');
    expect(text).toContain('Not proven.');
    expect(text).toContain('tallowlane.localhost/seller/mere-and-hallow');
    await page.close();
  });

  it('the button of the browser says the same, and nothing on a page that is no shop', async () => {
    const title = async (name: string) => {
      const { page, tabId } = await stage.shopper.visit(url(name));
      const words = await stage.shopper.buttonTitle(tabId);
      await page.close();
      return words;
    };
    expect(await title('no-shop-en')).toBe('Probity');
    expect(await title('honest-en')).toBe('Probity: No record');
  });

  it.runIf(family === 'chromium')('a worker that wakes reads its acts only where something is to be done', async () => {
    const { shopper } = stage;
    await stopWorker(shopper);
    const { page, tabId } = await shopper.newTab();
    await page.goto(url('no-shop-en'));
    const worker = await shopper.browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(shopper.origin),
    );
    const passed = (key: string) => chrome.storage.session.get(key).then((kept) => kept[key]);
    await expect
      .poll(async () => await shopper.desk.evaluate(passed, tabKey(tabId)))
      .toMatchObject({ url: url('no-shop-en'), verdict: null });
    expect(await (await worker.worker())?.evaluate(() => 'probityActs' in globalThis)).toBe(false);
    const report = await shopper.reportOn(tabId, url('no-shop-en'));
    expect(report).toMatchObject({ read: true, sighting: null, verdict: { level: 'unknown', block: false } });
    expect(report.verdict.lists).toHaveLength(1);
    const popup = await shopper.openPopup(tabId);
    await popup.waitForSelector("::-p-text(doesn't look like a shop)");
    await popup.close();
    await page.close();

    await stopWorker(shopper);
    const stopped = await shopper.visit(url('blacklisted-en'));
    await waitForPageWith(stopped.page, 'main .level');
    await stopped.page.close();
  });

  it('the diary asks nothing of the network: bought here, listed later, told of it, and only the list was fetched', async () => {
    const { shopper, registry, gate } = stage;
    const bought = url('honest-en');
    const usual = await shopper.ask({ type: 'get-options' });
    await shopper.ask({ type: 'set-preferences', preferences: { ...usual.preferences, diary: true } });
    proxy.heard.length = 0;
    const { page, tabId } = await shopper.visit(bought);
    const note = { boughtOn: new Date().toISOString().slice(0, 10), country: 'DE' };
    await shopper.ask({ type: 'add-purchase', tabId, url: bought, id: crypto.randomUUID(), note });
    await page.close();
    expect(proxy.heard).toEqual([`GET ${bought}`]);

    const feed = join(registry.dataDir, 'late.csv');
    await writeFile(feed, `identifier,category\ndomain:${new URL(bought).hostname},service-default\n`);
    const how = ['--format', 'csv', '--source', 'Late source', '--list', 'blacklist', '--category', 'service-default'];
    await registry.probity('import', feed, ...how);
    await registry.probity('publish');
    proxy.heard.length = 0;
    await shopper.ask({ type: 'update-lists' });
    const { entries } = await shopper.ask({ type: 'get-diary' });
    expect(entries).toMatchObject([{ url: bought, change: { kind: 'danger', seen: false } }]);
    const diary = await shopper.openOwnPage('src/pages/diary/index.html');
    await diary.waitForSelector('.change');
    await diary.close();
    if (family === 'chromium') await expect.poll(() => notificationsOf(shopper)).toEqual([`diary:${entries[0]?.id}`]);
    expect(proxy.heard[0]).toBe(`GET ${gate.url}/v1/lists/manifest.json`);
    for (const one of proxy.heard) expect(one).toMatch(/^GET \S+\/v1\/lists\/(manifest\.json|[0-9a-f]{64}\.[a-z.]+)$/);
  });

  it('a page that is left by its own script is judged anew', async () => {
    const { page, tabId } = await stage.shopper.visit(url('seller-blacklisted-en'));
    await waitForBanner(page);
    const elsewhere = new URL('/item/none', url('seller-blacklisted-en')).href;
    await page.evaluate((to) => {
      document.querySelector('script[type="application/ld+json"]')?.remove();
      history.pushState(null, '', to);
    }, elsewhere);
    const report = await stage.shopper.reportOn(tabId, elsewhere);
    expect(report.verdict.level).toBe('unknown');
    await page.waitForFunction(() => document.querySelector(':popover-open') === null, {
      polling: 'mutation',
      timeout: 10_000,
    });
    expect(await hasBanner(page)).toBe(false);
    await page.close();
  });
});

/** As the page itself has it: not every step that an extension takes is told to who drives the browser. */
function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href);
}
