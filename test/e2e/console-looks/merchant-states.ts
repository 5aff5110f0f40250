import type { Page } from 'puppeteer-core';
import { filePrefix } from '../../../src/core/merchant-file';
import type { Language } from './account-answers';
import { graded } from './graded-answers';
import {
  CHALLENGE,
  claim,
  closed,
  decided,
  feed,
  files,
  listing,
  open,
  promise,
  registry,
  reviewTrust,
  SHOP,
  tipped,
  found,
  TOKEN,
  WORDS,
} from './merchant-answers';
import type { State } from './states';
import { kept, openData } from './statistics-answers';

const CLAIMS = 'merchant/claims.html';
const MERCHANTS = 'merchant/merchants.html';

/** Opens what is folded, and waits until it is laid out: a picture of the whole page is as high as the page was when it was asked for. */
export const openAll = (page: Page) =>
  page.evaluate(async () => {
    document.querySelectorAll('details').forEach((one) => (one.open = true));
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

/** States of the pages for merchants and everyone. */
export const MERCHANT_STATES: State[] = [
  {
    name: 'merchant-reviews',
    path: MERCHANTS,
    hash: `#${encodeURIComponent(SHOP)}`,
    shows: 'ul.stack li',
    answers: (l) => ({
      ...registry(l),
      [`GET /v1/merchants/${filePrefix(SHOP)}`]: {
        files: [
          {
            identifier: SHOP,
            listings: [],
            undecided: 0,
            reviews: [reviewTrust, { ...reviewTrust, direction: 'attack', case: 119, appealed: true, adjusted: null }],
          },
        ],
      },
    }),
  },
  { name: 'claim-no-code', path: CLAIMS, hash: '', shows: 'form', answers: registry },
  { name: 'claim-wrong-code', path: CLAIMS, hash: `#${TOKEN}`, shows: '.problem', answers: registry },
  {
    name: 'claim-prove',
    path: CLAIMS,
    hash: `#${TOKEN}`,
    shows: '.way',
    answers: (l) => ({ ...registry(l), ...claim(closed), [`POST /v1/claims/${TOKEN}/proof`]: 409 }),
    reach: async (page) => {
      await openAll(page);
      await page.locator('.way:nth-of-type(1) .button:not(.button-small)').click();
      await page.waitForSelector('.notice');
    },
  },
  {
    name: 'claim-prove-narrow',
    path: CLAIMS,
    hash: `#${TOKEN}`,
    shows: '.way',
    answers: (l) => ({
      ...registry(l),
      ...claim({
        ...closed,
        proof: {
          challenge: CHALLENGE,
          asked: 'amazon:A1CJB5SYI9X4XC',
          of: [{ identifier: 'amazon:A1CJB5SYI9X4XC', dns: null, file: null }],
        },
      }),
    }),
    width: 400,
  },
  {
    name: 'claim-reply',
    path: CLAIMS,
    hash: `#${TOKEN}`,
    shows: 'textarea',
    answers: (l) => ({ ...registry(l), ...claim(open(l)) }),
    reach: openAll,
  },
  {
    name: 'claim-reply-preview',
    path: CLAIMS,
    hash: `#${TOKEN}`,
    shows: 'textarea',
    answers: (l) => ({
      ...registry(l),
      ...claim(open(l)),
      [`POST /v1/claims/${TOKEN}/submissions`]: { ...decided(l), state: 'replied', statement: null, listings: [] },
    }),
    reach: async (page) => {
      const language = await page.evaluate(() => document.documentElement.lang as Language);
      await page.type('[name=reply]', `${WORDS[language].reply}\nHT-20260302-118, 138 0013 8000 → 13800138000`);
      await page.locator('.way[open] .button-primary').click();
      await page.waitForSelector('.way .quote');
    },
  },
  {
    name: 'claim-tip',
    path: CLAIMS,
    hash: `#${TOKEN}`,
    shows: 'textarea',
    answers: (l) => ({ ...registry(l), ...claim(tipped(l)) }),
  },
  {
    name: 'claim-found',
    path: CLAIMS,
    hash: `#${TOKEN}`,
    shows: 'textarea',
    answers: (l) => ({ ...registry(l), ...claim(found(l)) }),
    reach: openAll,
  },
  {
    name: 'claim-decided',
    path: CLAIMS,
    hash: `#${TOKEN}`,
    shows: 'textarea',
    answers: (l) => ({ ...registry(l), ...claim(decided(l)) }),
  },
  {
    name: 'claim-decided-narrow',
    path: CLAIMS,
    hash: `#${TOKEN}`,
    shows: 'textarea',
    answers: (l) => ({ ...registry(l), ...claim(decided(l)) }),
    reach: openAll,
    width: 400,
  },
  {
    name: 'merchants',
    path: MERCHANTS,
    hash: '',
    shows: '.chart',
    answers: (l) => ({ ...registry(l), 'GET /v1/statistics': kept(), 'GET /v1/open-data': openData() }),
  },
  {
    name: 'merchant-grade',
    path: MERCHANTS,
    hash: `#${encodeURIComponent(SHOP)}`,
    shows: '.grade-chart',
    answers: (l) => ({ ...registry(l), ...graded(l) }),
    reach: openAll,
  },
  {
    name: 'merchant-listed',
    path: MERCHANTS,
    hash: `#${encodeURIComponent(SHOP)}`,
    shows: '.quote',
    answers: (l) => ({ ...registry(l), ...files([listing(l)], 3) }),
  },
  {
    name: 'merchant-appealed-narrow',
    path: MERCHANTS,
    hash: `#${encodeURIComponent(SHOP)}`,
    shows: '.quote',
    answers: (l) => ({
      ...registry(l),
      ...files([listing(l, { flags: ['under-appeal', 'under-rectification', 'softened'], list: 'watch' })]),
    }),
    width: 400,
  },
  {
    name: 'merchant-promise',
    path: MERCHANTS,
    hash: `#${encodeURIComponent(SHOP)}`,
    shows: '.points',
    answers: (l) => ({ ...registry(l), ...files([], 0, promise(l)) }),
  },
  {
    name: 'claim-promise',
    path: CLAIMS,
    hash: `#${TOKEN}`,
    shows: 'textarea',
    answers: (l) => ({
      ...registry(l),
      ...claim(decided(l)),
      [`GET /v1/claims/${TOKEN}/commitment`]: { commitment: promise(l) },
    }),
    reach: async (page) => {
      await openAll(page);
      await page.waitForSelector('[name=signatory]');
      await page.evaluate(() => {
        for (const days of document.querySelectorAll<HTMLInputElement>('[name$=-days]')) {
          days.value = '';
          days.dispatchEvent(new Event('input', { bubbles: true }));
        }
        document.querySelector<HTMLFormElement>('form:has([name=signatory])')?.requestSubmit();
      });
      await page.waitForSelector('form .problem');
    },
  },
  {
    name: 'merchant-feed',
    path: MERCHANTS,
    hash: `#${encodeURIComponent(SHOP)}`,
    shows: '.facts',
    answers: (l) => ({ ...registry(l), ...files([listing(l, feed)]) }),
  },
  {
    name: 'merchant-none',
    path: MERCHANTS,
    hash: `#${encodeURIComponent(SHOP)}`,
    shows: '.section + .section, .section',
    answers: (l) => ({ ...registry(l), [`GET /v1/merchants/${filePrefix(SHOP)}`]: { files: [] } }),
    reach: async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('.section').length === 2);
      await page.type('[name=merchant]', '???');
      await page.locator('form .button').click();
      await page.waitForSelector('.problem');
    },
  },
];
