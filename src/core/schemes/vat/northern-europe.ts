import { digitsOf, passesLuhn, weightedSum } from '../check-digits';
import { complement11, type VatCountry } from './country';

/** Weights 1 to 9 and on from 1; where the rest is 10, those two places on. */
function checkLithuania(value: string): boolean {
  const digits = digitsOf(value.slice(0, -1));
  const rest = (shift: number) => digits.reduce((sum, digit, at) => sum + digit * (1 + ((at + shift) % 9)), 0) % 11;
  const first = rest(0);
  return (first === 10 ? rest(2) % 10 : first) === Number(value.at(-1));
}

export const NORTHERN_EUROPE = {
  DK: { form: /^[1-9]\d{7}$/, check: (value) => weightedSum(value, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  EE: { form: /^\d{9}$/, check: (value) => weightedSum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 },
  FI: { form: /^\d{8}$/, check: (value) => weightedSum(value, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0 },
  LT: { form: /^(\d{7}1\d|\d{10}1\d)$/, check: checkLithuania },
  /** Of a person, whose number begins with the date of birth, the digits check nothing since 2017. */
  LV: {
    form: /^\d{11}$/,
    check: (value) => (value > '4' ? weightedSum(value, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3 : null),
  },
  NO: {
    form: /^[89]\d{8}$/,
    check: (value) => complement11(weightedSum(value, [3, 2, 7, 6, 5, 4, 3, 2]), NaN, 0) === Number(value.charAt(8)),
  },
  SE: { form: /^\d{10}(0[1-9]|[1-8]\d|9[0-4])$/, check: (value) => passesLuhn(value.slice(0, 10)) },
} as const satisfies Record<string, VatCountry>;
