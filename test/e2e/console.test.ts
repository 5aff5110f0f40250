import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { startRegistry, type DemoRegistry } from '../../src/demo/demo-registry';

const PASSWORD = 'nine quiet herons at dusk';

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
  const admin = await open();
  const invited = await registry.probity('accounts', 'invite', '--role', 'admin', '--for', 'Lin Wei');
  await accept(admin, tokenIn(invited), 'Lin Wei', 'lin.wei');
  await logIn(admin, 'lin.wei');
  await heading(admin, 'Accounts');

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

  const colleague = await open();
  await accept(colleague, token, 'Wang Ruonan', 'wang');
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
  const page = await open();
  const invited = await registry.probity('accounts', 'invite', '--role', 'admin', '--for', 'Zhao');
  await accept(page, tokenIn(invited), 'Mary Zhao', 'zhao');
  await logIn(page, 'zhao');
  await go(page, '#/accounts', 'Accounts');
  await page.waitForSelector('tbody tr');
  await page.type('[name=note]', 'A long story of whom I mean');
  await page.click('[name=role-intake]');
  await page.browserContext().deleteCookie(...(await page.browserContext().cookies()));
  await press(page, 'Make an invitation');
  await page.waitForSelector('dialog [name=password]');
  await fill(page, 'dialog ', { loginName: 'zhao', password: PASSWORD });
  await page.keyboard.press('Enter');
  // Sent again by itself once its sender was back.
  await page.waitForSelector('dialog [data-link]');
  expect(await page.$eval('tbody + *, main', (main) => main.textContent)).toContain('A long story of whom I mean');
});

/** A page of a browser of its own, in which every breach of the console's policy and every error is one of the test. */
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

function tokenIn(text: string): string {
  return /#\/invitation\/([\w-]{43})/.exec(text)?.[1] ?? expect.unreachable(`No invitation in "${text}"`);
}

async function accept(page: Page, token: string, name: string, loginName: string): Promise<void> {
  await page.goto(`${consoleUrl}#/invitation/${token}`);
  await fill(page, '', { name, loginName, password: 'short', again: 'short' });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.problem')?.textContent === 'Use at least 12 characters.');
  await fill(page, '', { password: PASSWORD, again: PASSWORD });
  await page.keyboard.press('Enter');
  await press(page, 'Log in', 'main', 'a');
}

async function logIn(page: Page, loginName: string): Promise<void> {
  await heading(page, 'Log in');
  await fill(page, '', { loginName, password: PASSWORD });
  await page.keyboard.press('Enter');
  await page.waitForSelector('nav');
}

async function fill(page: Page, where: string, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = await page.waitForSelector(`${where}[name=${name}]`);
    await field?.click({ count: 3 });
    await field?.type(value);
  }
}

async function go(page: Page, hash: string, title: string | null): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  if (title !== null) await heading(page, title);
}

async function heading(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, {}, text);
}

async function press(page: Page, text: string, inside = 'body', kind = 'button'): Promise<void> {
  await page.locator(`${inside} ::-p-xpath(.//${kind}[normalize-space()="${text}"])`).click();
}

async function pressIn(page: Page, row: string, text: string): Promise<void> {
  await page.locator(`::-p-xpath(//tr[th="${row}"]//button[starts-with(normalize-space(), "${text}")])`).click();
}

function namesOf(page: Page): Promise<string[]> {
  return page.$$eval('nav a', (links) => links.map((link) => link.textContent ?? ''));
}
