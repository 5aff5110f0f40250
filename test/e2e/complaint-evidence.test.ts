import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CaseViewSchema, type CaseView } from '../../src/core/casework/case-view';
import { COMPLAINT, openCases } from '../../src/demo/complaint-circle';
import { seedRegistry } from '../../src/demo/demo-registry';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import type { OutboxItem } from '../../src/messages/protocol';
import { inEachBrowser } from './stage/families';
import { openStage, type Stage } from './stage/open-stage';
import { IDLE_FIREFOX, stopWorker } from './stage/stop-worker';
import { tabAddresses } from './stage/tab-addresses';

const SHOP = streetPage('complaint-zh');
const PAGE = 'src/pages/complaint/index.html';
const ANSWER = '已补充付款凭证。';
const FACTS = `${COMPLAINT.facts}（附证据）`;

inEachBrowser('a complaint with evidence', (family) => {
  let stage: Stage;
  let url: string;
  beforeAll(async () => {
    stage = await openStage(family, { fill: seedRegistry, preferences: IDLE_FIREFOX, mayTakePictures: true });
    url = hrefOf(SHOP, stage.street.port);
  });
  afterAll(() => stage?.close());

  const filed = async (): Promise<OutboxItem> => {
    const item = (await stage.shopper.ask({ type: 'get-outbox' })).find((one) => one.complaint.facts === FACTS);
    if (!item) throw new Error('It is not in the outbox.');
    return item;
  };
  /** The case as the registry itself shows it to the complainant. */
  const caseOf = async ({ receipt }: OutboxItem): Promise<CaseView> => {
    const answer = await fetch(`${stage.registry.url}/v1/complaints/${receipt?.receipt}/case`);
    return v.parse(CaseViewSchema, await answer.json());
  };
  const asHandler = async (path: string, body?: object) => {
    const token = (await readFile(join(stage.registry.dataDir, 'handler-token'), 'utf8')).trim();
    return await fetch(stage.registry.url + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  };

  it('with a blacked-out picture of the page and a PDF, filed offline, arrives once and whole', async () => {
    const { shopper, gate, registry } = stage;
    const before = await openCases(registry, url);
    const { page: shop, tabId } = await shopper.visit(url);
    const popup = await shopper.openPopup(tabId);
    await popup.locator('#tab-complain').click();
    await popup.locator('textarea[name=facts]').fill(FACTS);
    await popup.locator('form fieldset .row .button').click();
    await expect.poll(async () => (await tabAddresses(shopper.desk)).some((one) => one.includes(PAGE))).toBe(true);
    await popup.close();

    const query = new URLSearchParams({ tab: String(tabId), about: url });
    const page = await shopper.openOwnPage(`${PAGE}?${query}`);
    await page.waitForSelector('textarea[name=facts]');
    // What was begun in the popup goes on here.
    expect(await page.$eval('textarea[name=facts]', (field) => field.value)).toBe(FACTS);
    for (const [name, value] of Object.entries({
      category: COMPLAINT.category,
      stage: COMPLAINT.stage,
      remedy: 'refund',
    }))
      await page.select(`select[name=${name}]`, value);
    await page.locator('details.more > summary').click();
    await page.locator('input[name=contactEmail]').fill('reader@mail.example');
    await takePicture(page);
    await addPdf(page);
    await page.waitForFunction(() => document.querySelectorAll('.file').length === 2);

    gate.mood = 'gone';
    await page.locator('form > .row .button-primary').click();
    await page.waitForSelector('img.picture');
    const raw = await page.$eval('pre.raw', (shown) => JSON.parse(shown.textContent ?? '') as Record<string, unknown>);
    await page.locator('section > .row .button-primary').click();
    await page.waitForSelector('h2.sentence');
    expect(await filed()).toMatchObject({ state: 'queued', followUps: [{ state: 'queued' }, { state: 'queued' }] });
    await stopWorker(shopper);
    gate.mood = 'answer-lost';
    await shopper.ask({ type: 'refresh-outbox' });
    await stopWorker(shopper);
    gate.mood = 'open';
    for (let turn = 0; turn < 2; turn++) await shopper.ask({ type: 'refresh-outbox' });

    const item = await filed();
    expect(item).toMatchObject({ state: 'sent', followUps: [{ state: 'sent' }, { state: 'sent' }] });
    expect((await openCases(registry, url)).length - before.length).toBe(1);
    // The preview is what was sent, but for the contact, which was sealed.
    const { sealedContact, ...rest } = item.complaint;
    expect({ ...rest, sealedContact: raw.sealedContact }).toEqual(raw);
    expect(sealedContact).not.toContain('reader');
    const { evidence } = await caseOf(item);
    expect(evidence.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'page page.json',
      'file page.png',
      'file invoice.pdf',
    ]);
    const [id] = await openCases(registry, url);
    const picture = await asHandler(`/v1/cases/${id}/evidence/2`);
    await expectBlackedOut(shopper.desk, new Uint8Array(await picture.arrayBuffer()));
    const opened = (await (await asHandler(`/v1/cases/${id}`)).json()) as object;
    expect(JSON.stringify(opened)).toContain('reader@mail.example');
    await page.close();
    await shop.close();
  });

  it('is talked about: a message comes, is answered once though the answer got lost, and it is withdrawn', async () => {
    const { shopper, gate, registry } = stage;
    const [id] = await openCases(registry, url);
    const said = await asHandler(`/v1/cases/${id}/messages`, { to: 'complainant', text: '请补充付款凭证。' });
    expect(said.ok).toBe(true);
    const { key } = await filed();
    const page = await shopper.openOwnPage(`${PAGE}?filed=${key}`);
    await page.locator('.block:first-child > .row:last-child .button').click();
    await page.waitForSelector('.said-other');
    expect(await page.$eval('.said-other .verbatim', (text) => text.textContent)).toBe('请补充付款凭证。');

    gate.mood = 'answer-lost';
    await page.locator('textarea[name=text]').fill(ANSWER);
    await page.locator('.block:has(.said-other) .form .button').click();
    await page.waitForSelector('.said-own');
    gate.mood = 'open';
    await stopWorker(shopper);
    for (let turn = 0; turn < 2; turn++) await shopper.ask({ type: 'refresh-outbox' });
    const own = (await caseOf(await filed())).messages.filter(({ by }) => by === 'complainant');
    expect(own.map(({ text }) => text)).toEqual([ANSWER]);

    await page.reload({ waitUntil: 'domcontentloaded' }).catch(() => undefined);
    await page.locator('.block:last-child > .row:first-child .button').click();
    await page.locator('.confirm .row .button:last-child').click();
    await expect.poll(async () => (await caseOf(await filed())).state).toBe('withdrawn');
    expect(await filed()).toMatchObject({ receipt: { state: 'withdrawn' } });

    await shopper.ask({ type: 'forget-filed', key: null });
    expect(await shopper.ask({ type: 'get-outbox' })).toEqual([]);
    await page.close();
  });
});

