import { refusal } from '../../../src/core/refusal';
import type { Page } from 'puppeteer-core';
import type { ReviewTrust } from '../../../src/core/review-trust';
import type {
  NextReview,
  ReportItem,
  ReportsKnown,
  TrustKnown,
  VolunteerKnown,
} from '../../../src/messages/review-messages';
import { BUSY, UNREACHED } from './faults';
import { listReport, reportOf } from './reports';
import type { Answers, Language, State } from './states';

const REFUSED = refusal({ because: 'other-use-of-key', detail: 'This key reports already, or judges.' });
const DAY = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const REGISTRY = { 'zh-CN': '城西登记处', en: 'West City Registry' };
const WORDS = {
  'zh-CN': {
    lamp: '宜光护眼台灯',
    cup: '青瓷马克杯',
    text: '灯光柔和，孩子写作业用很合适，包装也很好，五星好评！',
    beside: [
      '灯光柔和，孩子写作业用很合适，物流也很快，五星好评！',
      '灯光柔和，老人看书用很合适，包装也很好，五星好评！',
    ],
    poor: '开关用了三天就坏了，客服一直不回复，不要买。',
    reverted: '经查，这些举报来自同一人的多台设备。',
  },
  en: {
    lamp: 'Desk lamp with dimmer',
    cup: 'Celadon mug',
    text: 'The light is soft and my child does homework by it. Well packed too. Five stars!',
    beside: [
      'The light is soft and my child does homework by it. It came fast too. Five stars!',
      'The light is soft and my mother reads by it. Well packed too. Five stars!',
    ],
    poor: 'The switch broke on the third day and nobody answers. Do not buy.',
    reverted: 'These reports were sent by one person from many devices.',
  },
};

const report = (language: Language, number: number, change: Partial<ReportItem>): ReportItem => ({
  key: `7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c1${number}`,
  registryName: REGISTRY[language],
  page: { url: 'https://haitang-sale.example/p/1024', product: WORDS[language].lamp },
  direction: 'praise',
  reviews: 4,
  state: 'sent',
  filedAt: Date.now() - number * DAY,
  attempts: 1,
  lastError: null,
  standing: null,
  ...change,
});
const standing = (state: 'counted' | 'waiting' | 'reverted', decided: object = {}, reason: string | null = null) => ({
  batch: '7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11',
  state,
  reason,
  decided: { suspect: 0, genuine: 0, unsettled: 0, open: 0, ...decided },
});

const reports = (language: Language): ReportItem[] => [
  report(language, 1, { state: 'queued', attempts: 2, lastError: BUSY }),
  report(language, 2, { standing: standing('counted', { suspect: 2, open: 2 }) }),
  report(language, 3, {
    page: { url: 'https://haitang-sale.example/p/7', product: WORDS[language].cup },
    direction: 'attack',
    reviews: 1,
    standing: standing('reverted', {}, WORDS[language].reverted),
  }),
  report(language, 4, { standing: standing('waiting') }),
  report(language, 5, { state: 'refused', lastError: REFUSED }),
];
/** In a browser that asks the shopper first. */
const unagreed = (language: Language) => report(language, 0, { state: 'queued', attempts: 0, waitsForConsent: true });
const known = (language: Language): ReportsKnown => ({
  reports: reports(language),
  known: [
    {
      registryName: REGISTRY[language],
      handle: 'willow-heron-0417',
      month: null,
      statistics: {
        reports: 5,
        waiting: 1,
        reverted: 1,
        answers: 38,
        seeds: 9,
        seedsRight: 8,
        reliability: 0.871,
        batches: [],
      },
    },
  ],
  causes: [],
});

const next = (language: Language): NextReview => ({
  registry: { id: 'west', name: REGISTRY[language] },
  case: {
    id: 12,
    content: { text: WORDS[language].text, stars: 5, date: '2026-02-11' },
    direction: 'praise',
    beside: WORDS[language].beside.map((text) => ({ text, stars: 5, date: '2026-02-12' })),
  },
  month: '2026-03',
  readyAt: null,
  waiting: 0,
});
const voice = (language: Language): VolunteerKnown => ({
  ...known(language).known[0]!,
  handle: 'maple-otter-2203',
  month: '2026-03',
});

