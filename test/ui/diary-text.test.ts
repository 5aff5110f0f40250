import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/core/verdict';
import { COUNTRIES } from '../../src/core/diary/periods';
import { deadlines, diaryNotice } from '../../src/ui/diary-text';
import { translator } from '../../src/ui/i18n/translate';

/** Firefox cuts a notification off after so many characters, and adds an ellipsis. */
const SHOWN = 200;

const reason: Reason = {
  code: 'blacklisted',
  identifier: 'domain:shop.example',
  evidence: 'address',
  registry: { id: 'west.example', name: 'West City Registry' },
  source: 'West City Registry',
  categories: ['service-default'],
  listed: '2026-03',
} as unknown as Reason;
const purchase = (country: string, returnBy?: string) => ({
  id: '00000000-0000-4000-8000-000000000001',
  url: 'https://shop.example/',
  merchantName: 'Alder & Wren',
  identifiers: [],
  boughtOn: '2026-03-03',
  country,
  ...(returnBy ? { returnBy } : {}),
  change: { at: 0, kind: 'danger' as const, reason, told: false, seen: false },
});

describe('what a notification of the diary says', () => {
  it.each(['en', 'zh-CN'] as const)('all that can be done, and how long, before it is cut off, in %s', (locale) => {
    const done = translator(locale)('diary.complain-any-time');
    for (const country of COUNTRIES)
      for (const today of ['2026-03-04', '2026-03-17', '2026-05-02', '2026-12-31']) {
        const { title, message } = diaryNotice(purchase(country, '2026-03-17'), locale, today);
        expect(title).toContain('Alder & Wren');
        expect(message.slice(0, SHOWN)).toContain(done);
        expect(message).toContain('West City Registry');
      }
  });

  it.each([
    ['DE', '2026-03-04', 'Return: 13 days left. Dispute a card payment: usually 119 days left.'],
    ['DE', '2026-03-17', 'Return: last day today. Dispute a card payment: usually 106 days left.'],
    ['DE', '2026-06-30', 'Return: time ended. Dispute a card payment: usually 1 day left.'],
    ['DE', '2026-07-01', 'Return: time ended. Dispute a card payment: usually last day today.'],
    ['DE', '2026-07-02', 'Return: time ended. Dispute a card payment: usual time ended.'],
    ['US', '2026-05-01', 'Return: time ended. Dispute a credit card charge: at least 1 day left.'],
    ['US', '2026-05-03', 'Return: time ended. Dispute a credit card charge: ask your card issuer.'],
  ])('in %s on %s: %s', (country, today, days) => {
    const one = purchase(country, '2026-03-17');
    expect(diaryNotice(one, 'en', today).message.startsWith(`${days} You can complain now. `)).toBe(true);
    expect(deadlines(one, translator('en'), today)).toHaveLength(3);
  });
});
