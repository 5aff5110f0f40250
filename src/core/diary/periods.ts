import { addDays } from './day';

/** What the law of a country gives who has bought at a distance. */
interface Period {
  /** Days in which the purchase may be returned without a reason, from delivery. */
  days: number;
  /** Where that stands. */
  law: string;
}

const EU: Period = { days: 14, law: 'Directive 2011/83/EU, art. 9' };
const EEA = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK']; // prettier-ignore

/**
 * By country (ISO 3166). A country that is not named gives no such right for whatever is bought online, or leaves it to the
 * shop's own terms: nothing is proposed there.
 */
const PERIODS: Readonly<Record<string, Period>> = {
  ...Object.fromEntries(EEA.map((country) => [country, EU])),
  CN: { days: 7, law: '消费者权益保护法 §25' },
  GB: { days: 14, law: 'Consumer Contracts Regulations 2013, reg. 30' },
  KR: { days: 7, law: '전자상거래법 §17' },
  TW: { days: 7, law: '消費者保護法 §19' },
  BR: { days: 7, law: 'Código de Defesa do Consumidor, art. 49' },
};

/** Countries to choose from, those without a period included. */
export const COUNTRIES: readonly string[] = [
  ...new Set([...Object.keys(PERIODS), 'AU', 'CA', 'CH', 'HK', 'IN', 'JP', 'NZ', 'SG', 'US']),
].sort();

/** The usual end of a card's dispute: the card networks let most be raised within 120 days. The bank's own word counts. */
const DISPUTE_DAYS = 120;

export function periodOf(country: string): Period | null {
  return Object.hasOwn(PERIODS, country) ? (PERIODS[country] ?? null) : null;
}

/**
 * The day until which a purchase may be returned, counted from the day of purchase; null where the country's law names none. The law
 * counts from delivery, so whoever waits for a parcel has longer: what is proposed is never too late.
 */
export function proposeReturn(country: string, boughtOn: string): string | null {
  const period = periodOf(country);
  return period && addDays(boughtOn, period.days);
}

/** The day until which a payment by card can usually be disputed. */
export function disputeBy(boughtOn: string): string {
  return addDays(boughtOn, DISPUTE_DAYS);
}
