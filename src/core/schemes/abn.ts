import { weightedSum } from './check-digits';
import { registrationScheme } from './registration-scheme';

const WEIGHTS = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];

/** The Australian business number; its two check digits come first, and count from 11. */
export const abn = registrationScheme('abn', {
  what: 'an Australian business number',
  form: /^(1[1-9]|[2-9]\d)\d{9}$/,
  // The first digit counts one less.
  check: (value) => (weightedSum(value, WEIGHTS) - 10) % 89 === 0,
});
