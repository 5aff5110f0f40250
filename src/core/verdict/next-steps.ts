import type { Level } from './reason';

/** Where the shopper stands. */
export const MOMENTS = ['before-paying', 'after-paying', 'after-delivery'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Whose law and offices are meant: a country code (ISO 3166-1), EU for its members, or null for elsewhere. */
export const REGIONS = ['CN', 'EU', 'GB', 'US'] as const;
export type Region = (typeof REGIONS)[number];

const EU_MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/** The region of a country code; null where we know no office to name. */
export function regionOf(country: string): Region | null {
  const code = country.toUpperCase();
  return REGIONS.find((region) => region === code) ?? (EU_MEMBERS.has(code) ? 'EU' : null);
}

/** A public office that takes complaints of shoppers; its words stand in the catalogues, `office.…`. */
export const OFFICES = {
  '12315': 'https://www.12315.cn/',
  'ecc-net': 'https://www.eccnet.eu/',
  'citizens-advice': 'https://www.citizensadvice.org.uk/consumer/',
  ftc: 'https://consumer.ftc.gov/',
} as const;
export type Office = keyof typeof OFFICES;

const OFFICE_OF: Record<Region, Office> = { CN: '12315', EU: 'ecc-net', GB: 'citizens-advice', US: 'ftc' };

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
  'check-goods',
  'office',
  'complain-here',
] as const;
export type Step = (typeof STEPS)[number];

export interface NextStep {
  step: Step;
  /** For the step `office`. */
  office?: Office;
  url?: string;
}

/**
 * The right to send goods back: 7 days in China (Consumer Protection Law, art. 25), 14 days in the EU (Directive 2011/83, art. 9) and in
 * Great Britain (Consumer Contracts Regulations 2013, reg. 30); all with exceptions. The US have no general one.
 */
const WITHDRAW: Partial<Record<Region, Step>> = { CN: 'withdraw-cn', EU: 'withdraw-eu', GB: 'withdraw-gb' };

/** Whom to ask for the money back: in the US by 15 U.S.C. 1666 within 60 days, in Great Britain by section 75 for £100 to £30,000. */
const DISPUTE: Partial<Record<Region, Step>> = { US: 'dispute-payment-us', GB: 'dispute-payment-gb' };

/** What to do now, the most pressing first, by the verdict, the moment and the region. */
export function nextSteps(level: Level, moment: Moment, region: Region | null, onPlatform: boolean): NextStep[] {
  const steps = moment === 'before-paying' ? beforePaying(level, onPlatform) : afterwards(level, moment, region, onPlatform); // prettier-ignore
  return steps.map((step): NextStep => {
    if (step !== 'office' || region === null) return { step };
    const office = OFFICE_OF[region];
    return { step, office, url: OFFICES[office] };
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
    ...(bad && region ? (['office'] as const) : []),
    ...(bad ? (['complain-here'] as const) : []),
  ];
}
