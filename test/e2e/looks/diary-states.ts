import type { Page } from 'puppeteer-core';
import type { DiaryEntry, DiaryReport, PurchaseOffer } from '../../../src/messages/diary-messages';
import { listReport, reportOf, seen } from './reports';
import type { Answers, Language, State } from './states';

const ID = '7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11';
const DAY = 86_400_000;
const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const SHOP = { 'zh-CN': '海棠家纺旗舰店', en: 'Haitang Textiles' };
const OTHER = { 'zh-CN': '山间书屋', en: 'Hillside Books' };
const money = { 'zh-CN': 'CNY', en: 'GBP' };

const entries = (language: Language, isSeen: boolean): DiaryEntry[] => {
  const [reason] = reportOf(language, [{}]).verdict.reasons;
  if (!reason) throw new Error('no reason');
  return [
    {
      id: ID,
      url: 'https://haitang-sale.example/p/1024',
      merchantName: SHOP[language],
      identifiers: [seen.address, seen.licence],
      boughtOn: dayFrom(-9),
      amount: { value: '1299.00', currency: money[language] },
      country: language === 'en' ? 'GB' : 'CN',
      returnBy: dayFrom(language === 'en' ? 5 : -2),
      addedAt: Date.now() - 9 * DAY,
      change: { at: Date.now(), kind: 'danger', reason, told: true, seen: isSeen },
    },
    {
      id: '0c7c0f4d-6f6e-4d5e-9d53-7b0e2a523c11',
      url: 'https://books.example/cart',
      merchantName: OTHER[language],
      identifiers: [{ ...seen.address, identifier: 'domain:books.example' }],
      boughtOn: dayFrom(-200),
      country: 'US',
      addedAt: Date.now() - 200 * DAY,
      change: null,
    },
  ];
};

/** News of another shop than that of the page. */
const elsewhere = (language: Language): DiaryEntry => ({
  ...entries(language, false)[0]!,
  url: 'https://books.example/cart',
  merchantName: OTHER[language],
});

const report = (language: Language, change: Partial<DiaryReport> = {}): DiaryReport => ({
  on: true,
  mayNotify: true,
  entries: entries(language, true),
  ...change,
});

const offer = (language: Language): PurchaseOffer => ({
  url: 'https://haitang-sale.example/p/1024?ref=ad',
  merchantName: SHOP[language],
  amount: { value: '1299.00', currency: money[language] },
  country: language === 'en' ? 'GB' : 'CN',
});

const note = async (page: Page) => {
  await page.locator('.bought-here .row .button').click();
  await page.waitForSelector('input[name=returnBy]');
  await page.evaluate(() => document.querySelector('input[name=returnBy]')?.scrollIntoView({ block: 'end' }));
};

/** Every state of the diary: its page, its part of the popup, and the complaint that it fills in. */
export function diaryStates(
  popup: (name: string, answers: State['answers'], reach?: State['reach']) => State,
  danger: (language: Language) => Answers,
): State[] {
  const unknown = (l: Language): Answers => ({ 'get-page': reportOf(l, []), 'get-purchase-offer': offer(l) });
  const own = (name: string, answers: State['answers'], reach?: State['reach']): State => ({
    name: `diary-${name}`,
    page: 'diary',
    wide: true,
    answers,
    ...(reach ? { reach } : {}),
  });
  const usual = own('usual', (l) => ({ 'get-diary': report(l, { entries: entries(l, false) }) }));
  return [
    usual,
    { ...usual, name: 'diary-usual-narrow', narrow: true },
    own('off', (l) => ({ 'get-diary': report(l, { on: false, entries: [] }) })),
    own(
      'edit',
      (l) => ({ 'get-diary': report(l, { mayNotify: false }) }),
      async (page) => {
        await page.locator('li:first-child .button:nth-child(2)').click();
        await page.waitForSelector('input[name=returnBy]');
        await page.locator('input[name=amount]').fill('twelve');
        await page.locator('form .button-primary').click();
        await page.waitForSelector('[aria-invalid=true]');
      },
    ),
    popup('diary-note', unknown, note),
    popup('diary-news', (l) => ({ ...unknown(l), 'get-diary': report(l, { entries: [elsewhere(l)] }) })),
    {
      name: 'diary-complaint',
      page: 'complaint',
      wide: true,
      query: `?purchase=${ID}`,
      answers: (l) => ({
        ...danger(l),
        'get-page': null,
        'get-lists': [listReport()],
        'get-files': [],
        'get-diary': report(l),
      }),
      reach: async (page) => {
        await page.locator('details.more > summary').click();
        await page.waitForFunction(
          () => document.querySelector<HTMLInputElement>('input[name=amount]')?.value === '1299.00',
        );
      },
    },
  ];
}