const trust = (change: Partial<ReviewTrust> = {}): ReviewTrust => ({
  product: 'haitang-sale.example/p/1024',
  merchant: 'domain:haitang-sale.example',
  direction: 'praise',
  sample: 214,
  date: at(-40),
  reports: 6,
  decided: { suspect: 23, genuine: 4, unsettled: 1 },
  adjusted: { stars: 3.8, low: 3.6, high: 4, mean: 4.2, left: 23, of: 208 },
  case: 118,
  decidedAt: at(-9),
  appealed: false,
  ...change,
});
const trusts = (language: Language): TrustKnown[] => [
  {
    registryName: REGISTRY[language],
    trust: [
      trust(),
      trust({
        case: 131,
        decided: { suspect: 1, genuine: 0, unsettled: 0 },
        adjusted: { stars: 4.1, low: 3.8, high: 4.4, mean: 4.2, left: 1, of: 61 },
        sample: 61,
        together: { goods: 9, suspect: 13, judged: 17 },
      }),
    ],
  },
  { registryName: language === 'en' ? 'Hill Registry' : '山城登记处', cause: BUSY },
];

const popup = (name: string, answers: (language: Language) => Answers, reach: State['reach']): State => ({
  name,
  page: 'popup',
  answers: (language) => ({
    'get-lists': [listReport()],
    'get-outbox': [],
    'get-page': reportOf(language, [{ grade: 'BB', list: 'rating', categories: [], stages: [] }]),
    ...answers(language),
  }),
  ...(reach ? { reach } : {}),
});
const looking = (language: Language, on: boolean) => ({
  on,
  registry: { id: 'west.example', name: REGISTRY[language] },
});
const SHOP = {
  id: 3,
  identifier: 'domain:haitang-sale.example' as const,
  page: 'https://haitang-sale.example/',
  until: at(3),
};
const panel = (name: string, answers: (language: Language) => Answers, reach?: State['reach']): State => ({
  name: `panel-${name}`,
  page: 'panel',
  wide: true,
  query: '',
  answers,
  ...(reach ? { reach } : {}),
});

/** Presses the last button of a row of the page's own, and waits for what it brings. */
const press = (button: string, brings: string) => async (page: Page) => {
  await page.locator(button).click();
  await page.waitForSelector(brings);
  await page.evaluate((where) => document.querySelector(where)?.scrollIntoView({ block: 'center' }), brings);
};
const sent = async (page: Page) => {
  await page.locator('[role=tab]:nth-child(3)').click();
  await page.waitForSelector('.block.form + .block.form .row');
};
const refreshed = async (page: Page) => {
  await sent(page);
  await press('.block.form + .block.form .row .button:first-child', 'dl.facts')(page);
};
const asked = press('.review-trust .row .button', '.review-trust [aria-live] li, .review-trust [aria-live] > p');

export const REVIEW_STATES: State[] = [
  popup('sent-reports', (l) => ({ 'get-reports': [unagreed(l), ...reports(l)], 'refresh-reports': known(l) }), sent),
  popup('sent-reports-known', (l) => ({ 'get-reports': reports(l), 'refresh-reports': known(l) }), refreshed),
  popup('review-trust', (l) => ({ 'ask-review-trust': trusts(l) }), asked),
  popup('review-trust-none', (l) => ({ 'ask-review-trust': [{ registryName: REGISTRY[l], trust: [] }] }), asked),
  panel(
    'review',
    (l) => ({ 'next-review': next(l), 'judge-review': { state: 'queued', lastError: null } }),
    async (page) => {
      await page.locator('.review + details summary').click();
    },
  ),
  panel(
    'answered',
    (l) => ({
      'next-review': {
        ...next(l),
        case: { id: 13, content: { text: WORDS[l].poor, stars: 1 }, direction: 'attack', beside: [] },
      },
      'judge-review': { state: 'queued', lastError: null },
      'voice-statistics': voice(l),
    }),
    async (page) => {
      await press('.card .row .button', '[role=status] .card')(page);
      await press('section:last-child .button', 'dl.facts')(page);
    },
  ),
  panel(
    'waits',
    (l) => ({ 'next-review': { ...next(l), case: null, readyAt: Date.now() + 40 * 60_000 } }),
    async (page) => {
      await page.locator('summary').click();
    },
  ),
  panel('shops', (l) => ({ 'next-review': { ...next(l), case: null }, 'get-looking': looking(l, false) })),
  panel(
    'shop',
    (l) => ({
      'next-review': { ...next(l), case: null },
      'get-looking': looking(l, true),
      'next-look': { registry: looking(l, true).registry, task: SHOP },
      'give-look': { throws: UNREACHED },
    }),
    async (page) => {
      await page.locator('[aria-labelledby=shop-looks] .button').click();
      await page.waitForSelector('select[name=pressure]');
      await page.select('select[name=returns]', 'no');
      await page.locator('form .button-primary').click();
      await page.waitForSelector('form .problem');
    },
  ),
  panel('none', (l) => ({ 'next-review': { ...next(l), case: null } })),
  panel('failed', () => ({ 'next-review': { throws: UNREACHED } })),
];
