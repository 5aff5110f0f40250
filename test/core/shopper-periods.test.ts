import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../src/core/diary/periods';
import { disputeIn, withdrawalIn } from '../../src/core/shopper-periods';
import { nextSteps } from '../../src/core/verdict/next-steps';
import { deadlines } from '../../src/ui/diary-text';
import { translator } from '../../src/ui/i18n/translate';
import { nextStepsText } from '../../src/ui/next-steps-text';

const purchase = (country: string) => ({
  id: '00000000-0000-4000-8000-000000000001',
  url: 'https://shop.example/',
  identifiers: [],
  boughtOn: '2026-03-03',
  country,
});

describe('the periods of a shopper', () => {
  it.each([
    ['CN', 'cn', 7],
    ['DE', 'eu', 14],
    ['NO', 'eu', 14],
    ['EU', 'eu', 14],
    ['GB', 'gb', 14],
    ['KR', 'kr', 7],
    ['TW', 'tw', 7],
    ['BR', 'br', 7],
  ])('%s: the law %s gives %i days to send back', (country, law, days) => {
    expect(withdrawalIn(country)).toEqual({ law, days });
  });

  it.each(['US', 'JP', 'CH', 'constructor', null])('%s: no general right to send back', (country) => {
    expect(withdrawalIn(country)).toBeNull();
  });

  it.each(['en', 'zh-CN'] as const)('are the same in %s in the popup, in the diary and in the words', (locale) => {
    const t = translator(locale);
    for (const country of COUNTRIES) {
      const withdrawal = withdrawalIn(country);
      const steps = nextSteps('danger', 'after-delivery', country, false).map(({ step }) => step);
      expect(steps.filter((step) => step.startsWith('withdraw-'))).toEqual(
        withdrawal ? [`withdraw-${withdrawal.law}`] : [],
      );
      if (withdrawal) expect(t(`step.withdraw-${withdrawal.law}`)).toMatch(new RegExp(`\\b${withdrawal.days}\\b`));
      const { law, days, from } = disputeIn(country);
      expect(steps.filter((step) => step.startsWith('dispute-'))).toEqual([
        law ? `dispute-payment-${law}` : 'dispute-payment',
      ]);
      const said = deadlines(purchase(country), t, '2026-03-03').join(' ');
      expect(said).toContain(String(days));
      expect(said.includes(locale === 'en' ? 'statement' : '账单')).toBe(from === 'statement');
    }
    const popup = nextStepsText(
      { level: 'danger' },
      { moment: 'after-paying', country: 'US', onPlatform: false },
      locale,
    );
    expect(popup.steps.map(({ text }) => text).join(' ')).toContain(String(disputeIn('US').days));
  });

  it('names its laws in the language of the reader', () => {
    const t = translator('zh-CN');
    for (const law of ['cn', 'eu', 'gb', 'kr', 'tw', 'br'] as const) {
      const hint = t('diary.period', { count: 7, law: t(`law.withdraw-${law}`) });
      expect(hint).not.toMatch(/\p{Script=Hangul}|[a-z]{3}|護/u);
    }
  });
});
