import type { Page } from 'puppeteer-core';
import { candidatesDigest, drawMerchants } from '../../../src/core/inspection/draw';
import type { Candidate } from '../../../src/core/inspection/weight';
import { ago, NAMES, type Language } from './account-answers';
import { refusal } from './served';
import { inside, type State } from './states';

const WORDS = {
  'zh-CN': {
    spring: '第二季度随机抽查。',
    special: '近期多起付款后不发货的投诉。',
    note: '商品页写明正品，包装上的授权编号查无记录。',
    other: '公开页面上没有发现问题，地址与执照一致。',
  },
  en: {
    spring: 'The draw of the second quarter.',
    special: 'Many complaints of goods that are paid and never sent.',
    note: 'The page says original; the licence number on the box is not in the register that it names.',
    other: 'Nothing on the public pages; the address is the one of the licence.',
  },
};

const SEED = '3b1f0c5d'.repeat(8);
const CANDIDATES: Candidate[] = ['haitang-sale', 'honest', 'lamps', 'harbour-tea', 'blue-cup'].map((name, at) => ({
  identifier: `domain:${name}.example`,
  grade: at === 0 ? 'CC' : 'NR',
  openComplaints: at === 0 ? 3 : 0,
  daysSinceLook: at === 1 ? 200 : null,
}));
const DRAWN = drawMerchants(CANDIDATES, SEED, 4);

const task = (at: number, change: object = {}) => ({
  id: at + 1,
  inspection: 2,
  identifier: DRAWN[at],
  outcome: null,
  settledAt: null,
  case: null,
  looked: 0,
  results: [],
  ...change,
});

const tasks = (l: Language) => {
  const { note, other } = WORDS[l];
  const found = (by: string, finding: string) => ({
    by,
    at: ago(3),
    finding,
    note: finding === 'regular' ? other : note,
    answers: null,
  });
  const { lin, wang, he } = NAMES[l];
  const answers = { 'names-itself': 'no', 'whole-price': 'yes', returns: 'no', untrue: 'yes', pressure: 'unseen' };
  const both = [{ ...found('willow-heron-0417', 'irregular'), answers }, found(wang, 'irregular')];
  return [
    task(0, { outcome: 'irregular', settledAt: ago(2), looked: 2, results: both }),
    task(1, { outcome: 'irregular', settledAt: ago(2), looked: 2, results: both, case: 41 }),
    task(2, { outcome: 'regular', settledAt: ago(1), looked: 3, results: [found(lin, 'irregular'), found(wang, 'regular'), found(he, 'regular')] }), // prettier-ignore
    task(3, { looked: 1, results: [found(lin, 'regular')] }),
  ];
};

/** What the examination was about, in each language. */
const EVENT = { en: 'Singles’ Day', 'zh-CN': '双十一' };

const answers = (l: Language) => {
  const { spring, special } = WORDS[l];
  const draw = { id: 2, kind: 'random', event: null, reason: spring, openedAt: ago(9), seed: SEED, digest: candidatesDigest(CANDIDATES), volunteers: true }; // prettier-ignore
  return {
    'GET /v1/inspections': {
      inspections: [
        { ...draw, candidates: CANDIDATES.length, tasks: 4, settled: 3 },
        { id: 1, kind: 'special', event: EVENT[l], reason: special, openedAt: ago(40), seed: null, digest: null, volunteers: false, candidates: 0, tasks: 12, settled: 12 }, // prettier-ignore
      ],
    },
    'GET /v1/inspections/tasks': { tasks: [task(3, { looked: 1 }), task(0)] },
    'GET /v1/inspections/2': { ...draw, scope: null, candidates: CANDIDATES, tasks: tasks(l) },
    'POST /v1/inspections': refusal(422, { missing: ['reason', 'scope'] }),
  };
};

const bothTables = (page: Page) => page.waitForFunction(() => document.querySelectorAll('tbody').length === 2);

/** Draws and special examinations, what waits to be looked at, and one draw. */
export const INSPECTION_STATES: State[] = [
  {
    name: 'inspections',
    hash: '#/inspections',
    shows: 'tbody',
    answers: inside(answers),
    reach: async (page) => {
      await bothTables(page);
      await page.select('form [name=kind]', 'special');
      await page.waitForSelector('form [name=platform]');
    },
  },
  {
    name: 'inspections-result',
    hash: '#/inspections',
    shows: 'tbody',
    answers: inside(answers),
    reach: async (page) => {
      await bothTables(page);
      await page.locator('tbody .button').click();
      await page.waitForSelector('dialog[open]');
    },
  },
  { name: 'inspections-read-only', hash: '#/inspections', shows: 'tbody', answers: inside(answers, ['auditor']) },
  {
    name: 'inspection',
    hash: '#/inspections/2',
    shows: 'tbody',
    answers: inside(answers),
    reach: async (page) => {
      await page.locator('tbody summary').click();
    },
  },
  {
    name: 'inspection-open-case',
    hash: '#/inspections/2',
    shows: 'tbody',
    answers: inside(answers),
    reach: async (page) => {
      await page.locator('tbody .button').click();
      await page.waitForSelector('dialog[open]');
    },
  },
  { name: 'inspection-narrow', hash: '#/inspections/2', shows: 'tbody', answers: inside(answers), width: 400 },
];
