import { digitsOf, passesMod11And10, weightedSum } from '../check-digits';
import { complement11, type VatCountry } from './country';

/** A company's number of nine digits; one of ten is a citizen's, a foreigner's or another's, each with a check of its own. */
function checkBulgaria(value: string): boolean {
  const last = Number(value.at(-1));
  if (value.length === 9) {
    const first = weightedSum(value, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
    return (first === 10 ? (weightedSum(value, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10 : first) === last;
  }
  return (
    (weightedSum(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === last ||
    weightedSum(value, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === last ||
    complement11(weightedSum(value, [4, 3, 2, 7, 6, 5, 4, 3, 2]), NaN, 0) === last
  );
}

const CYPRIOT_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

function checkCyprus(value: string): boolean {
  const sum = digitsOf(value.slice(0, 8)).reduce(
    (total, digit, at) => total + (at % 2 ? digit : (CYPRIOT_ODD[digit] ?? 0)),
    0,
  );
  return value.charAt(8) === String.fromCharCode(65 + (sum % 26));
}

/** Eight digits are a company's; of nine, which are a person's, none checks the others. */
function checkCzechia(value: string): boolean | null {
  if (value.length === 8)
    return Number(value.charAt(7)) === (11 - (weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
  if (value.length === 9) return null;
  const rest = Number(value.slice(0, 9)) % 11;
  return Number(value.charAt(9)) === rest % 10;
}

function checkRomania(value: string): boolean {
  const padded = value.padStart(10, '0');
  const rest = (10 * weightedSum(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11;
  return rest % 10 === Number(padded.charAt(9));
}

export const EASTERN_EUROPE = {
  BG: { form: /^\d{9,10}$/, check: checkBulgaria },
  CY: { form: /^(?!12)[0134569]\d{7}[A-Z]$/, check: checkCyprus },
  CZ: { form: /^([0-8]\d{7}|\d{9,10})$/, check: checkCzechia },
  EL: {
    form: /^(?!0{9})\d{9}$/,
    check: (value) => (weightedSum(value, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(value.charAt(8)),
  },
  HR: { form: /^\d{11}$/, check: passesMod11And10 },
  HU: { form: /^\d{8}$/, check: (value) => weightedSum(value, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0 },
  MT: { form: /^[1-9]\d{7}$/, check: (value) => weightedSum(value, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0 },
  PL: {
    form: /^(?!0{10})\d{10}$/,
    check: (value) => weightedSum(value, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(value.charAt(9)),
  },
  RO: { form: /^[1-9]\d{1,9}$/, check: checkRomania },
  SI: {
    form: /^[1-9]\d{7}$/,
    check: (value) => complement11(weightedSum(value, [8, 7, 6, 5, 4, 3, 2]), 0, NaN) === Number(value.charAt(7)),
  },
  SK: { form: /^[1-9]\d[2-47-9]\d{7}$/, check: (value) => Number(value) % 11 === 0 },
} as const satisfies Record<string, VatCountry>;
