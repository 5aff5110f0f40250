import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/core/verdict';
import { MOMENTS, nextSteps, OFFICES, regionOf, REGIONS } from '../../../src/core/verdict/next-steps';

describe('what to do now', () => {
  it.each([
    ['danger', 'before-paying', 'CN', false, ['do-not-pay']],
    ['caution', 'before-paying', 'CN', true, ['find-out-who', 'pay-disputable', 'stay-on-platform', 'keep-records']],
    ['good', 'before-paying', null, false, ['keep-records']],
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

  it('names the office of the region, with its address', () => {
    const office = nextSteps('danger', 'after-paying', 'CN', false).find(({ step }) => step === 'office');
    expect(office).toEqual({ step: 'office', office: '12315', url: OFFICES['12315'] });
  });

  it('tells to pay at no danger, nor blames anyone of whom nothing is known', () => {
    for (const region of [...REGIONS, null])
      for (const level of LEVELS)
        for (const moment of MOMENTS) {
          const steps = nextSteps(level, moment, region, true).map(({ step }) => step);
          expect(steps.length).toBeGreaterThan(0);
          expect(new Set(steps).size).toBe(steps.length);
          if (moment === 'before-paying') expect(steps.includes('do-not-pay')).toBe(level === 'danger');
          if (level !== 'danger' && level !== 'caution') expect(steps).not.toContain('complain-here');
        }
  });

  it.each([
    ['cn', 'CN'],
    ['DE', 'EU'],
    ['gb', 'GB'],
    ['US', 'US'],
    ['CH', null],
    ['', null],
  ])('%s is of the region %s', (country, region) => {
    expect(regionOf(country)).toBe(region);
  });
});
