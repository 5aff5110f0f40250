import type { Page } from 'puppeteer-core';
import { ago, type Language } from './account-answers';
import { promise } from './merchant-answers';
import { sources } from './sources-answers';
import { refusal } from './served';
import { inside, type State } from './states';

const SHOP = 'domain:haitang-sale.example';
const LICENCE = 'uscc:91110108551385082Q';
const OTHER = 'domain:haitang-home.example';

const WORDS = {
  'zh-CN': {
    register: '市场监管部门登记信息，3 月 3 日',
    footers: '三个页面的页脚写有同一家公司。',
    cart: '两处使用同一收款账户。',
    chamber: '城西商会',
    method: '在收货四周后询问已核实订单的买家。',
    why: '两家网站由不同公司经营。',
    evidence: '2019 年执照；三年内四件投诉均已补救。',
  },
  en: {
    register: 'Register of the city, entry of 3 March',
    footers: 'The footers of three pages name one company.',
    cart: 'Both are paid into one account.',
    chamber: 'Chamber of commerce of the city',
    method: 'Asks buyers whose order it has seen, four weeks after delivery.',
    why: 'Two companies run the two sites.',
    evidence: 'Licence of 2019; four complaints in three years, all remedied.',
  },
};

const edge = (id: number, a: string, b: string, change: { source: string } & Record<string, unknown>) => ({
  id,
  a,
  b,
  relation: 'same',
  kind: 'official-record',
  at: ago(40),
  confidence: 1,
  strong: true,
  retracted: null,
  ...change,
});

const graph = (l: Language, change: object = {}) => {
  const { register, footers, cart, why } = WORDS[l];
  const first = edge(1, SHOP, LICENCE, { source: register });
  const second = edge(2, OTHER, LICENCE, { source: register });
  return {
    identifier: SHOP,
    role: null,
    edges: [
      first,
      edge(3, SHOP, 'domain:haitang.example', {
        kind: 'agreement-of-pages',
        source: footers,
        confidence: 0.5,
        strong: false,
      }),
      edge(4, SHOP, 'amazon:A1CJB5SYI9X4XC', {
        kind: 'decision',
        source: cart,
        retracted: { at: ago(2), reason: why },
      }),
      edge(5, SHOP, 'amazon:A1CJB5SYI9X4XC', { relation: 'not-same', kind: 'decision', source: why, strong: false }),
    ],
    reached: [
      { identifier: LICENCE, confidence: 1, trail: [first] },
      { identifier: OTHER, confidence: 1, trail: [first, second] },
    ],
    contradiction: null,
    ...change,
  };
};

const graphAnswers = (l: Language, change: object = {}) => ({
  'GET /v1/graph': graph(l, change),
  'GET /v1/commitments': { identifier: SHOP, commitment: promise(l) },
});

const red = (l: Language) => {
  const { chamber, evidence, why } = WORDS[l];
  const entry = {
    identifier: 'domain:honest.example',
    criteria: ['identity-and-record', 'complaints-remedied'],
    sponsor: chamber,
    evidence,
    approvedAt: ago(30),
    expiresAt: ago(-335),
    term: 12,
    suspended: null,
  };
  return {
    'GET /v1/redlist/proposals': {
      entries: [{ ...entry, id: 3, state: 'proposed', approvedAt: null, expiresAt: null, term: 6 }],
    },
    'GET /v1/redlist': {
      entries: [
        { ...entry, id: 1, state: 'active' },
        { ...entry, id: 2, identifier: OTHER, state: 'suspended', suspended: why },
        { ...entry, id: 4, identifier: SHOP, state: 'suspended' },
      ],
    },
    'POST /v1/redlist': refusal(422, { missing: ['identifier', 'criteria', 'sponsor', 'evidence'] }),
  };
};

const click = (selector: string, shows: string) => async (page: Page) => {
  await page.locator(selector).click();
  await page.waitForSelector(shows);
};

/** Opens the first button's dialog in one of the tables of the page of sources, counted from its end, once all four are there. */
const takeBackIn = (table: number) => async (page: Page) => {
  await page.waitForFunction(() => document.querySelectorAll('main tbody').length === 4);
  await page.evaluate(
    (at) => [...document.querySelectorAll('main tbody')].at(at)?.querySelector('button')?.click(),
    table,
  );
  await page.waitForSelector('dialog[open]');
};

/** Pages on credit: names of one merchant, sources, and the red list. */
export const CREDIT_STATES: State[] = [
  {
    name: 'graph-look-up',
    hash: '#/graph',
    shows: 'form',
    answers: inside(() => ({})),
    reach: async (page) => {
      await page.type('[name=identifier]', '???');
      await page.locator('form .button').click();
      await page.waitForSelector('.problem');
    },
  },
  {
    name: 'graph',
    hash: `#/graph/${encodeURIComponent(SHOP)}`,
    shows: '[name=promise]',
    answers: inside(graphAnswers),
  },
  {
    name: 'graph-contradiction-narrow',
    hash: `#/graph/${encodeURIComponent(SHOP)}`,
    shows: '.notice',
    answers: inside((l) =>
      graphAnswers(l, { contradiction: [LICENCE, 'uscc:91330100799655058B'], reached: [], role: 'shared' }),
    ),
    width: 400,
  },
  {
    name: 'graph-split',
    hash: `#/graph/${encodeURIComponent(SHOP)}`,
    shows: 'tbody',
    answers: inside((l) => ({ ...graphAnswers(l), 'POST /v1/graph/edges': refusal(422, { missing: ['source'] }) })),
    reach: async (page) => {
      await click('tbody tr:first-child button:nth-child(2)', 'dialog[open]')(page);
      await page.locator('dialog .button-primary').click();
      await page.waitForSelector('dialog .notice-failure');
    },
  },
  {
    name: 'graph-read-only',
    hash: `#/graph/${encodeURIComponent(SHOP)}`,
    shows: 'tbody',
    answers: inside(
      (l) => ({ ...graphAnswers(l), 'GET /v1/commitments': { identifier: SHOP, commitment: null } }),
      ['auditor'],
    ),
  },
  {
    name: 'sources',
    hash: '#/sources',
    shows: 'tbody',
    answers: inside(sources),
    reach: click('tbody .button:nth-child(3)', 'dialog[open]'),
  },
  {
    name: 'sources-volunteers',
    hash: '#/sources',
    shows: 'tbody',
    answers: inside(sources),
    reach: takeBackIn(-2),
  },
  {
    name: 'sources-voices',
    hash: '#/sources',
    shows: 'tbody',
    answers: inside(sources),
    reach: takeBackIn(-1),
  },
  {
    name: 'red-list',
    hash: '#/redlist',
    shows: 'tbody',
    answers: inside(red),
    reach: async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('tbody').length === 2);
      await page.locator('form .button-primary').click();
      await page.waitForSelector('form .notice-failure');
    },
  },
  {
    name: 'red-list-suspend',
    hash: '#/redlist',
    shows: 'tbody',
    answers: inside(red),
    reach: async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('tbody').length === 2);
      await click('section:nth-of-type(2) tbody tr:first-child .button', 'dialog[open]')(page);
    },
  },
];
