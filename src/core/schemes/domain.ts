import { parse } from 'tldts';
import { HOSTING_SUFFIXES } from '../hosting';
import type { Checked, Scheme } from '../identifier';
import { suffixesOf } from '../suffixes-of';
import { parseWebAddress } from '../web-address';

/** A host name in the public suffix list's terms (publicsuffix.org, both parts, and our own hosting suffixes). */
export interface DomainParts {
  /** The registrable domain: one label below its suffix. */
  registrable: string;
  suffix: string;
  /** `hosting`: below the suffix each name is another stranger's; `unknown`: the last label is no known top-level domain. */
  suffixKind: 'registry' | 'hosting' | 'unknown';
}

/** Takes a canonical host name; null where nothing stands below the suffix, so that the name is no one's own. */
export function domainParts(host: string): DomainParts | null {
  // One host is asked about several times running, by each check of it.
  if (host !== last.host) last = { host, parts: findParts(host) };
  return last.parts;
}

const isHosting = (suffix: string) => HOSTING_SUFFIXES.has(suffix);
let last: { host: string; parts: DomainParts | null } = { host: '', parts: null };

function findParts(host: string): DomainParts | null {
  const hosting = suffixesOf(host).find(isHosting);
  const { domain, publicSuffix, isIcann, isPrivate } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
    extraSuffixes: hosting === undefined ? null : { private: [hosting] },
  });
  if (domain === null || publicSuffix === null) return null;
  return {
    registrable: domain,
    suffix: publicSuffix,
    suffixKind: isPrivate ? 'hosting' : isIcann ? 'registry' : 'unknown',
  };
}

/** Of a name below which strangers keep their own sites. */
export const IS_SUFFIX = 'is a public or hosting suffix, under which strangers keep their own sites';

/** A host name as browsers write it (RFC 5890 IDNs in ASCII, lower case), without `www.` and closing dots. */
export const domain: Scheme = {
  name: 'domain',
  check(raw) {
    const text = raw.trim().replace(/\.+$/, '');
    if (text.length <= 253 && PLAIN.test(text) && !text.includes('xn--')) return named(text);
    if (text.length > 1000) return malformed('is too long for a host name');
    if (/[/\\@?#%\s]/.test(text)) return malformed('is not a bare host name');
    if (text.startsWith('[') || /:.*:/.test(text)) return malformed('is an IP address, not a domain');
    if (text.includes(':')) return malformed('has a port; a domain names a whole host');
    const host = toAscii(text);
    if (host === null || host.length > 253) return malformed('is not a host name');
    if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return malformed('is an IP address, not a domain');
    const labels = host.split('.');
    if (!labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label))) return malformed('is not a host name');
    if (labels.length === 1) return malformed('is a single label, not a domain');
    return named(host);
  },
};

/** Most names are written as they should be, and pass all that is asked of the others; what ends in a digit may be an address. */
const PLAIN = /^(?:[a-z0-9_-]{1,63}\.)+[a-z0-9_-]{0,62}[a-z_-]$/;

/** A host name in its one spelling. */
function named(host: string): Checked {
  return domainParts(host) === null ? malformed(IS_SUFFIX) : { validity: 'valid', value: withoutWww(host) };
}

function malformed(reason: string): Checked {
  return { validity: 'malformed', reason };
}

/** Most names are plain already; the others go the way that a browser would take them. */
function toAscii(text: string): string | null {
  if (/^[a-z0-9_.-]*[a-z_-]$/.test(text) && !text.includes('xn--')) return text;
  return parseWebAddress(`http://${text}/`)?.hostname.replace(/\.+$/, '') ?? null;
}

function withoutWww(host: string): string {
  const rest = host.startsWith('www.') ? host.slice(4) : host;
  return rest !== host && domainParts(rest) !== null ? withoutWww(rest) : host;
}
