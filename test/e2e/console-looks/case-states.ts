import { ago, NAMES, who } from './account-answers';
import { noticeEn, noticeZh } from '../../../src/registry/merchant/notice-words';
import type { Page } from 'puppeteer-core';
import type { Language } from './account-answers';
import { caseFile, cases } from './case-answers';
import { found, appealed, proposed, received } from './case-stages';
import { refusal } from './served';
import { correcting } from './correction-answers';
import { contested } from './contested-answers';
import { groups, kept, workload } from './statistics-answers';
import { inside, type State } from './states';

const file = (of: (language: Language) => object) =>
  inside((language) => ({
    'GET /v1/cases/41': of(language),
    'GET /v1/cases/40': of(language),
    'GET /v1/cases': cases(language),
    'GET /v1/complaint-quarantine': { bursts: [] },
    'GET /v1/inspections/merchant': { tasks: [] },
    'POST /v1/cases/41/steps': refusal(422, { missing: ['ground', 'reason'] }),
    'POST /v1/cases/41/assignment': refusal(409, {
      because: 'held-otherwise',
      detail: 'Somebody else was faster: He Zhou has the case.',
    }),
    'GET /v1/cases/41/colleagues': colleagues(language),
  }));

const colleagues = (language: Language) => ({
  colleagues: [
    { id: 'y', name: NAMES[language].he, cases: 4 },
    { id: 'z', name: NAMES[language].zhao, cases: 1 },
  ],
});

const burst = inside((language) => {
  const apart = cases(language).cases.map((one) => ({ ...one, quarantined: 'burst' }));
  const bursts = [{ merchant: 'domain:haitang-sale.example', cases: apart, refusable: [41, 39] }];
  return { 'GET /v1/cases': { cases: apart, next: null, people: {} }, 'GET /v1/complaint-quarantine': { bursts } };
});

const step = (index: number) => async (page: Page) => {
  await page.locator(`.steps .button:nth-child(${index})`).click();
  await page.waitForSelector('dialog[open]');
};

const LETTER = {
  registry: 'West City Registry',
  case: 41,
  kind: 'complaint',
  byRegistry: false,
  category: 'service-default',
  stage: 'delivery',
  shop: 'haitang-sale.example',
  receivedAt: new Date(ago(4)),
  replyUntil: new Date(ago(-10)),
  decided: false,
  link: 'https://registry.example/claims/#K7QF-9D2M-4T0X-RB3W',
  timeZone: 'Asia/Shanghai',
} as const;
const NOTICE = { en: noticeEn(LETTER), 'zh-CN': noticeZh({ ...LETTER, registry: '城西登记处' }) };

