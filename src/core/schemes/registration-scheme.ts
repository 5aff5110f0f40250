import type { Checked, Scheme } from '../identifier';

interface Rules {
  /** How people name it, for reasons: `an LEI code`. */
  what: string;
  /** The whole value, in canonical spelling. */
  form: RegExp;
  /** Whether its check digits are right; left out where there are none. */
  check?(value: string): boolean;
  /** Marks that stand before the value by custom, and are no part of it. */
  prefix?: RegExp;
}

/**
 * A scheme whose values a register hands out: capital letters and digits, which people write with spaces, dots, dashes and
 * slashes in between. `valid` says well-formed, never that it is registered.
 */
export function registrationScheme(name: string, { what, form, check, prefix }: Rules): Scheme {
  return {
    name,
    check(raw): Checked {
      const plain = plainText(raw);
      const value = prefix ? plain.replace(prefix, '') : plain;
      if (!form.test(value)) return { validity: 'malformed', reason: `has not the form of ${what}` };
      if (check && !check(value)) return { validity: 'malformed', reason: `fails the check digit of ${what}` };
      return { validity: 'valid', value };
    },
  };
}

/** NFKC, in capitals, without what only parts groups of characters. */
export function plainText(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–/]/g, '');
}
