import type { Page } from 'puppeteer-core';
import type { FromExtension, Replies } from '../../../src/messages/protocol';
import { creditOf, NO_CREDIT } from './credit';
import { HANDOFF_STATES } from './handoff-states';
import { OPTIONS_STATES } from './options-states';
import { REVIEW_STATES } from './review-states';
import { blockedStates } from './blocked-states';
import { clickStates } from './click-states';
import { diaryStates } from './diary-states';
import { NOTHING_KNOWN } from './filed';
import { BUSY, SILENT } from './faults';
import { complaintStates } from './complaint-states';
import { replied, unreached } from './replied';
import { checkingReport, complaintOf, listReport, namedToTurn, outboxItem, reportOf, seen } from './reports';

export type Language = 'zh-CN' | 'en';
export type Answers = { [T in FromExtension['type']]?: Replies[T] | { throws: string } } & {
  /** What the device remembers (`storage.local`). */
  remembered?: unknown;
};

/** One state of one of our pages: what the worker would answer, and what the shopper does to get there. */
export interface State {
  name: string;
  page: 'popup' | 'blocked' | 'complaint' | 'handoff' | 'diary' | 'options' | 'welcome' | 'panel';
  /** As on a phone, or at several times the size on a desk. */
  narrow?: true;
  /** The browser lets the extension read no pages. */
  noAccess?: true;
  /** In a tab of its own. */
  wide?: boolean;
  /** As printed, which only Chromium's driver can show. */
  printed?: true;
  /** Of its address, where it is in a tab. */
  query?: string;
  answers: (language: Language) => Answers;
  reach?: (page: Page, language: Language) => Promise<void>;
}

const DECIDED = {
  'zh-CN': '商户承认未发货，且未在期限内退款。2026 年 3 月 20 日决定：投诉成立。',
  en: 'The merchant admits that nothing was sent and did not refund in time. Decided on 20 March 2026: upheld.',
};

const popup = (name: string, answers: State['answers'], reach?: State['reach']): State => ({
  name,
  page: 'popup',
  answers: (language) => ({
    'get-lists': [listReport()],
    'update-lists': [listReport()],
    'get-files': [],
    'check-filing': NOTHING_KNOWN,
    ...answers(language),
  }),
  ...(reach ? { reach } : {}),
});

const view = (index: number) => async (page: Page) => {
  await page.locator(`[role=tab]:nth-child(${index})`).click();
  await page.waitForSelector('.form, .panel p.block');
};

async function fillIn(page: Page, language: Language): Promise<void> {
  await view(2)(page);
  const { category, stage, facts, remedy } = complaintOf(language);
  for (const [name, value] of Object.entries({ category, stage, remedy }))
    await page.select(`select[name=${name}]`, value ?? '');
  await page.type('textarea[name=facts]', facts);
  await page.locator('details.more > summary').click();
  await page.type('input[name=orderNumber]', 'HT-20260302-118');
}

async function preview(page: Page, language: Language): Promise<void> {
  await fillIn(page, language);
  await page.locator('.button-primary').click();
  await page.waitForSelector('.form .facts');
}

async function file(page: Page, language: Language): Promise<void> {
  await preview(page, language);
  await page.locator('.button-primary').click();
  await page.waitForSelector('h2.sentence');
}

const openAll = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));

const danger = (language: Language) => ({ 'get-page': reportOf(language, [{ grade: 'D' }]) });

const readReply = async (page: Page) => {
  await openAll(page);
  await page.locator('.reason .button').click();
  await page.waitForFunction(() => document.querySelector('.reply, .reason [aria-live] > p'));
  await page.evaluate(() => document.querySelector('.reason [aria-live]')?.scrollIntoView({ block: 'center' }));
};

const linked = (language: Language): Answers => ({
  'get-page': reportOf(language, [
    {
      flags: ['identity-link'],
      trail: { shop: 'domain:haitang-home.example', shared: seen.licence.identifier, by: 'official-record' },
    },
  ]),
});

const showGrade = async (page: Page) => {
  await page.locator('.grade + div .button').click();
  await page.waitForSelector('.grade-chart, .grade + p, .grade + div + p');
  await page.evaluate(() => document.querySelector('.grade')?.scrollIntoView({ block: 'start' }));
};

/** All that stands behind and beside a grade, opened. */
const openGrade = async (page: Page) => {
  await showGrade(page);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.grade ~ * details, .grade ~ details')) one.setAttribute('open', '');
    document.querySelector('.shares')?.scrollIntoView({ block: 'start' });
  });
};

const moved = (moment: string, country: string) => ({ remembered: { situation: { moment, country } } });

