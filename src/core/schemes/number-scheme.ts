import type { Checked, Scheme } from '../identifier';

/** A scheme whose values are a marketplace's own whole numbers, written without leading zeros. */
export function numberScheme(name: string, maxDigits: number, refuse: Record<string, string> = {}): Scheme {
  return {
    name,
    check(raw): Checked {
      const value = raw.normalize('NFKC').trim();
      const refused = Object.hasOwn(refuse, value) ? refuse[value] : undefined;
      if (refused !== undefined) return { validity: 'malformed', reason: refused };
      return value.length <= maxDigits && /^[1-9]\d*$/.test(value)
        ? { validity: 'valid', value }
        : { validity: 'malformed', reason: `is not a number of 1 to ${maxDigits} digits` };
    },
  };
}
