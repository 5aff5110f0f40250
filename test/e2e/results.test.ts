import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedRegistry, type DemoRegistry } from '../../src/demo/demo-registry';
import { USUAL } from '../../src/core/preferences';
import { hasBanner } from '../../src/demo/banner';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { inEachBrowser } from './stage/families';
import { PICTURES } from './looks/looks';
import { violationsInOwn } from './looks/violations';
import { openListeningProxy, type ListeningProxy } from './stage/listening-proxy';
import { openStage, type Stage } from './stage/open-stage';
import { takePicture } from './stage/picture';
import { servePages, type ServedPages } from './stage/serve-pages';

const BAIDU = 'http://www.baidu.com/s?wd=jackets';
const JD = 'http://search.jd.com/Search?keyword=jackets';
const SOGOU = 'http://www.sogou.com/web?query=jackets';

inEachBrowser('results that lead to a listed place', (family) => {
  let engines: ServedPages;
  let proxy: ListeningProxy;
  let stage: Stage;
  const pages = new Map<string, string>();
  beforeAll(async () => {
    engines = await servePages((host) => pages.get(host));
    const hosts = ['www.baidu.com', 'www.sogou.com', 'search.jd.com'];
    proxy = await openListeningProxy(family, new Map(hosts.map((host) => [host, engines.port])));
    const args = [...(proxy.wish.args ?? []), '--disable-features=HttpsUpgrades'];
    stage = await openStage(family, { fill: seedWithSeller, openRoots: true, ...proxy.wish, args });
    const honest = hrefOf(streetPage('honest-en'), stage.street.port);
    const listed = hrefOf(streetPage('blacklisted-en'), stage.street.port);
    const engineLink = (host: string) => `http://${host}/link?url=opaque`;
    pages.set(
      'www.baidu.com',
      resultsPage(`<div id="content_left">
        <div class="c-container" mu="${honest}"><h3><a href="${engineLink('www.baidu.com')}">Oak stools</a></h3></div>
        <div class="c-container" mu="${listed}"><h3><a href="${engineLink('www.baidu.com')}">Down jackets, 85% off</a></h3></div>
        <div class="c-container"><h3><a href="${engineLink('www.baidu.com')}">It can't be known where to</a></h3></div>
      </div>`),
    );
    pages.set(
      'search.jd.com',
      resultsPage(`<div id="J_goodsList">
        <div class="p-shop"><h3><a href="//mall.jd.com/index-10000001.html">An honest shop</a></h3></div>
        <div class="p-shop"><h3><a href="//mall.jd.com/index-10000002.html">A listed shop</a></h3></div>
        <div class="p-comment"><h3><a href="//mall.jd.example/index-10000002.html">No shop of JD's</a></h3></div>
      </div>`),
    );
    pages.set(
      'www.sogou.com',
      resultsPage(`<div class="results">
        <div class="vrwrap"><h3 class="cut"><a href="${listed}">${'A title that does not fit into one line '.repeat(4)}</a></h3></div>
        <div class="vrwrap"><h3><a href="${engineLink('www.sogou.com')}">Honest</a></h3><cite>alderwren.localhost</cite></div>
        <div class="vrwrap"><h3><a href="${engineLink('www.sogou.com')}">Listed</a></h3>
          <cite>Outlet - veldmark-outlet.localhost - today</cite></div>
      </div>`),
    );
  });
  afterAll(async () => {
    await stage?.close();
    await proxy?.close();
    await engines?.close();
  });

  /** Waits for so many badges; the page's own words beside each. */
  const badges = async (page: Page, count: number): Promise<string[]> => {
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('h3 *')].filter(({ localName }) => localName.includes('-')).length === wanted,
      { polling: 100, timeout: 10_000 },
      count,
    );
    return await page.evaluate(() =>
      [...document.querySelectorAll('h3 *')]
        .filter(({ localName }) => localName.includes('-'))
        .map((host) => host.closest('a')?.textContent.trim() ?? ''),
    );
  };
  const open = async (url: string) => {
    const { page } = await stage.shopper.newTab();
    await page.goto(url);
    return page;
  };

  it('one badge, beside the one result; nothing moves, and nothing is asked of the network but the page', async () => {
    proxy.heard.length = 0;
    const page = await open(BAIDU);
    expect(await badges(page, 1)).toEqual(['Down jackets, 85% off']);
    const { before, after } = await page.evaluate(() => {
      const state = window as unknown as { before: unknown; boxes(): unknown };
      return { before: state.before, after: state.boxes() };
    });
    expect(after).toEqual(before);
    expect(new Set(proxy.heard)).toEqual(new Set([`GET ${BAIDU}`]));
    expect(await violationsInOwn(page, family)).toEqual([]);
    await page.close();
  });

  it.runIf(family === 'chromium')('the badge says what the list says, as part of the link', async () => {
    const page = await open(BAIDU);
    await badges(page, 1);
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    expect(tree).toContain('Blacklisted by Harbour Consumer Watch');
    await page.close();
  });

  it('by the address that is shown too; a title that is cut off keeps its badge in sight', async () => {
    const page = await open(SOGOU);
    const texts = await badges(page, 2);
    expect(texts.map((text) => text.slice(0, 7))).toEqual(['A title', 'Listed']);
    const over = await page.evaluate(() => {
      const title = document.querySelector('.cut');
      const host = [...(title?.querySelectorAll('*') ?? [])].find(({ localName }) => localName.includes('-'));
      return (host?.getBoundingClientRect().right ?? 1e9) - (title?.getBoundingClientRect().right ?? 0);
    });
    expect(over).toBeLessThanOrEqual(0);
    expect(over).toBeGreaterThan(-30);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });

  it('a click on the badge is a click on the link', async () => {
    const page = await open(BAIDU);
    await badges(page, 1);
    const at = await page.evaluate(() => {
      const host = [...document.querySelectorAll('h3 *')].find(({ localName }) => localName.includes('-'));
      host?.closest('a')?.addEventListener('click', (event) => {
        event.preventDefault();
        document.title = 'clicked';
      });
      const { x, y, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2, width };
    });
    expect(at.width).toBe(20);
    await page.mouse.click(at.x, at.y);
    expect(await page.title()).toBe('clicked');
    await page.close();
  });

  it.runIf(PICTURES)('pictures of badges, and of what one says', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      await stage.shopper.ask({ type: 'set-preferences', preferences: { ...USUAL, language } });
      const page = await open(BAIDU);
      await badges(page, 1);
      await page.hover('[mu*=veldmark] a');
      await takePicture(page, family, `result-badge-${language}`);
      await page.close();
    }
  });

  it('a seller on a marketplace’s results by the id, and the page is not judged for it', async () => {
    const { page, tabId } = await stage.shopper.newTab();
    await page.goto(JD);
    expect(await badges(page, 1)).toEqual(['A listed shop']);
    const { sighting, verdict } = await stage.shopper.reportOn(tabId, JD);
    expect(sighting).toMatchObject({ platform: 'jd', kind: 'search' });
    expect(verdict).toMatchObject({ level: 'unknown', block: false });
    expect(await hasBanner(page)).toBe(false);
    await page.close();
  });

  it('results that come late are marked, and a badge that is taken away comes back', async () => {
    const page = await open(BAIDU);
    await badges(page, 1);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('.c-container')) one.after(one.cloneNode(true));
      for (const host of document.querySelectorAll('h3 *')) if (host.localName.includes('-')) host.remove();
    });
    expect(await badges(page, 2)).toEqual(['Down jackets, 85% off', 'Down jackets, 85% off']);
    await page.close();
  });

  it('a frame is never the merchant of the page around it', async () => {
    const url = hrefOf(streetPage('honest-en'), stage.street.port);
    const { page, tabId } = await stage.shopper.visit(url);
    await page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.addEventListener('load', resolve);
          frame.src = src;
          document.body.append(frame);
        }),
      hrefOf(streetPage('blacklisted-en'), stage.street.port),
    );
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const { verdict } = await stage.shopper.reportOn(tabId, url);
    expect(verdict).toMatchObject({ level: 'unknown', block: false });
    expect(await hasBanner(page)).toBe(false);
    await page.close();
  });
});

/** The demo's lists, and a shop on JD. */
async function seedWithSeller(registry: DemoRegistry): Promise<void> {
  const file = join(registry.dataDir, 'seller.csv');
  await writeFile(file, 'identifier,category\njd-shop:10000002,counterfeit');
  const about = ['--source', 'A watch on sellers', '--list', 'blacklist', '--category', 'counterfeit'];
  await registry.probity('import', file, '--format', 'csv', ...about);
  await seedRegistry(registry);
}

/** A page of results that notes where everything stands before anything can be put in. */
function resultsPage(results: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Results</title><link rel="icon" href="data:,">
    <style>body { font: 16px/1.4 sans-serif; max-width: 600px } h3 { font-size: 20px } .cut { position: relative; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }</style>${results}<p>The end.</p>
    <script>
      window.boxes = () =>
        JSON.stringify([...document.querySelectorAll('a, h3, div, p')].map((one) => [...one.getClientRects()].map((box) => box.toJSON())));
      window.before = window.boxes();
    </script></html>`;
}
