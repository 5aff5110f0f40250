import type { Scheme } from '../identifier';
import { plainText } from './registration-scheme';

/** The D-U-N-S number of Dun & Bradstreet. It has no usable check, so that one wrong digit names somebody else. */
export const duns: Scheme = {
  name: 'duns',
  check(raw) {
    const value = plainText(raw);
    return /^(?!0{9})\d{9}$/.test(value)
      ? { validity: 'doubtful', value, reason: 'a D-U-N-S number has no check digit' }
      : { validity: 'malformed', reason: 'has not the form of a D-U-N-S number' };
  },
};
