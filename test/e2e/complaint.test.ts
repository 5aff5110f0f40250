import { afterAll, beforeAll, expect, it } from 'vitest';
import { complain, COMPLAINT, decideAndPublish, openCases, REASON } from '../../src/demo/complaint-circle';
import { seedRegistry } from '../../src/demo/demo-registry';
import type { Page } from 'puppeteer-core';
import { previewComplaint, sendComplaint, writeComplaint } from '../../src/demo/popup';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { walkTo } from '../../src/demo/walk-street';
import { answerConsent, askForConsent } from './stage/firefox-consent';
import { inEachBrowser } from './stage/families';
import type { Mood } from './stage/gate';
import { openStage, type Stage } from './stage/open-stage';
import { IDLE_FIREFOX, stopWorker } from './stage/stop-worker';
import { tabAddresses } from './stage/tab-addresses';

const HANDOFF = 'src/pages/handoff/index.html';
const SHOP = streetPage('complaint-zh');

/** What can come between a complaint and its registry; each is over before the complaint is tried again. */
const OBSTACLES: [what: string, mood: Mood][] = [
  ['nothing answers', 'gone'],
  ['a portal answers with its own page', 'portal'],
  ['a gateway answers 502', 'bad-gateway'],
  ['the complaint arrives and the answer gets lost', 'answer-lost'],
];

inEachBrowser('a complaint', (family) => {
  let stage: Stage;
  let url: string;
  beforeAll(async () => {
    stage = await openStage(family, { fill: seedRegistry, preferences: IDLE_FIREFOX });
    url = hrefOf(SHOP, stage.street.port);
  });
  afterAll(() => stage?.close());

  /** The outbox's word on the complaint whose facts these are. */
  const filed = async (facts: string) =>
    (await stage.shopper.ask({ type: 'get-outbox' })).find((item) => item.complaint.facts === facts);

  it.runIf(family === 'firefox')(
    'leaves the device only once the shopper has agreed in the browser’s own question',
    async () => {
      const { shopper, gate } = stage;
      const facts = `${COMPLAINT.facts} (agreed)`;
      const isSent = () => gate.sent.some(({ path }) => path.startsWith('/v1/complaints'));
      await askForConsent(shopper);
      const { page, tabId } = await shopper.visit(url);
      const popup = await shopper.openPopup(tabId);
      await writeComplaint(popup, { ...COMPLAINT, facts });
      await previewComplaint(popup);
      expect(isSent()).toBe(false);
      await popup.locator('.button-primary').click();
      expect(await answerConsent(shopper, 'refuse')).toMatch(/website content/i);
      await popup.waitForSelector('::-p-text(you did not agree to send it)');
      expect([isSent(), await filed(facts)]).toEqual([false, undefined]);
      await popup.locator('.button-primary').click();
      await answerConsent(shopper, 'agree');
      await popup.waitForSelector('code.receipt');
      expect(isSent()).toBe(true);
      await popup.close();
      await page.close();
    },
  );

  it.each(OBSTACLES)(
    'while %s: kept, over the death of the worker too, and sent later exactly once',
    async (what, mood) => {
      const { shopper, gate, registry } = stage;
      const facts = `${COMPLAINT.facts} (${what})`;
      const { page, tabId } = await shopper.visit(url);
      const before = await openCases(registry, url);
      gate.mood = mood;
      expect(await complain(shopper, tabId, { ...COMPLAINT, facts })).toBeNull();
      expect(await filed(facts)).toMatchObject({
        state: 'queued',
        receipt: null,
        lastError: expect.any(String) as string,
      });
      await stopWorker(shopper);
      gate.mood = 'open';
      await shopper.ask({ type: 'refresh-outbox' });
      await stopWorker(shopper);
      await shopper.ask({ type: 'refresh-outbox' });
      expect(await filed(facts)).toMatchObject({ state: 'sent', receipt: { state: 'received' } });
      expect((await openCases(registry, url)).length - before.length).toBe(1);
      await page.close();
    },
  );

  it('sent by two quick clicks is one complaint', async () => {
    const { shopper, registry } = stage;
    const facts = `${COMPLAINT.facts} (two clicks)`;
    const { page, tabId } = await shopper.visit(url);
    const before = await openCases(registry, url);
    const popup = await shopper.openPopup(tabId);
    await writeComplaint(popup, { ...COMPLAINT, facts });
    await previewComplaint(popup);
    // Firefox asks for consent, and that only in answer to a real click.
    if (family === 'firefox') await (await popup.waitForSelector('.button-primary'))?.click({ count: 2 });
    else
      await popup.evaluate(() => {
        const send = document.querySelector<HTMLButtonElement>('.button-primary');
        send?.click();
        send?.click();
      });
    await popup.waitForSelector('code.receipt');
    expect((await openCases(registry, url)).length - before.length).toBe(1);
    await popup.close();
    await page.close();
  });

  it('is made ready for an authority instead of being sent, and with its receipt after it was', async () => {
    const { shopper, registry } = stage;
    const facts = `${COMPLAINT.facts} (handed on)`;
    const { page, tabId } = await shopper.visit(url);
    const before = await openCases(registry, url);
    const popup = await shopper.openPopup(tabId);
    await writeComplaint(popup, { ...COMPLAINT, facts });
    await previewComplaint(popup);
    await popup.locator('section > .row + div .button').click();
    await expect.poll(async () => (await tabAddresses(shopper.desk)).some((one) => one.includes(HANDOFF))).toBe(true);
    const sheet = await shopper.openOwnPage(`${HANDOFF}?${new URLSearchParams({ about: url })}`);
    await sheet.waitForSelector('select[name=country]');
    await sheet.select('select[name=country]', 'CN');
    const textOf = async (shown: Page) => await shown.$eval('article', ({ textContent }) => textContent);
    expect(await textOf(sheet)).toContain(facts);
    expect((await openCases(registry, url)).length).toBe(before.length);
    await popup.bringToFront();
    const receipt = await sendComplaint(popup);
    const key = (await filed(facts))?.key ?? '';
    await shopper.ask({ type: 'refresh-outbox' });
    const later = await shopper.openOwnPage(`${HANDOFF}?${new URLSearchParams({ filed: key })}`);
    await later.waitForSelector('article');
    expect(await later.$eval('select[name=country]', ({ value }) => value)).toBe('CN');
    expect(await textOf(later)).toContain(receipt);
    expect(await textOf(later)).toMatch(/SHA-256: [0-9a-f]{64}/);
    for (const one of [sheet, later, popup, page]) await one.close();
  });

  it('goes the whole circle, with the worker stopped between any two steps', async () => {
    const { shopper, registry, street } = stage;
    const rest = () => stopWorker(shopper);
    const facts = `${COMPLAINT.facts} (circle)`;
    await rest();
    const { page, tabId, report } = await shopper.visit(url);
    expect(report.verdict.level).toBe('unknown');
    await rest();
    const receipt = await complain(shopper, tabId, { ...COMPLAINT, facts }, rest);
    expect(receipt).toMatch(/^(\w{4}-){3}\w{4}$/);
    await page.close();
    await rest();
    await decideAndPublish(registry, url);
    await shopper.ask({ type: 'update-lists' });
    await rest();
    const { visit, wrong } = await walkTo(shopper, { ...SHOP, level: 'danger', blocked: true }, street.port);
    expect(wrong).toEqual([]);
    await visit.page.close();
    await rest();
    await shopper.ask({ type: 'refresh-outbox' });
    expect(await filed(facts)).toMatchObject({
      receipt: { receipt, state: 'decided', outcome: 'upheld-unremedied', reason: REASON },
    });
  });
});
