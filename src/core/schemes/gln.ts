import { digitsOf } from './check-digits';
import { registrationScheme } from './registration-scheme';

/** The global location number of GS1, which names a party: 13 digits. A trade item's number (GTIN) names no merchant. */
export const gln = registrationScheme('gln', {
  what: 'a global location number',
  form: /^(?!0{13})\d{13}$/,
  check: (value) =>
    digitsOf(value)
      .toReversed()
      .reduce((sum, digit, at) => sum + digit * (at % 2 ? 3 : 1), 0) %
      10 ===
    0,
});
