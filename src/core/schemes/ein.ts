import type { Scheme } from '../identifier';
import { plainText } from './registration-scheme';

/** Prefixes that the IRS has never given out. https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes */
const UNUSED = /^(00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)/;

/** The employer identification number of the United States. It has no check digit. */
export const ein: Scheme = {
  name: 'ein',
  check(raw) {
    const value = plainText(raw);
    return /^\d{9}$/.test(value) && !UNUSED.test(value)
      ? { validity: 'doubtful', value, reason: 'an employer identification number has no check digit' }
      : { validity: 'malformed', reason: 'has not the form of an employer identification number' };
  },
};
