import type { Scheme } from '../identifier';

/** An eBay user name, which is not case-sensitive: `ebay.com/usr/NAME`. A store's name (`/str/NAME`) is another thing. */
export const ebay: Scheme = {
  name: 'ebay',
  check(raw) {
    const value = raw.normalize('NFKC').trim().toLowerCase();
    return /^[a-z0-9._*!$~+-]{2,64}$/.test(value) && /[a-z0-9]/.test(value)
      ? { validity: 'valid', value }
      : { validity: 'malformed', reason: 'is not an eBay user name' };
  },
};
