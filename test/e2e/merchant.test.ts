import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { peopleOf, PNG } from '../registry/cases/people';
import { testRegistry, type TestRegistry } from '../registry/test-registry';

const REPLY = 'The parcel <b>was lost</b>.\n我们已退款。';
const FACTS = 'Paid on 3 March, and nothing has arrived.';

let outDir: string;
let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
let browser: Browser;
let url: string;
/** What shops serve, by address. */
const served = new Map<string, string>();

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'probity-merchant-'));
  await build({ mode: 'console', logLevel: 'error', build: { outDir } });
  registry = await testRegistry({
    consoleDir: outDir,
    fetchText: async (address) => served.get(address) ?? Promise.reject(new Error('404')),
  });
  people = peopleOf(registry);
  url = await registry.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--lang=en'],
  });
});

afterAll(async () => {
  await browser?.close();
  await registry?.close();
  if (outDir) rmSync(outDir, { recursive: true, force: true });
});

it('a merchant proves control by a file, replies, gives evidence, and appeals, all by its link', async () => {
  const { id, claim } = await people.notified();
  const asked: { path: string; referer: string | undefined }[] = [];
  const page = await open();
  page.on('request', (request) =>
    asked.push({ path: new URL(request.url()).pathname, referer: request.headers().referer }),
  );
  await page.goto(`${url}/claims/#${claim}`);
  await see(page, 'First: show that the shop is yours');
  expect(await textOf(page)).not.toContain(FACTS);

  await press(page, 'By a file on the site', 'summary');
  await press(page, 'Check the file');
  await see(page, 'It is not there yet');
  const [address = '', line = ''] = await page.$$eval('details[open] code', (all) => all.map((one) => one.textContent));
  served.set(address, `${line}\n`);
  await press(page, 'Check the file');
  await see(page, FACTS);

  await page.type('[name=reply]', REPLY);
  await press(page, 'See how it will look');
  expect(await page.$eval('.way .quote', (quote) => quote.textContent)).toBe(REPLY);
  await press(page, 'Send');
  await see(page, 'Your reply is in the file.');
  expect((await people.view(id)).submissions).toMatchObject([{ kind: 'reply', text: REPLY }]);

  const file = join(outDir, 'refund.png');
  writeFileSync(file, PNG);
  const input = await page.waitForSelector('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await see(page, '“refund.png” is in the file of the case');
  await page.type('[name=message]', 'Until when can we send more?');
  await press(page, 'Send the message');
  await see(page, 'The message is sent.');

  await registry.decide(id, { outcome: 'upheld-unremedied', reason: 'The refund did not come.', term: 12 });
  await page.reload();
  await see(page, 'The refund did not come.');
  await press(page, 'Appeal', 'summary');
  await page.type('[name=appeal]', 'Too short');
  await pressIn(page, 'Appeal', 'Send');
  await see(page, 'Write at least 10 characters.');
  await page.type('[name=appeal]', ': the bank shows the refund of 20 March.');
  await pressIn(page, 'Appeal', 'Send');
  await see(page, 'Your appeal is in the file.');
  expect((await people.view(id)).state).toBe('appealed');

  await page.goto(`${url}/merchants/#${encodeURIComponent('domain:shop.example')}`);
  await see(page, 'The merchant has appealed.');
  // The reasons of the decision, and the reply.
  expect(await page.$$eval('.quote', (all) => all.map(({ textContent }) => textContent))).toContain(REPLY);
  expect(await textOf(page)).not.toContain(FACTS);
  // The link's token goes to the API alone; no page hands it on, and no merchant is asked for by name.
  expect(asked.filter(({ path }) => path.includes(claim)).every(({ path }) => path.startsWith('/v1/claims/'))).toBe(
    true,
  );
  expect(asked.map(({ referer }) => referer ?? '').join()).not.toMatch(/#|merchants\/./);
  expect(asked.map(({ path }) => path).join()).not.toContain('shop.example');
  await page.close();
});

it('a merchant who got no letter comes by the public page, and a handler confirms the code on its page', async () => {
  const { id } = await people.notified('other.example');
  await registry.decide(id, { outcome: 'upheld-unremedied', reason: 'Nobody answered the letters.' });
  const page = await open();
  await page.goto(`${url}/merchants/`);
  await page.type('[name=merchant]', 'www.other.example/sale');
  await press(page, 'Look up');
  await see(page, 'Upheld; not put right');
  await press(page, 'I run this shop');
  await see(page, 'First: show that the shop is yours');
  expect(new URL(page.url()).pathname).toBe('/claims/');
  await press(page, "By a code on the shop's page", 'summary');
  await press(page, 'I have put it there');
  await see(page, 'A person will look at');

  const queue = await registry.app.inject({ url: '/v1/cases?queue=proof', headers: registry.asHandler });
  expect(queue.json().cases).toMatchObject([{ id }]);
  const waiting = (await people.view(id)).claims.find((one: { identifier: string | null }) => one.identifier);
  expect(waiting).toMatchObject({ identifier: 'domain:other.example', provenAt: null });
  await registry.app.inject({
    method: 'POST',
    url: `/v1/cases/${id}/claims/proof`,
    headers: registry.asHandler,
    payload: { claim: waiting.id, identifier: waiting.identifier },
  });
  await page.reload();
  await see(page, 'Nobody answered the letters.');
  await press(page, 'Ask for a correction', 'summary');
  await page.type('[name=correction]', 'We answered on 12 March by e-mail.');
  await pressIn(page, 'Ask for a correction', 'Send');
  await see(page, 'It is looked at within 48 hours.');
  expect(
    (await registry.app.inject({ url: '/v1/cases?queue=proof', headers: registry.asHandler })).json().cases,
  ).toEqual([]);
  await page.close();
});

/** A page in which every breach of the registry's policy and every error is one of the test. */
async function open(): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => expect.unreachable(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) expect.unreachable(message.text());
  });
  await page.evaluateOnNewDocument(() => localStorage.setItem('probity-language', 'en'));
  return page;
}

function textOf(page: Page): Promise<string> {
  return page.$eval('body', (body) => body.innerText);
}

async function see(page: Page, text: string): Promise<void> {
  await page
    .waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
    .catch(async () => expect.unreachable(`"${text}" is not in:\n${await textOf(page)}`));
}

async function press(page: Page, text: string, kind = 'button'): Promise<void> {
  await page.locator(`::-p-xpath(//${kind}[normalize-space()="${text}"])`).click();
}

async function pressIn(page: Page, summary: string, text: string): Promise<void> {
  await page.locator(`::-p-xpath(//details[summary[normalize-space()="${summary}"]]//button[.="${text}"])`).click();
}
