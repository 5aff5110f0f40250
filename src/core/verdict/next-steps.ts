import { authoritiesFor, isInEu } from '../handoff/authorities';
import type { Authority } from '../handoff/authority';
import type { Level } from './reason';

/** Where the shopper stands. */
export const MOMENTS = ['before-paying', 'after-paying', 'after-delivery'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Whose law is meant: a country (ISO 3166-1), or EU for its members. */
type Region = 'CN' | 'EU' | 'GB' | 'US' | 'KR';

function regionOf(country: string | null): Region | null {
  if (country !== null && isInEu(country)) return 'EU';
  return country === 'CN' || country === 'GB' || country === 'US' || country === 'KR' ? country : null;
}

/** What to do; its words stand in the catalogues, `step.…`. */
export const STEPS = [
  'do-not-pay',
  'find-out-who',
  'pay-disputable',
  'stay-on-platform',
  'keep-records',
  'ask-merchant',
  'dispute-payment',
  'dispute-payment-us',
  'dispute-payment-gb',
  'platform-dispute',
  'withdraw-cn',
  'withdraw-eu',
  'withdraw-gb',
  'withdraw-kr',
  'check-goods',
  'office',
  'complain-here',
] as const;
export type Step = (typeof STEPS)[number];

/**
 * Steps that name a period or a sum of a law; `law.…` in the catalogues names it. None of these laws is in the project's collection of
 * law texts, so what they say here is from general knowledge, and is shown as that.
 */
export const STEPS_BY_LAW = [
  'withdraw-cn',
  'withdraw-eu',
  'withdraw-gb',
  'withdraw-kr',
  'dispute-payment-us',
  'dispute-payment-gb',
] as const satisfies readonly Step[];

export interface NextStep {
  step: Step;
  /** For the step `office`: whom to turn to first in that country. */
  office?: Authority;
}

/**
 * The right to send goods back: 7 days in China (Consumer Protection Law, art. 25) and Korea (Act on Consumer Protection in Electronic
 * Commerce, art. 17), 14 days in the EU (Directive 2011/83, art. 9) and in Great Britain (Consumer Contracts Regulations 2013, reg. 30); all
 * with exceptions. The US, Japan, Canada and Australia have no general one.
 */
const WITHDRAW: Partial<Record<Region, Step>> = {
  CN: 'withdraw-cn',
  EU: 'withdraw-eu',
  GB: 'withdraw-gb',
  KR: 'withdraw-kr',
};

/** Whom to ask for the money back: in the US by 15 U.S.C. 1666 within 60 days, in Great Britain by section 75 for £100 to £30,000. */
const DISPUTE: Partial<Record<Region, Step>> = { US: 'dispute-payment-us', GB: 'dispute-payment-gb' };

/** What to do now, the most pressing first, by the verdict, the moment and the shopper's country (ISO 3166-1; null: unknown). */
export function nextSteps(level: Level, moment: Moment, country: string | null, onPlatform: boolean): NextStep[] {
  const office = authoritiesFor(country).find(({ url }) => url !== null);
  const steps =
    moment === 'before-paying'
      ? beforePaying(level, onPlatform)
      : afterwards(level, moment, regionOf(country), onPlatform);
  return steps.flatMap((step): NextStep[] => {
    if (step !== 'office') return [{ step }];
    return office ? [{ step, office }] : [];
  });
}

function beforePaying(level: Level, onPlatform: boolean): Step[] {
  if (level === 'danger') return ['do-not-pay'];
  const platform: Step[] = onPlatform ? ['stay-on-platform'] : [];
  if (level === 'good') return [...platform, 'keep-records'];
  return level === 'caution'
    ? ['find-out-who', 'pay-disputable', ...platform, 'keep-records']
    : ['find-out-who', ...platform, 'keep-records'];
}

function afterwards(level: Level, moment: Moment, region: Region | null, onPlatform: boolean): Step[] {
  const delivered = moment === 'after-delivery';
  const bad = level === 'danger' || level === 'caution';
  const withdraw = region && WITHDRAW[region];
  const dispute = (region && DISPUTE[region]) ?? 'dispute-payment';
  return [
    'keep-records',
    ...(delivered ? (['check-goods'] as const) : []),
    'ask-merchant',
    ...(onPlatform ? (['platform-dispute'] as const) : []),
    ...(withdraw ? [withdraw] : []),
    ...(bad ? [dispute] : []),
    ...(bad ? (['office'] as const) : []),
    ...(bad ? (['complain-here'] as const) : []),
  ];
}
