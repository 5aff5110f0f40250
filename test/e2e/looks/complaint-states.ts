import type { Page } from 'puppeteer-core';
import { refusal } from '../../../src/core/refusal';
import { decidedCase, files, MUCH_KNOWN, NOT_KNOWN, NOTHING_KNOWN, PICTURE, refusedCase, runningCase } from './filed';
import { complaintOf, listReport, outboxItem } from './reports';
import type { Answers, Language, State } from './states';

const ABOUT = '?tab=7&about=https%3A%2F%2Fhaitang-sale.example%2Fp%2F1024%3Fref%3Dad';
const ONE = '?filed=7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11';

async function write(page: Page, language: Language): Promise<void> {
  const { category, stage, facts, remedy } = complaintOf(language);
  for (const [name, value] of Object.entries({ category, stage, remedy }))
    await page.select(`select[name=${name}]`, value ?? '');
  await page.type('textarea[name=facts]', facts);
  await page.locator('details.more > summary').click();
  await page.type('input[name=contactName]', language === 'en' ? 'Lan Reader' : '兰心');
  await page.type('input[name=contactEmail]', 'reader@mail.example');
  await page.type('input[name=amount]', '1299.00');
}

/** Asks to have all deleted at the registries too. */
async function eraseAll(page: Page): Promise<void> {
  await page.locator('.row:has(+ [role=status]) .button').click();
  await page.locator('.confirm input[value=both]').click();
}

async function preview(page: Page, language: Language): Promise<void> {
  await write(page, language);
  await page.locator('input[name=whom][value=courier]').click();
  await page.select('select[name=courier]', 'sf-express');
  await page.locator('.button-primary').click();
  await page.waitForSelector('.form .facts');
  // No picture speaks ill of a carrier that exists; one by an invented name takes its place.
  await page.evaluate(
    (invented) => {
      for (const shown of document.querySelectorAll('.form .facts bdi'))
        if (/SF Express|顺丰速运/.test(shown.textContent ?? ''))
          shown.textContent = (shown.textContent ?? '').replace(/SF Express|顺丰速运/, invented);
    },
    language === 'en' ? 'Bluebird Express' : '青鸟速运',
  );
}

/** Chooses a file that the page itself has made: a picture of an invented chat, or a PDF. */
async function choose(page: Page, format: 'image/png' | 'application/pdf'): Promise<void> {
  await page.evaluate(async (type) => {
    const canvas = new OffscreenCanvas(900, 420);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#f5f5f5';
    pen.fillRect(0, 0, 900, 420);
    pen.fillStyle = '#222222';
    pen.font = '32px sans-serif';
    ['Haitang shop', 'Order HT-20260302-118', 'Lin Wei, 4 Harbour Street', 'We will send it tomorrow.'].forEach(
      (line, at) => pen.fillText(line, 40, 80 + at * 90),
    );
    const png = await canvas.convertToBlob({ type: 'image/png' });
    const content = type === 'image/png' ? png : new Blob(['%PDF-1.7 invented\n%%EOF']);
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], type === 'image/png' ? 'chat.png' : 'invoice-118.pdf', { type }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no place for files');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, format);
  await page.waitForSelector('.editor');
}

async function blackOut(page: Page): Promise<void> {
  await choose(page, 'image/png');
  const paper = await page.waitForSelector('.paper canvas');
  await paper?.scrollIntoView();
  const box = await paper?.boundingBox();
  if (!box) throw new Error('no paper');
  await page.mouse.move(box.x + box.width * 0.03, box.y + box.height * 0.52);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height * 0.66);
  await page.mouse.up();
  await page.focus('.paper');
  for (const key of [
    'ArrowRight',
    'ArrowRight',
    'Enter',
    'ArrowRight',
    'ArrowRight',
    'ArrowDown',
    'ArrowDown',
  ] as const)
    await page.keyboard.press(key);
}

/** Every state of the complaint's own tab. */
export function complaintStates(page: (language: Language) => Answers): State[] {
  const state = (name: string, query: string, answers: State['answers'], reach?: State['reach']): State => ({
    name,
    page: 'complaint',
    wide: true,
    query,
    answers: (l) => ({
      'get-lists': [listReport()],
      'get-files': [],
      'check-filing': NOTHING_KNOWN,
      'get-notices': { on: false },
      ...page(l),
      ...answers(l),
    }),
    ...(reach ? { reach } : {}),
  });
  const kept = (l: Language): Answers => ({ 'get-files': files(l), 'get-file': { base64: PICTURE } });
  const one = (item: (l: Language) => ReturnType<typeof runningCase>) => (l: Language) => ({ 'get-outbox': [item(l)] });
  return [
    state('tab-write', ABOUT, kept, write),
    state('tab-black-out', ABOUT, kept, blackOut),
    state('tab-pdf', ABOUT, kept, (shown) => choose(shown, 'application/pdf')),
    state('tab-preview', ABOUT, kept, preview),
    state('tab-preview-known', ABOUT, () => ({ 'check-filing': MUCH_KNOWN }), preview),
    state('tab-preview-offline', ABOUT, () => ({ 'check-filing': NOT_KNOWN }), preview),
    state('tab-filed', '?filed=', (l) => ({
      'get-outbox': [runningCase(l), outboxItem(l, { state: 'queued', receipt: null })],
    })),
    state('tab-held', '?filed=', (l) => ({
      'get-outbox': [
        { ...runningCase(l), waitsForConsent: true },
        outboxItem(l, { state: 'queued', receipt: null, attempts: 1, waitsForConsent: true }),
      ],
    })),
    state('tab-forget-all', '?filed=', one(runningCase), async (shown) => {
      await shown.locator('.row:has(+ [role=status]) .button').click();
      await shown.waitForSelector('.confirm');
    }),
    state('tab-erase-all', '?filed=', one(runningCase), eraseAll),
    state(
      'tab-erased-not',
      '?filed=',
      (l) => ({
        ...one(runningCase)(l),
        'erase-filed': [
          { key: ONE.slice('?filed='.length), cause: refusal({ because: 'erase-appealed', detail: '' }) },
        ],
      }),
      async (shown) => {
        await eraseAll(shown);
        await shown.locator('.confirm .button:last-child').click();
        await shown.waitForSelector('[role=status] .verbatim');
      },
    ),
    state('tab-case', ONE, one(runningCase)),
    state('tab-case-withdraw', ONE, one(runningCase), async (shown) => {
      await shown.locator('.block:last-child > .row:first-child .button').click();
      await shown.waitForSelector('.confirm');
    }),
    state('tab-case-decided', ONE, one(decidedCase), async (shown) => {
      await shown.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    }),
    state('tab-case-refused', ONE, one(refusedCase)),
    state('tab-gone', ONE, () => ({ 'get-outbox': [] })),
  ];
}
