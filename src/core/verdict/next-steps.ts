import { authoritiesFor } from '../handoff/authorities';
import type { Authority } from '../handoff/authority';
import { disputeIn, withdrawalIn } from '../shopper-periods';
import type { Level } from './reason';

/** Where the shopper stands. */
export const MOMENTS = ['before-paying', 'after-paying', 'after-delivery'] as const;
export type Moment = (typeof MOMENTS)[number];

/** What to do; its words stand in the catalogues, `step.…`. */
export const STEPS = [
  'do-not-pay',
  'find-out-who',
  'pay-disputable',
  'stay-on-platform',
  'keep-offer',
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
  'withdraw-tw',
  'withdraw-br',
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
  'withdraw-tw',
  'withdraw-br',
  'dispute-payment-us',
  'dispute-payment-gb',
] as const satisfies readonly Step[];

export interface NextStep {
  step: Step;
  /** For the step `office`: whom to turn to first in that country. */
  office?: Authority;
}

/** What to do now, the most pressing first, by the verdict, the moment and the shopper's country (ISO 3166-1; null: unknown). */
export function nextSteps(level: Level, moment: Moment, country: string | null, onPlatform: boolean): NextStep[] {
  const office = authoritiesFor(country).find(({ url }) => url !== null);
  const steps =
    moment === 'before-paying' ? beforePaying(level, onPlatform) : afterwards(level, moment, country, onPlatform);
  return steps.flatMap((step): NextStep[] => {
    if (step !== 'office') return [{ step }];
    return office ? [{ step, office }] : [];
  });
}

function beforePaying(level: Level, onPlatform: boolean): Step[] {
  if (level === 'danger') return ['do-not-pay'];
  const platform: Step[] = onPlatform ? ['stay-on-platform'] : [];
  if (level === 'good') return [...platform, 'keep-offer'];
  return level === 'caution'
    ? ['find-out-who', 'pay-disputable', ...platform, 'keep-offer']
    : ['find-out-who', ...platform, 'keep-offer'];
}

function afterwards(level: Level, moment: Moment, country: string | null, onPlatform: boolean): Step[] {
  const delivered = moment === 'after-delivery';
  const bad = level === 'danger' || level === 'caution';
  const withdrawal = withdrawalIn(country);
  const { law } = disputeIn(country);
  return [
    'keep-records',
    ...(delivered ? (['check-goods'] as const) : []),
    'ask-merchant',
    ...(onPlatform ? (['platform-dispute'] as const) : []),
    ...(withdrawal ? [`withdraw-${withdrawal.law}` as const] : []),
    ...(bad ? [law ? (`dispute-payment-${law}` as const) : ('dispute-payment' as const)] : []),
    ...(bad ? (['office'] as const) : []),
    ...(bad ? (['complain-here'] as const) : []),
  ];
}
