import type { Scheme } from '../identifier';

/** GB 32100-2015: no I, O, S, V, Z. A character's place is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** GB 11714, for the organisation code at places 9 to 17. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The unified social credit code of organisations and traders in China. `valid` says well-formed, never that it exists. */
export const uscc: Scheme = {
  name: 'uscc',
  check(raw) {
    const value = raw
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s.\-/]/g, '');
    if (!FORM.test(value)) return { validity: 'malformed', reason: 'has not the form of a unified social credit code' };
    if (value[17] !== checkCharacter(value))
      return { validity: 'malformed', reason: 'fails the check of GB 32100-2015' };
    if (value[16] !== organisationCheck(value.slice(8, 16))) {
      return { validity: 'doubtful', value, reason: 'its organisation code fails the check of GB 11714' };
    }
    return { validity: 'valid', value };
  },
};

function checkCharacter(code: string): string | undefined {
  let sum = 0;
  for (let at = 0, weight = 1; at < 17; at += 1, weight = (weight * 3) % 31)
    sum += ALPHABET.indexOf(code.charAt(at)) * weight;
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** Here letters count from A = 10 in the full Latin alphabet, as in base 36. */
function organisationCheck(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + Number.parseInt(code.charAt(at), 36) * weight,
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}
