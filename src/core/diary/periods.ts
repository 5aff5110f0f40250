import { disputeIn, WITHDRAW_COUNTRIES, withdrawalIn } from '../shopper-periods';
import { addDays } from './day';

/** Countries to choose from, those without a period included. */
export const COUNTRIES: readonly string[] = [
  ...new Set([...WITHDRAW_COUNTRIES, 'AU', 'CA', 'CH', 'HK', 'IN', 'JP', 'NZ', 'SG', 'US']),
].sort();

/**
 * The day until which a purchase may be returned, counted from the day of purchase; null where the country's law names none. The law
 * counts from delivery, so whoever waits for a parcel has longer: what is proposed is never too late.
 */
export function proposeReturn(country: string, boughtOn: string): string | null {
  const withdrawal = withdrawalIn(country);
  return withdrawal && addDays(boughtOn, withdrawal.days);
}

/** The day until which a payment by card can usually be disputed, counted from the day of purchase: never too late. */
export function disputeBy(country: string, boughtOn: string): string {
  return addDays(boughtOn, disputeIn(country).days);
}