export const CASE_STATES: State[] = [
  {
    name: 'queue',
    hash: '#/cases',
    shows: 'tbody',
    answers: file(caseFile),
    reach: async (page) => {
      await page.keyboard.type('jjx');
      await page.waitForSelector('.main .row .button');
    },
  },
  { name: 'queue-burst', hash: '#/cases', shows: '.row-tight', answers: burst },
  {
    name: 'queue-burst-refuse',
    hash: '#/cases',
    shows: '.row-tight',
    answers: burst,
    reach: async (page) => {
      await page.locator('.row-tight .button:nth-child(2)').click();
      await page.waitForSelector('dialog[open]');
    },
  },
  {
    name: 'case-burst',
    hash: '#/cases/41',
    shows: '.steps',
    answers: file((language) => received(language, { quarantined: 'burst' })),
  },
  {
    name: 'case-burst-refuse',
    hash: '#/cases/41',
    shows: '.steps',
    answers: file((language) => received(language, { quarantined: 'burst' })),
    reach: step(2),
  },
  {
    name: 'queue-bulk',
    hash: '#/cases?state=received',
    shows: 'tbody',
    answers: file((language) => received(language)),
    reach: async (page) => {
      await page.keyboard.type('jxjx');
      await page.locator('.main .row .button').click();
      await page.waitForSelector('dialog .names');
    },
  },
  {
    name: 'queue-empty',
    hash: '#/cases',
    shows: '.filters',
    answers: inside(() => ({
      'GET /v1/cases': { cases: [], next: null, people: {} },
      'GET /v1/complaint-quarantine': { bursts: [] },
    })),
  },
  { name: 'case-found', hash: '#/cases/41', shows: '.case', answers: file(found) },
  { name: 'queue-mine', hash: '#/cases?queue=mine', shows: 'tbody', answers: file(caseFile) },
  {
    name: 'case-hand-over',
    hash: '#/cases/41',
    shows: '.case',
    answers: file((language) => caseFile(language, { assignee: who(language).id, assignedAt: ago(3) })),
    reach: async (page) => {
      await page.locator('.page .stack .row .button').click();
      await page.waitForSelector('dialog select');
    },
  },
  {
    name: 'case-taken-by-another',
    hash: '#/cases/41',
    shows: '.case',
    answers: file((language) => caseFile(language, { assignee: null, assignedAt: null })),
    reach: async (page) => {
      await page.locator('.page .stack .row .button').click();
      await page.waitForSelector('.notice-failure');
    },
  },
  { name: 'case', hash: '#/cases/41', shows: '.case', answers: file(caseFile) },
  { name: 'case-narrow', hash: '#/cases/41', shows: '.case', answers: file(caseFile), width: 400 },
  {
    name: 'case-propose',
    hash: '#/cases/41',
    shows: '.case',
    answers: file(caseFile),
    reach: async (page) => {
      await step(2)(page);
      await page.select('dialog [name=outcome]', 'upheld-unremedied');
      await page.locator('dialog .bottom .button').click();
    },
  },
  {
    name: 'case-refuse',
    hash: '#/cases/41',
    shows: '.case',
    answers: file((language) => received(language)),
    reach: async (page) => {
      await step(2)(page);
      await page.locator('dialog .button-primary').click();
      await page.waitForSelector('dialog .notice-failure');
    },
  },
  { name: 'case-proposed', hash: '#/cases/41', shows: '.case', answers: file(proposed) },
  { name: 'case-appealed', hash: '#/cases/41', shows: '.case', answers: file(appealed) },
  {
    name: 'case-correct',
    hash: '#/cases/41',
    shows: '.case',
    answers: file((language) => correcting(language, false)),
    reach: async (page) => {
      await step(1)(page);
      await page.select('dialog [name=granted]', 'granted');
      await page.waitForSelector('dialog [name=correction-facts]');
    },
  },
  {
    name: 'case-corrected',
    hash: '#/cases/41',
    shows: '.case',
    answers: file((language) => correcting(language, true)),
  },
  {
    name: 'case-redact',
    hash: '#/cases/41',
    shows: '.case',
    answers: file(caseFile),
    reach: async (page) => {
      await page.locator('.case-main .history .button').click();
      await page.waitForSelector('dialog[open]');
    },
  },
  {
    name: 'case-contested',
    hash: '#/cases/41',
    shows: '.case',
    answers: file(contested),
    reach: step(1),
  },
  {
    name: 'case-notice',
    hash: '#/cases/41',
    shows: '.case',
    answers: inside((language) => ({
      'GET /v1/cases/41': caseFile(language, { state: 'accepted', can: ['notify'], claims: [] }),
      'POST /v1/cases/41/claims': { claim: 'K7QF-9D2M-4T0X-RB3W', notice: NOTICE },
    })),
    reach: async (page) => {
      await step(1)(page);
      await page.locator('dialog .button-primary').click();
      await page.waitForSelector('dialog .code');
    },
  },
  { name: 'case-missing', hash: '#/cases/99', shows: '.notice', answers: inside(() => ({})) },
  { name: 'merchant', hash: '#/merchant/domain:haitang-sale.example', shows: 'tbody', answers: file(caseFile) },
  {
    name: 'overdue',
    hash: '#/cases',
    shows: '.overdue',
    answers: inside((language) => ({
      'GET /v1/cases': cases(language),
      'GET /v1/cases/overdue': { mine: 1, nobodys: 12 },
      'GET /v1/complaint-quarantine': { bursts: [] },
    })),
  },
  {
    name: 'statistics',
    hash: '#/statistics',
    shows: '.chart',
    answers: inside((language) => ({
      'GET /v1/cases/workload': workload(),
      'GET /v1/cases/groups': groups(language),
      'GET /v1/statistics': kept(),
    })),
  },
];
