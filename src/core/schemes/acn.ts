import { weightedSum } from './check-digits';
import { registrationScheme } from './registration-scheme';

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 1];

/** The Australian company number. */
export const acn = registrationScheme('acn', {
  what: 'an Australian company number',
  form: /^(?!0{9})\d{9}$/,
  check: (value) => (10 - (weightedSum(value, WEIGHTS) % 10)) % 10 === Number(value.charAt(8)),
});
