import type { Scheme } from '../identifier';
import { parseWebAddress } from '../web-address';
import { domain } from './domain';

/** Query parameters that say how a shopper came, not where the page is. */
const TRACKING =
  /^(utm_.*|ga_.*|pk_.*|mc_.*|gclid|dclid|fbclid|msclkid|yclid|srsltid|spm|scm|ref|ref_|referrer|src|source|campaign|from|tag|affiliate.*|session.*|lang|locale|currency)$/i;

/**
 * The canonical address of a seller's page on a marketplace: host and path without scheme, with the query parameters that
 * are not known to be tracking, in order of name.
 */
export const sellerPage: Scheme = {
  name: 'seller-page',
  check(raw) {
    const text = raw.trim();
    const address = parseWebAddress(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    if (address === null) return { validity: 'malformed', reason: 'is not a web address' };
    if (address.host !== address.hostname) return { validity: 'malformed', reason: 'has a port' };
    const host = domain.check(address.hostname);
    if (host.validity === 'malformed') return host;
    const path = normalEscapes(address.pathname).replace(/\/+$/, '');
    const query = normalEscapes(address.search.slice(1))
      .split('&')
      .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''))
      .sort();
    const value = host.value + path + (query.length > 0 ? `?${query.join('&')}` : '');
    if (value === host.value) return { validity: 'malformed', reason: "is a site's root, which names no seller" };
    return value.length <= 280
      ? { validity: 'valid', value }
      : { validity: 'malformed', reason: 'is longer than 280 characters' };
  },
};

/** One spelling for escapes: letters, digits, `-`, `.`, `_`, `~` bare (RFC 3986, 6.2.2), the rest in upper case. */
function normalEscapes(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });
}
