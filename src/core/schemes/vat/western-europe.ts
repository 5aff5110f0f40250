import { digitsOf, digitSum, modulo97, passesLuhn, passesMod11And10, weightedSum } from '../check-digits';
import { complement11, type VatCountry } from './country';

/** A remainder of 97 as today, or as of numbers since 2009, which stand 55 apart. HMRC; departments and authorities have numbers of their own. */
const unitedKingdom: VatCountry = {
  form: /^(\d{9}(\d{3})?|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
  check(value) {
    if (/^[GH]/.test(value)) return null;
    const sum = weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + Number(value.slice(7, 9));
    return !value.startsWith('0000000') && (sum % 97 === 0 || (sum + 55) % 97 === 0);
  },
};

const NIF_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const CIF_LETTERS = 'JABCDEFGHI';

/** A person's DNI or NIE by its letter, or an organisation's CIF by a digit, a letter or either, as its first letter says. */
function checkSpain(value: string): boolean {
  const last = value.charAt(8);
  if (/^[\dXYZ]/.test(value)) {
    const number = Number(value.slice(0, 8).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
    return last === NIF_LETTERS[number % 23];
  }
  const luhn = digitsOf(value.slice(1, 8)).reduce((sum, digit, at) => sum + (at % 2 ? digit : digitSum(2 * digit)), 0);
  const digit = (10 - (luhn % 10)) % 10;
  const asDigit = last === String(digit);
  const asLetter = last === CIF_LETTERS[digit];
  if (/^[ABEH]/.test(value)) return asDigit;
  return /^[KLMPQRSNW]/.test(value) ? asLetter : asDigit || asLetter;
}

/** Letters in the key came when the digits ran out (1995); the Directorate General of Public Finances. */
const KEY_LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function checkFrance(value: string): boolean {
  const siren = value.slice(2);
  // Monaco's have 000 there, and no SIREN.
  if (!passesLuhn(siren) && !siren.startsWith('000')) return false;
  if (/^\d{2}/.test(value)) return Number(value.slice(0, 2)) === (12 + 3 * (Number(siren) % 97)) % 97;
  const [first, second] = [KEY_LETTERS.indexOf(value.charAt(0)), KEY_LETTERS.indexOf(value.charAt(1))];
  const key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11;
}

const IRISH_LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV';

/** An old number, with its second character a letter or a sign, counts as a new one with its second place last. */
function checkIreland(value: string): boolean {
  const isOld = /^\d\D/.test(value);
  const digits = isOld ? `0${value.slice(2, 7)}${value.charAt(0)}` : value.slice(0, 7);
  const second = isOld ? '' : value.charAt(8);
  const sum = weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * (second ? IRISH_LETTERS.indexOf(second) : 0);
  return value.charAt(7) === IRISH_LETTERS[sum % 23];
}

/** By the test of eleven, or, for those who trade alone since 2020, by ISO 7064 over letters and all. */
function checkNetherlands(value: string): boolean {
  const ofEleven = weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(value.charAt(8));
  return (ofEleven && !value.startsWith('000000000')) || modulo97(`NL${value}`) === 1;
}

export const WESTERN_EUROPE = {
  AT: {
    form: /^U\d{8}$/,
    check(value) {
      const sum = digitsOf(value.slice(1, 8)).reduce(
        (total, digit, at) => total + (at % 2 ? digitSum(2 * digit) : digit),
        0,
      );
      return (96 - sum) % 10 === Number(value.charAt(8));
    },
  },
  BE: { form: /^[01]\d{9}$/, check: (value) => 97 - (Number(value.slice(0, 8)) % 97) === Number(value.slice(8)) },
  CH: {
    form: /^E\d{9}$/,
    check: (value) =>
      complement11(weightedSum(value.slice(1), [5, 4, 3, 2, 7, 6, 5, 4]), NaN, 0) === Number(value.charAt(9)),
  },
  DE: { form: /^[1-9]\d{8}$/, check: passesMod11And10 },
  ES: { form: /^([\dXYZ]\d{7}[A-Z]|[A-HJ-NP-SU-W]\d{7}[\dA-J])$/, check: checkSpain },
  FR: { form: /^[\dA-HJ-NP-Z]{2}\d{9}$/, check: checkFrance },
  GB: unitedKingdom,
  XI: unitedKingdom,
  IE: { form: /^(\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/, check: checkIreland },
  IT: {
    form: /^(?!0{7})\d{7}(0\d[1-9]|0[1-9]0|100|120|121|888|999)\d$/,
    check: passesLuhn,
  },
  LU: { form: /^\d{8}$/, check: (value) => Number(value.slice(0, 6)) % 89 === Number(value.slice(6)) },
  NL: { form: /^\d{9}B\d{2}$/, check: checkNetherlands },
  PT: {
    form: /^[1-9]\d{8}$/,
    check: (value) => complement11(weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2]), 0, 0) === Number(value.charAt(8)),
  },
} as const satisfies Record<string, VatCountry>;