export const STATES: State[] = [
  popup('danger-after-paying', (l) => ({ ...danger(l), ...moved('after-paying', 'CN') })),
  popup('danger-delivered-gb', (l) => ({ ...danger(l), ...moved('after-delivery', 'GB') })),
  popup('caution-before-paying', (l) => ({
    'get-page': reportOf(l, [{ list: 'watch', of: seen.seller }], 1, [seen.seller]),
  })),
  popup('grade-history', (l) => ({ ...danger(l), 'read-credit': creditOf(l) }), showGrade),
  popup('grade-why', (l) => ({ ...danger(l), 'read-credit': creditOf(l) }), openGrade),
  popup('grade-none', (l) => ({ ...danger(l), 'read-credit': NO_CREDIT }), showGrade),
  popup('grade-failed', (l) => ({ ...danger(l), 'read-credit': { throws: 'no answer' } }), showGrade),
  popup('danger', danger),
  popup('danger-named-to-turn', (l) => ({ 'get-page': namedToTurn(l) })),
  popup('danger-open', danger, openAll),
  popup('danger-linked', linked),
  popup('danger-old-list', (l) => ({ 'get-page': reportOf(l, [{}], 9) })),
  popup('caution-expired-list', (l) => ({ 'get-page': reportOf(l, [{ flags: ['under-appeal'] }], 20) })),
  popup('reply', replied, readReply),
  popup('reply-unreached', unreached, readReply),
  popup('reply-failed', (l) => ({ ...replied(l), 'read-replies': { throws: 'no answer' } }), readReply),
  popup('caution-claimed', (l) => ({ 'get-page': reportOf(l, [{ of: seen.licence, from: 'feed', expires: null }]) })),
  popup('caution-watch', (l) => ({
    'get-page': reportOf(l, [{ list: 'watch', of: seen.seller, categories: ['counterfeit', 'credit-faking'] }], 1, [
      seen.seller,
    ]),
  })),
  popup('disagree', (l) => ({
    'get-page': reportOf(l, [{}, { list: 'redlist', grade: 'AA' }, { list: 'watch', from: 'feed', of: seen.licence }]),
  })),
  popup('good', (l) => ({ 'get-page': reportOf(l, [{ list: 'redlist', grade: 'AA', categories: [], stages: [] }]) })),
  popup('unknown', (l) => ({ 'get-page': reportOf(l, [], 1, [seen.address, seen.licence, seen.doubtful]) })),
  popup(
    'unknown-open',
    (l) => ({ 'get-page': reportOf(l, [], 1, [seen.address, seen.licence, seen.doubtful]) }),
    openAll,
  ),
  popup('checking', (l) => ({
    'get-page': checkingReport(l),
    'get-lists': [listReport({ list: null, entries: 0, error: { code: 'network', message: 'fetch failed' } })],
  })),
  popup('no-shop', (l) => ({ 'get-page': { ...reportOf(l, []), sighting: null } })),
  popup('not-read', () => ({ 'get-page': null })),
  { ...popup('no-access', () => ({ 'get-page': null })), noAccess: true },
  popup('left-alone', (l) => ({ 'get-page': { ...reportOf(l, []), sighting: null, leftAlone: true } })),
  popup('list-refused', () => ({
    'get-page': null,
    'get-lists': [listReport({ error: { code: 'signature', message: '' } })],
  })),
  popup('list-arriving', (l) => ({
    'get-page': checkingReport(l),
    'get-lists': [listReport({ list: null, entries: 0, arrived: 0.438 })],
  })),
  popup('loading', (l) => ({ 'get-page': { ...reportOf(l, []), sighting: null, read: false } })),
  popup('offline', (l) => ({
    ...danger(l),
    'get-lists': [listReport({ error: { code: 'network', message: 'fetch failed' } })],
  })),
  popup('no-registry', (l) => ({ 'get-page': checkingReport(l), 'get-lists': [] })),
  popup('error', () => ({ 'get-page': { throws: SILENT } })),
  popup('complain', danger, view(2)),
  popup('complain-problems', danger, async (page) => {
    await view(2)(page);
    await page.locator('.button-primary').click();
    await page.waitForSelector('[aria-invalid=true]');
  }),
  popup('complain-more', danger, async (page, l) => {
    await fillIn(page, l);
    await page.evaluate(() => document.querySelector('input[name=promisedOn]')?.scrollIntoView({ block: 'center' }));
  }),
  popup('preview', danger, preview),
  ...[false, true].map((slow) => {
    const item = (l: Language) => outboxItem(l, { state: 'queued', receipt: null, slow });
    return popup(slow ? 'filed-slow' : 'filed-queued', (l) => ({ ...danger(l), 'file-complaint': item(l) }), file);
  }),
  popup('filed-sent', (l) => ({ ...danger(l), 'file-complaint': outboxItem(l) }), file),
  popup(
    'preview-failed',
    (l) => ({ ...danger(l), 'file-complaint': { throws: SILENT } }),
    async (page, l) => {
      await preview(page, l);
      await page.locator('.button-primary').click();
      await page.waitForSelector('.problem:not(:empty)');
    },
  ),
  popup(
    'sent',
    (l) => ({
      ...danger(l),
      'get-outbox': [
        outboxItem(l, { state: 'queued', receipt: null, attempts: 2, lastError: BUSY }),
        outboxItem(l, { state: 'queued', receipt: null, attempts: 1, slow: true }),
        outboxItem(l),
        outboxItem(l, {
          receipt: {
            receipt: 'M3T8-21CV-7ZQA-0HKE',
            state: 'decided',
            outcome: 'upheld-unremedied',
            receivedAt: '2026-03-03T08:00:00.000Z',
            decidedAt: '2026-03-20T08:00:00.000Z',
            reason: DECIDED[l],
          },
        }),
      ],
    }),
    view(3),
  ),
  popup('sent-empty', (l) => ({ ...danger(l), 'get-outbox': [] }), view(3)),
  { ...popup('details-in-tab', danger, openAll), wide: true },
  ...complaintStates(danger),
  ...blockedStates({ danger, linked, moved, replied, openAll, readReply }),
  ...HANDOFF_STATES,
  ...OPTIONS_STATES,
  ...REVIEW_STATES,
  ...clickStates(popup),
  ...diaryStates(popup, danger),
];
