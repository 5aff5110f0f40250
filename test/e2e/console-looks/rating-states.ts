import type { Page } from 'puppeteer-core';
import { creditOf } from '../looks/credit';
import { ago, type Language } from './account-answers';
import { sources } from './sources-answers';
import { refusal } from './served';
import { inside, type State } from './states';

const SHOP = 'domain:haitang-sale.example';
const day = (days: number) => ago(days).slice(0, 10);

const complaint = (id: number, days: number, share: number, said: object, silent: string | null = null) => ({
  kind: 'complaint',
  id: `case:${id}`,
  what: '',
  day: day(days),
  share,
  left: silent === null ? 0.5 ** (days / 365) : 0,
  silent,
  complaint: said,
});

const rating = (l: Language, change: object = {}) => {
  const { others } = creditOf(l);
  const by = { kind: 'rating', id: others[0]?.evaluator, what: '', day: day(84), complaint: null };
  return {
    'GET /v1/ratings': {
      identifier: SHOP,
      grade: 'B',
      uncapped: 'BB',
      score: 0.63,
      low: 0.55,
      high: 0.71,
      confidence: 0.78,
      caps: [
        { reason: 'one-serious', atMost: 'B' },
        { reason: 'identity-unverified', atMost: 'A' },
      ],
      shares: [
        complaint(12, 40, -0.142, { category: 'service-default', severity: 4, outcome: 'upheld-unremedied' }),
        complaint(7, 190, -0.021, { category: 'inferior', severity: 2, outcome: 'upheld-late' }),
        { ...by, share: 0.034, left: 0.72, silent: null },
        complaint(9, 70, 0, { category: 'counterfeit', severity: 4, outcome: 'unfounded' }, 'no-fault'),
        { ...by, id: others[1]?.evaluator, share: 0, left: 0, silent: 'no-weight' },
      ],
      history: [
        { day: day(400), grade: 'BBB', score: 0.74, low: 0.6, high: 0.85 },
        { day: day(190), grade: 'BB', score: 0.66, low: 0.52, high: 0.78 },
        { day: day(40), grade: 'B', score: 0.63, low: 0.55, high: 0.71 },
      ].map((point) => ({ ...point, confidence: 0.7 })),
      others,
      ...change,
    },
  };
};

const click = async (page: Page, selector: string, shows: string) => {
  await page.locator(selector).click();
  await page.waitForSelector(shows);
};

/** A merchant's grade, and what is done about those whose ratings weigh in it. */
export const RATING_STATES: State[] = [
  {
    name: 'rating',
    hash: `#/rating/${encodeURIComponent(SHOP)}`,
    shows: '.grade-chart',
    answers: inside(rating),
  },
  {
    name: 'rating-none-narrow',
    hash: `#/rating/${encodeURIComponent(SHOP)}`,
    shows: '.grade',
    answers: inside((l) =>
      rating(l, { grade: 'NR', uncapped: 'NR', confidence: 0.1, caps: [], shares: [], history: [], others: [] }),
    ),
    width: 400,
  },
  {
    name: 'sources-register',
    hash: '#/sources',
    shows: 'tbody',
    answers: inside((l) => ({
      ...sources(l),
      'POST /v1/evaluators': refusal(422, { missing: ['name', 'method', 'conflicts'] }),
    })),
    reach: async (page) => {
      await click(page, 'section:first-of-type > div:last-child .button', 'dialog[open]');
      await page.locator('dialog .button-primary').click();
      await page.waitForSelector('dialog .notice-failure');
    },
  },
  {
    name: 'sources-change',
    hash: '#/sources',
    shows: 'tbody',
    answers: inside(sources),
    reach: (page) => click(page, 'tbody tr:last-child .button', 'dialog .notice'),
  },
  {
    name: 'sources-import',
    hash: '#/sources',
    shows: 'tbody',
    answers: inside(sources),
    reach: async (page) => {
      await click(page, 'tbody .button:nth-child(2)', 'dialog[open]');
      await page.locator('dialog .button-primary').click();
      await page.waitForSelector('dialog .problem');
    },
  },
  {
    name: 'sources-imported',
    hash: '#/sources',
    shows: 'tbody',
    answers: inside((l) => ({
      ...sources(l),
      'POST /v1/evaluators/ratings': {
        taken: 1203,
        refused: {
          count: 5,
          examples: [
            { row: 2, why: 'outside-scale', field: null },
            { row: 17, why: 'missing', field: 'value' },
            { row: 18, why: 'no-identifier', field: 'identifier' },
            { row: 40, why: 'no-number', field: 'count' },
            { row: 41, why: 'future', field: 'date' },
          ],
        },
      },
    })),
    reach: async (page) => {
      await click(page, 'tbody .button:nth-child(2)', 'dialog[open]');
      // A file as if it had been chosen: what is in it is the registry's to judge.
      await page.$eval('dialog input[type=file]', (input) => {
        const chosen = new DataTransfer();
        chosen.items.add(new File(['identifier,value'], 'ratings.csv'));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await page.locator('dialog .button-primary').click();
      await page.waitForSelector('dialog li');
    },
  },
];
