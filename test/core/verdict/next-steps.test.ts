import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/core/verdict';
import { COUNTRIES } from '../../../src/core/handoff/authorities';
import { MOMENTS, nextSteps } from '../../../src/core/verdict/next-steps';
import { nextStepsText } from '../../../src/ui/next-steps-text';

describe('what to do now', () => {
  it.each([
    ['danger', 'before-paying', 'CN', false, ['do-not-pay']],
    ['caution', 'before-paying', 'CN', true, ['find-out-who', 'pay-disputable', 'stay-on-platform', 'keep-offer']],
    ['good', 'before-paying', null, false, ['keep-offer']],
    [
      'danger',
      'after-paying',
      'CN',
      true,
      ['keep-records', 'ask-merchant', 'platform-dispute', 'withdraw-cn', 'dispute-payment', 'office', 'complain-here'],
    ],
    [
      'danger',
      'after-delivery',
      'US',
      false,
      ['keep-records', 'check-goods', 'ask-merchant', 'dispute-payment-us', 'office', 'complain-here'],
    ],
    [
      'caution',
      'after-delivery',
      'GB',
      false,
      ['keep-records', 'check-goods', 'ask-merchant', 'withdraw-gb', 'dispute-payment-gb', 'office', 'complain-here'],
    ],
    ['danger', 'after-paying', null, false, ['keep-records', 'ask-merchant', 'dispute-payment', 'complain-here']],
    ['unknown', 'after-delivery', 'EU', false, ['keep-records', 'check-goods', 'ask-merchant', 'withdraw-eu']],
  ] as const)('%s, %s, %s, on a platform: %s', (level, moment, region, onPlatform, steps) => {
    expect(nextSteps(level, moment, region, onPlatform).map(({ step }) => step)).toEqual(steps);
  });

  it('names the first office of the country, with its address', () => {
    const office = (country: string | null) =>
      nextSteps('danger', 'after-paying', country, false).find(({ step }) => step === 'office')?.office;
    expect(office('CN')).toMatchObject({ id: '12315', url: 'https://www.12315.cn/' });
    expect(office('DE')?.countries).toEqual(['DE']);
    expect(office('HR')?.id).toBe('dirh');
    expect(office('EU')?.id).toBe('ecc-net');
    expect(office(null)).toBeUndefined();
  });

  it('tells to pay at no danger, nor blames anyone of whom nothing is known', () => {
    for (const country of [...COUNTRIES, null])
      for (const level of LEVELS)
        for (const moment of MOMENTS) {
          const steps = nextSteps(level, moment, country, true).map(({ step }) => step);
          expect(steps.length).toBeGreaterThan(0);
          expect(new Set(steps).size).toBe(steps.length);
          if (moment === 'before-paying') expect(steps.includes('do-not-pay')).toBe(level === 'danger');
          // There is no order to keep before there is one.
          expect(steps.includes('keep-records')).toBe(moment !== 'before-paying');
          if (level !== 'danger' && level !== 'caution') expect(steps).not.toContain('complain-here');
        }
  });

  it.each([
    ['CN', 'withdraw-cn'],
    ['DE', 'withdraw-eu'],
    ['GB', 'withdraw-gb'],
    ['KR', 'withdraw-kr'],
    ['US', undefined],
    ['JP', undefined],
    ['CH', undefined],
    [null, undefined],
  ])('in %s the right to send back is %s', (country, right) => {
    const steps = nextSteps('unknown', 'after-delivery', country, false).map(({ step }) => step);
    expect(steps.find((step) => step.startsWith('withdraw'))).toBe(right);
  });

  it.each(['en', 'zh-CN'] as const)('marks in %s each step that names a period of a law as not checked', (locale) => {
    for (const country of COUNTRIES) {
      const { steps } = nextStepsText(
        { level: 'danger' },
        { moment: 'after-delivery', country, onPlatform: false },
        locale,
      );
      for (const { text, law } of steps)
        expect([text, law !== null]).toEqual([text, /\d/.test(text) && !/12315/.test(text)]);
    }
  });
});
