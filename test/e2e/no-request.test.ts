import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { seedRegistry } from '../../src/demo/demo-registry';
import { openView } from '../../src/demo/popup';
import { hrefOf, STREET, streetPage, type StreetPage } from '../../src/demo/street/street';
import { walkTo } from '../../src/demo/walk-street';
import { inEachBrowser } from './stage/families';
import { openListeningProxy, type ListeningProxy } from './stage/listening-proxy';
import { openStage, type Stage } from './stage/open-stage';

inEachBrowser('what leaves the browser', (family) => {
  let proxy: ListeningProxy;
  let stage: Stage;

  beforeAll(async () => {
    proxy = await openListeningProxy(family);
    stage = await openStage(family, { fill: seedRegistry, ...proxy.wish });
  });
  afterAll(async () => {
    await stage?.close();
    await proxy?.close();
  });
  beforeEach(() => {
    proxy.heard.length = 0;
    stage.gate.asked.length = 0;
  });

  const url = (page: StreetPage) => hrefOf(page, stage.street.port);

  it('fetches lists through the proxy, so that nothing is missed', async () => {
    await stage.shopper.ask({ type: 'update-lists' });
    expect(proxy.heard).toContain(`GET ${stage.gate.url}/v1/lists/manifest.json`);
  });

  it.each(STREET.map((page) => [page.name, page] as const))('%s: the page is asked for, and nothing else', async (_, page) => {
    const { visit, wrong } = await walkTo(stage.shopper, page, stage.street.port);
    const popup = await stage.shopper.openPopup(visit.tabId);
    await openView(popup, 'verdict');
    await popup.close();
    await visit.page.close();
    expect(wrong).toEqual([]);
    expect(stage.gate.asked).toEqual([]);
    expect(new Set(proxy.heard)).toEqual(new Set([`GET ${url(page)}`]));
  });

  it('writing a complaint asks nothing of anyone until it is sent', async () => {
    const { page, tabId } = await stage.shopper.visit(url(streetPage('complaint-zh')));
    const popup = await stage.shopper.openPopup(tabId);
    await openView(popup, 'complain');
    await popup.locator('textarea[name=facts]').fill('Paid on 2 March, nothing came.');
    await popup.close();
    await page.close();
    expect(stage.gate.asked).toEqual([]);
    expect(new Set(proxy.heard)).toEqual(new Set([`GET ${url(streetPage('complaint-zh'))}`]));
  });
});
