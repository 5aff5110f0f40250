import { domain, domainParts } from './schemes/domain';
import { parseWebAddress } from './web-address';

/** The host of a web address in canonical form; null where it is no domain. */
export function hostOf(url: string): string | null {
  const checked = domain.check(parseWebAddress(url)?.hostname ?? '');
  return checked.validity === 'valid' ? checked.value : null;
}

/** The registrable domain of a canonical host; undefined where there is none. */
export function siteOf(host: string | null): string | undefined {
  return host === null ? undefined : domainParts(host)?.registrable;
}
