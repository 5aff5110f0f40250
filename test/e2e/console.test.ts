import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { startRegistry, type DemoRegistry } from '../../src/demo/demo-registry';
import { complaintAgainst } from '../registry/test-registry';
import {
  accept,
  fill,
  go,
  heading,
  logIn,
  namesOf,
  openConsole,
  PASSWORD,
  press,
  pressIn,
  tokenIn,
} from './stage/console-page';

let dataDir: string;
let registry: DemoRegistry;
let browser: Browser;
let consoleUrl: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'probity-console-'));
  registry = await startRegistry(dataDir, { name: 'West City Registry' });
  // Passkeys belong to a name.
  consoleUrl = `http://localhost:${new URL(registry.url).port}/console/`;
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--lang=en'],
  });
});

afterAll(async () => {
  await browser?.close();
  await registry?.close();
  if (dataDir) await rm(dataDir, { recursive: true, force: true });
});

it('from the first invitation to a disabled account, by keyboard, password and passkey', async () => {
  const admin = await openConsole(browser);
  const invited = await registry.probity('accounts', 'invite', '--role', 'admin', '--for', 'Lin Wei');
  await accept(admin, consoleUrl, { token: tokenIn(invited), name: 'Lin Wei', loginName: 'lin.wei' });
  await logIn(admin, 'lin.wei');
  await heading(admin, 'Statistics');

  const device = await admin.createCDPSession();
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await go(admin, '#/me', 'Your account');
  await admin.type('[name=passkeyName]', 'Virtual key');
  await press(admin, 'Add a passkey');
  await admin.waitForFunction(() => document.querySelector('tbody')?.textContent?.includes('Virtual key'));

  await press(admin, 'Log out');
  await heading(admin, 'Log in');
  await press(admin, 'Log in with a passkey');
  await heading(admin, 'Your account');

  await go(admin, '#/accounts', 'Accounts');
  await admin.type('[name=note]', 'Wang');
  await admin.click('[name=role-handler]');
  await press(admin, 'Make an invitation');
  const link = await admin.waitForSelector('dialog [data-link]');
  const token = tokenIn((await link?.evaluate((one) => one.textContent)) ?? '');
  await admin.keyboard.press('Escape');

  const colleague = await openConsole(browser);
  await accept(colleague, consoleUrl, { token, name: 'Wang Ruonan', loginName: 'wang' });
  await logIn(colleague, 'wang');
  await colleague.waitForSelector('nav');
  expect(await namesOf(colleague)).not.toContain('Accounts');

  await admin.reload();
  await admin.waitForSelector('tbody tr:nth-child(2)');
  await pressIn(admin, 'Wang Ruonan', 'Disable');
  await press(admin, 'Disable', 'dialog');
  await admin.waitForFunction(() => document.querySelector('tbody')?.textContent?.includes('disabled since'));

  // The colleague's session has ended: asked to log in again above the page, and not let in.
  await go(colleague, '#/me', null);
  await colleague.waitForSelector('dialog[open] [name=password]');
  await fill(colleague, 'dialog ', { loginName: 'wang', password: PASSWORD });
  await colleague.keyboard.press('Enter');
  await colleague.waitForFunction(() => document.querySelector('dialog [role=alert]')?.textContent?.includes('wrong'));

  await go(admin, '#/audit', 'Audit');
  await press(admin, 'Check the whole chain');
  await admin.waitForFunction(() => document.querySelector('.level-good')?.textContent?.includes('whole'));
  const acts = await admin.$$eval('tbody td:nth-child(4)', (cells) => cells.map((cell) => cell.textContent));
  expect(acts).toEqual([
    'failed to log in',
    'disabled',
    'logged in',
    'accepted an invitation',
    'invited',
    'logged in',
    'logged out',
    'added a passkey',
    'logged in',
    'accepted an invitation',
    'invited',
  ]);
});

