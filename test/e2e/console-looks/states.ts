import type { Page } from 'puppeteer-core';
import type { Role } from '../../../src/registry/accounts/roles';
import { accounts, ago, audit, passkeys, preview, sessions, who, type Language } from './account-answers';
import type { Answers } from './served';

/** One state of one page of the console: where, what the registry would answer, and what is done to get there. */
export interface State {
  name: string;
  /** Its page below `/console/`; left out: the console itself. */
  path?: string;
  hash: string;
  /** What must be there before it is looked at. */
  shows: string;
  answers: (language: Language) => Answers;
  reach?: (page: Page) => Promise<void>;
  width?: number;
}

export const inside = (answers: (language: Language) => Answers, roles?: readonly Role[]) => (language: Language) => ({
  'GET /v1/session': who(language, roles),
  'GET /v1/accounts': accounts(language),
  ...answers(language),
});

const submit = async (page: Page) => {
  await page.locator('main button[type=submit]').click();
  await page.waitForSelector('[role=alert] .notice');
};

async function confirmPublication(page: Page): Promise<void> {
  await page.locator('.section .button-primary').click();
  await page.waitForSelector('dialog[open]');
}

async function publish(page: Page): Promise<void> {
  await confirmPublication(page);
  await page.locator('dialog .button-primary').click();
  await page.waitForSelector('.said-shown');
  await page.waitForSelector('.figures');
}

const publishes = () => ({
  'GET /v1/lists/preview': preview,
  'POST /v1/lists': { version: 18, entries: 120_334, issued: ago(0), expires: ago(-7) },
});

const invitation = { roles: ['handler', 'approver'], loginName: null, expiresAt: ago(-6) };
const own = (language: Language) => ({
  'GET /v1/sessions': sessions(),
  'GET /v1/passkeys': passkeys(language),
});

export const STATES: State[] = [
  { name: 'log-in', hash: '#/', shows: 'form', answers: () => ({ 'GET /v1/session': 401 }) },
  {
    name: 'log-in-wrong',
    hash: '#/',
    shows: 'form',
    answers: () => ({ 'GET /v1/session': 401, 'POST /v1/session': 401 }),
    reach: submit,
  },
  {
    name: 'invitation',
    hash: '#/invitation/abc',
    shows: 'form',
    answers: () => ({ 'POST /v1/accounts/invitations/look': invitation }),
  },
  {
    name: 'invitation-to-reset',
    hash: '#/invitation/abc',
    shows: 'form',
    answers: () => ({ 'POST /v1/accounts/invitations/look': { ...invitation, loginName: 'lin.wei' } }),
  },
  { name: 'invitation-gone', hash: '#/invitation/abc', shows: 'main a', answers: () => ({}) },
  { name: 'me', hash: '#/me', shows: 'tbody', answers: inside(own) },
  {
    name: 'me-narrow',
    hash: '#/me',
    shows: 'tbody',
    answers: inside(own),
    width: 400,
  },
  {
    name: 'session-ended',
    hash: '#/me',
    shows: 'tbody',
    answers: inside((language) => ({ ...own(language), 'PUT /v1/session/password': 401 })),
    reach: async (page) => {
      await page.evaluate(() => document.querySelector<HTMLFormElement>('form:has([name=current])')?.requestSubmit());
      await page.waitForSelector('dialog[open]');
    },
  },
  { name: 'accounts', hash: '#/accounts', shows: 'tbody', answers: inside(() => ({})) },
  { name: 'accounts-read-only', hash: '#/accounts', shows: 'tbody', answers: inside(() => ({}), ['auditor']) },
  {
    name: 'accounts-disable',
    hash: '#/accounts',
    shows: 'tbody',
    answers: inside(() => ({ [`PUT /v1/accounts/${who('en').id}/disabled`]: 409 })),
    reach: async (page) => {
      await page.locator('tbody tr:first-child button:nth-child(3)').click();
      await page.locator('dialog .button-primary').click();
      await page.waitForSelector('dialog .notice-failure');
    },
  },
  {
    name: 'accounts-roles',
    hash: '#/accounts',
    shows: 'tbody',
    answers: inside(() => ({})),
    reach: async (page) => {
      await page.locator('tbody tr:first-child button:nth-child(1)').click();
      await page.waitForSelector('dialog[open]');
    },
  },
  {
    name: 'audit',
    hash: '#/audit',
    shows: 'tbody',
    answers: inside((language) => ({
      'GET /v1/audit': audit(language),
      'GET /v1/audit/check': { entries: 48, brokenAt: null },
    })),
    reach: async (page) => {
      await page.locator('main .button').click();
      await page.waitForSelector('.level-good');
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('tbody details')) one.setAttribute('open', '');
      });
    },
  },
  {
    name: 'publication',
    hash: `#/publication/${'a'.repeat(64)}`,
    shows: '.figures',
    answers: inside(() => ({ 'GET /v1/lists/preview': preview })),
  },
  {
    name: 'publication-other',
    hash: `#/publication/${'b'.repeat(64)}`,
    shows: '.figures',
    answers: inside(() => ({ 'GET /v1/lists/preview': preview }), ['handler']),
  },
  {
    name: 'publication-confirm',
    hash: `#/publication/${'a'.repeat(64)}`,
    shows: '.figures',
    answers: inside(() => ({ 'GET /v1/lists/preview': preview })),
    reach: confirmPublication,
  },
  {
    name: 'publication-confirm-own-narrow',
    hash: '#/publication',
    shows: '.figures',
    answers: inside(() => ({ 'GET /v1/lists/preview': preview })),
    reach: confirmPublication,
    width: 400,
  },
  {
    name: 'publication-changed-meanwhile',
    hash: `#/publication/${'a'.repeat(64)}`,
    shows: '.figures',
    answers: inside(() => ({ 'GET /v1/lists/preview': preview, 'POST /v1/lists': 409 })),
    reach: async (page) => {
      await confirmPublication(page);
      await page.locator('dialog .button-primary').click();
      await page.waitForSelector('dialog .notice-failure');
    },
  },
  {
    name: 'publication-done',
    hash: `#/publication/${'a'.repeat(64)}`,
    shows: '.figures',
    answers: inside(publishes),
    reach: publish,
  },
  {
    name: 'publication-left',
    hash: `#/publication/${'a'.repeat(64)}`,
    shows: '.figures',
    answers: inside((language) => ({ ...publishes(), ...own(language) })),
    reach: async (page) => {
      await publish(page);
      await page.locator('.own').click();
      // What was just done is said no more where one has gone on.
      await page.waitForSelector('tbody');
      await page.waitForSelector('.said:not(.said-shown)', { timeout: 2000 });
    },
  },
  { name: 'nowhere', hash: '#/accounts', shows: 'h1', answers: inside(() => ({}), ['intake']) },
  {
    name: 'keys',
    hash: '#/me',
    shows: 'tbody',
    answers: inside(own),
    reach: async (page) => {
      await page.keyboard.type('?');
      await page.waitForSelector('dialog[open]');
    },
  },
  { name: 'out-of-order', hash: '#/', shows: '.notice', answers: () => ({ 'GET /v1/session': 500 }) },
];
