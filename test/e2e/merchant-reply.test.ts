import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DemoRegistry } from '../../src/demo/demo-registry';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { waitForPageWith } from '../../src/demo/wait-for-page';
import { filePrefix } from '../../src/core/merchant-file';
import { complaintAgainst } from '../registry/test-registry';
import { inEachBrowser } from './stage/families';
import { openListeningProxy, type ListeningProxy } from './stage/listening-proxy';
import { openStage, type Stage } from './stage/open-stage';

const SHOP = streetPage('complaint-zh');
const REPLY = 'The parcel <b>was lost</b>.\n我们已退款。';

/** A complaint whose merchant shows the code on its page, replies, and is listed all the same. */
async function listWithReply({ url, dataDir, probity }: DemoRegistry): Promise<void> {
  const token = (await readFile(join(dataDir, 'handler-token'), 'utf8')).trim();
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  const identifier = `domain:${SHOP.host}` as const;
  const against = {
    identifiers: [{ identifier, evidence: 'address' as const, seenIn: 'address', validity: 'valid' as const }],
    url: `http://${SHOP.host}/`,
  };
  await post('/v1/complaints', complaintAgainst(SHOP.host, { against }), { 'idempotency-key': randomUUID() });
  const { claim } = JSON.parse(await probity('cases', 'notify', '1', '--json')) as { claim: string };
  await probity('cases', 'notify', '1', '--sent', 'email', '--to', 'shop-contact');
  await post('/v1/cases/1/claims/proof', { claim: 1, identifier }, { authorization: `Bearer ${token}` });
  await post(`/v1/claims/${claim}/submissions`, { kind: 'reply', text: REPLY });
  await probity('decide', '1', '--outcome', 'upheld-unremedied', '--reason', 'The refund did not come.');
  await probity('publish');
}

inEachBrowser("a merchant's reply in the warning", (family) => {
  let proxy: ListeningProxy;
  let stage: Stage;
  beforeAll(async () => {
    proxy = await openListeningProxy(family);
    stage = await openStage(family, { fill: listWithReply, ...proxy.wish });
  });
  afterAll(async () => {
    await stage?.close();
    await proxy?.close();
  });

  it('is fetched when the shopper asks for it and not before, by prefix, and shown word for word beside the way to object', async () => {
    const { shopper, gate, street } = stage;
    const { page, tabId, report } = await shopper.visit(hrefOf(SHOP, street.port));
    expect(report.verdict.reasons[0]?.flags).toEqual(['reply-exists']);
    proxy.heard.length = 0;
    const places = [async () => page, async () => await shopper.openPopup(tabId)];
    for (const place of places) {
      const view = await place();
      await waitForPageWith(view, 'details .reason');
      await view.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      expect(await view.$eval('.object a', (link) => [link.href, link.target, link.rel])).toEqual([
        `${gate.url}/merchants/#${encodeURIComponent(`domain:${SHOP.host}`)}`,
        '_blank',
        'noreferrer',
      ]);
      expect(proxy.heard).toEqual([]);
      await view.locator('.reason button').click();
      await view.waitForSelector('.reply blockquote');
      expect(await view.$eval('.reply blockquote', (quote) => [quote.textContent, quote.childElementCount])).toEqual([
        REPLY,
        0,
      ]);
      expect(proxy.heard).toEqual([`GET ${gate.url}/v1/merchants/${filePrefix(`domain:${SHOP.host}`)}`]);
      proxy.heard.length = 0;
    }
    await page.close();
  });
});
