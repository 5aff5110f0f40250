import { digitsOf } from './check-digits';
import { registrationScheme } from './registration-scheme';

/** Japan's corporate number (法人番号): the first digit checks the other twelve. A qualified invoice issuer puts T before it. */
export const jpCorporate = registrationScheme('jp-corporate', {
  what: 'a Japanese corporate number',
  prefix: /^T/,
  form: /^[1-9]\d{12}$/,
  check(value) {
    const sum = digitsOf(value.slice(1))
      .toReversed()
      .reduce((total, digit, at) => total + digit * (1 + (at % 2)), 0);
    return Number(value.charAt(0)) === 9 - (sum % 9);
  },
});
