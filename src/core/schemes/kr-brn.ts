import { weightedSum } from './check-digits';
import { registrationScheme } from './registration-scheme';

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** Korea's business registration number (사업자등록번호): a tax office from 101 on, a kind of business, a serial number. */
export const krBrn = registrationScheme('kr-brn', {
  what: 'a Korean business registration number',
  form: /^(?:[2-9]\d\d|1(?:0[1-9]|[1-9]\d))(?!00)\d\d(?!0000)\d{5}$/,
  check(value) {
    const sum = weightedSum(value, WEIGHTS) + Math.floor((5 * Number(value.charAt(8))) / 10);
    return (10 - (sum % 10)) % 10 === Number(value.charAt(9));
  },
});
