import type { Authority } from '../authority';
import { ASIA_PACIFIC } from './asia-pacific';
import { CHINA } from './china';
import { EUROPE } from './europe';
import { EUROPE_MORE } from './europe-more';
import { ECC_NET } from './european-union';
import { PAYMENT } from './payment';
import { UNITED_KINGDOM } from './united-kingdom';
import { UNITED_STATES } from './united-states';

/** Every office, in the order in which a country's are named. */
export const AUTHORITIES: readonly Authority[] = [
  ...CHINA,
  ...EUROPE,
  ...EUROPE_MORE,
  ECC_NET,
  ...UNITED_KINGDOM,
  ...ASIA_PACIFIC,
  ...UNITED_STATES,
  ...PAYMENT,
];

const ISO = /^[A-Z]{2}$/;

/** The countries that a shopper can choose: those with an office of their own, ISO 3166-1. */
export const COUNTRIES: readonly string[] = [
  ...new Set(AUTHORITIES.flatMap(({ countries }) => countries).filter((one) => ISO.test(one) && one !== 'EU')),
].toSorted();

/** Those that take complaints of shoppers of a country, offices first; the letter of a country goes before that for all. */
export function authoritiesFor(country: string | null): Authority[] {
  const own = AUTHORITIES.filter(({ countries }) => country !== null && countries.includes(country));
  const offices = own.filter(({ url }) => url !== null);
  const letters = own.filter(({ url }) => url === null);
  return [...offices, ...(letters.length > 0 ? letters : AUTHORITIES.filter(({ countries }) => countries[0] === '*'))];
}