it('a session that ends under way costs nothing of what was typed', async () => {
  const page = await openConsole(browser);
  const invited = await registry.probity('accounts', 'invite', '--role', 'admin', '--for', 'Zhao');
  await accept(page, consoleUrl, { token: tokenIn(invited), name: 'Mary Zhao', loginName: 'zhao' });
  await logIn(page, 'zhao');
  await go(page, '#/accounts', 'Accounts');
  await page.waitForSelector('tbody tr');
  await page.type('[name=note]', 'A long story of whom I mean');
  await page.click('[name=role-intake]');
  await page.browserContext().deleteCookie(...(await page.browserContext().cookies()));
  await press(page, 'Make an invitation');
  await page.waitForSelector('dialog [name=password]');
  // It can't be put away unanswered.
  for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open] [name=password]');
  await fill(page, 'dialog ', { loginName: 'zhao', password: PASSWORD });
  await page.keyboard.press('Enter');
  // Sent again by itself once its sender was back.
  await page.waitForSelector('dialog [data-link]');
  expect(await page.$eval('tbody + *, main', (main) => main.textContent)).toContain('A long story of whom I mean');
});

it('a complaint, from the queue to the decision of two people', async () => {
  const [handler, approver] = [await openConsole(browser), await openConsole(browser)];
  for (const [page, role, name] of [
    [handler, 'handler', 'Ann'],
    [approver, 'approver', 'Bo Chen'],
  ] as const) {
    const invited = await registry.probity('accounts', 'invite', '--role', role, '--for', name);
    await accept(page, consoleUrl, { token: tokenIn(invited), name, loginName: name.toLowerCase().replace(' ', '.') });
  }
  const filed = await fetch(`${registry.url}/v1/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(complaintAgainst('invented.example', { facts: '<img src=x onerror=alert(1)> never came.' })),
  });
  const { receipt } = (await filed.json()) as { receipt: string };

  await logIn(handler, 'ann');
  await handler.waitForSelector('.case-link');
  await handler.keyboard.press('j');
  await handler.keyboard.press('x');
  await press(handler, 'Accept', '.main');
  await press(handler, 'Accept: 1 case', 'dialog');
  await handler.waitForFunction(() => document.querySelector('dialog')?.textContent?.includes('done'));
  await press(handler, 'Close', 'dialog');
  await handler.waitForFunction(() => document.querySelector('tbody')?.textContent?.includes('Accepted'));
  await handler.keyboard.press('j');
  await handler.keyboard.press('Enter');
  await handler.waitForSelector('.case');
  expect(await handler.$eval('.case .quote', (quote) => quote.textContent)).toContain('<img src=x');

  await handler.select('[name=template]', 'ask-evidence');
  await press(handler, 'Send', '.case');
  await handler.waitForFunction(() =>
    document.querySelector('.case')?.textContent?.includes('registry to complainant'),
  );

  await press(handler, 'Propose a decision', '.steps');
  await handler.select('dialog [name=outcome]', 'unfounded');
  await press(handler, 'Begin with a template', 'dialog');
  // What is half written stays, over a reload too.
  await handler.reload();
  await press(handler, 'Propose a decision', '.steps');
  await handler.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('dialog [name=reason]')?.value.includes('not upheld') === true,
  );
  // A template is no decision: its blanks are filled in first.
  await press(handler, 'Hand on for approval', 'dialog');
  await handler.waitForFunction(() => document.querySelectorAll('dialog [aria-invalid=true]').length === 2);
  for (const name of ['reason', 'ground'])
    await handler.locator(`dialog [name=${name}]`).fill('The parcel was handed over on 6 March, says its signature.');
  await press(handler, 'Hand on for approval', 'dialog');
  await handler.waitForFunction(() => document.querySelector('.case')?.textContent?.includes('Waits for another'));

  await logIn(approver, 'bo.chen');
  await go(approver, '#/cases?state=proposed', 'Cases');
  await approver.waitForSelector('.case-link');
  await approver.keyboard.press('j');
  await approver.keyboard.press('Enter');
  await press(approver, 'Approve', '.steps');
  await press(approver, 'Approve', 'dialog');
  await approver.waitForFunction(() => document.querySelector('.case')?.textContent?.includes('Statement of reasons'));
  const status = await fetch(`${registry.url}/v1/complaints/${receipt}`);
  expect(await status.json()).toMatchObject({ state: 'decided', outcome: 'unfounded' });
});
