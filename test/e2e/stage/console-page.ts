import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Locale } from '../../../src/ui/i18n/translate';

export const PASSWORD = 'nine quiet herons at dusk';

/** A page of a browser of its own, in which every breach of the console's policy and every error is one of the test. */
export async function openConsole(browser: Browser, language: Locale = 'en'): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => expect.unreachable(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) expect.unreachable(message.text());
  });
  await page.evaluateOnNewDocument((spoken) => {
    // Firefox runs it in the empty page as well, which may keep nothing.
    if (location.protocol === 'http:') localStorage.setItem('probity-language', spoken);
  }, language);
  return page;
}

export function tokenIn(text: string): string {
  return /#\/invitation\/([\w-]{43})/.exec(text)?.[1] ?? expect.unreachable(`No invitation in "${text}"`);
}

export async function accept(
  page: Page,
  consoleUrl: string,
  { token, name, loginName }: { token: string; name: string; loginName: string },
): Promise<void> {
  await page.goto(`${consoleUrl}#/invitation/${token}`);
  await fill(page, '', { name, loginName, password: 'short', again: 'short' });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.problem')?.textContent === 'Use at least 12 characters.');
  await fill(page, '', { password: PASSWORD, again: PASSWORD });
  await page.keyboard.press('Enter');
  await press(page, 'Log in', 'main', 'a');
}

export async function logIn(page: Page, loginName: string): Promise<void> {
  await heading(page, 'Log in');
  await fill(page, '', { loginName, password: PASSWORD });
  await page.keyboard.press('Enter');
  await page.waitForSelector('nav');
}

export async function fill(page: Page, where: string, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = await page.waitForSelector(`${where}[name=${name}]`);
    await field?.click({ count: 3 });
    await field?.type(value);
  }
}

export async function go(page: Page, hash: string, title: string | null): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  if (title !== null) await heading(page, title);
}

export async function heading(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, {}, text);
}

export async function press(page: Page, text: string, inside = 'body', kind = 'button'): Promise<void> {
  // Firefox draws nothing in a tab that stands behind another, and what is not drawn can't be pressed.
  await page.bringToFront();
  await page.locator(`${inside} ::-p-xpath(.//${kind}[normalize-space()="${text}"])`).click();
}

export async function pressIn(page: Page, row: string, text: string): Promise<void> {
  await page.locator(`::-p-xpath(//tr[th="${row}"]//button[starts-with(normalize-space(), "${text}")])`).click();
}

export function namesOf(page: Page): Promise<string[]> {
  return page.$$eval('nav a', (links) => links.map((link) => link.textContent ?? ''));
}
