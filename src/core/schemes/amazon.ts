import type { Scheme } from '../identifier';

/** Amazon's merchant id, the same on all its sites: `seller=` of a seller's page. */
export const amazon: Scheme = {
  name: 'amazon',
  check(raw) {
    const value = raw.normalize('NFKC').trim().toUpperCase();
    return /^A[A-Z0-9]{11,14}$/.test(value)
      ? { validity: 'valid', value }
      : { validity: 'malformed', reason: 'is not A and 11 to 14 letters and digits' };
  },
};