/** Takes a picture of the page and blacks out its left half. */
async function takePicture(page: Page): Promise<void> {
  await page.locator('form fieldset > .row .button:nth-of-type(1)').click();
  const canvas = await page.waitForSelector('.paper:focus canvas');
  await canvas?.scrollIntoView();
  const box = await canvas?.boundingBox();
  if (!box) throw new Error('There is no picture.');
  // Well within: browsers round.
  await page.mouse.move(box.x + 2, box.y + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + 50);
  await page.mouse.move(box.x + box.width / 2, box.y + 100);
  await page.mouse.up();
  await page.waitForFunction(() => {
    const shown = document
      .querySelector<HTMLCanvasElement>('.paper canvas')
      ?.getContext('2d')
      ?.getImageData(10, 10, 1, 1);
    return shown?.data.slice(0, 3).join() === '0,0,0';
  });
  await page.locator('.editor .button-primary').click();
  await page.waitForSelector('.file');
}

async function addPdf(page: Page): Promise<void> {
  await page.$eval('input[type=file]', (input) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7 an invented invoice\n%%EOF'], 'invoice.pdf', { type: 'application/pdf' }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.locator('.editor .button:nth-child(1)').click();
}

/** The PNG has black where it was painted and the page beside it, and nothing in it but pixels. */
async function expectBlackedOut(desk: Page, png: Uint8Array): Promise<void> {
  const chunks: string[] = [];
  const view = new DataView(png.buffer, png.byteOffset);
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at))
    chunks.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
  expect(chunks.filter((name) => !['IHDR', 'IDAT', 'IEND', 'sRGB', 'sBIT', 'gAMA', 'pHYs'].includes(name))).toEqual([]);
  const seen = await desk.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const colours = (width: number, height: number) => {
      const data = context?.getImageData(8, 8, width, height).data ?? new Uint8ClampedArray();
      return new Set(Array.from({ length: data.length / 4 }, (_, at) => data.slice(4 * at, 4 * at + 3).join())).size;
    };
    const [red, green, blue] = context?.getImageData(10, 10, 1, 1).data ?? [];
    // The box was drawn 100 pixels high as seen, where the picture may be seen smaller than it is.
    const painted = colours(Math.floor(bitmap.width / 2) - 12, 80);
    return { first: [red, green, blue], painted, all: colours(bitmap.width - 8, bitmap.height - 8) };
  }, Buffer.from(png).toString('base64'));
  expect(seen).toMatchObject({ first: [0, 0, 0], painted: 1 });
  // The rest is the page.
  expect(seen.all).toBeGreaterThan(10);
}
