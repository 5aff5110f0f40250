import { splitIdentifier } from './identifier';
import { namesItsSeller } from './marketplaces';
import { domain, domainParts } from './schemes/domain';
import type { Evidence, SightedIdentifier } from './sighting';
import { parseWebAddress } from './web-address';

/**
 * What the sighting of an identifier on the page at `url` is worth, whoever reports it. A marketplace speaks of its own
 * sellers, and a site of the sellers' pages that it keeps itself; of anybody else a page only claims.
 */
export function credibleEvidence(
  { identifier, evidence }: Pick<SightedIdentifier, 'identifier' | 'evidence'>,
  url: string,
): Evidence {
  if (evidence !== 'platform') return evidence;
  const host = hostOf(url);
  if (host === null) return 'claimed';
  const named = splitIdentifier(identifier);
  const keepsPage = named?.scheme === 'seller-page' && siteOf(hostOf(`https://${named.value}`)) === siteOf(host);
  return keepsPage || namesItsSeller(host, identifier) ? 'platform' : 'claimed';
}

/** The host of a web address in canonical form; null where it is no domain. */
export function hostOf(url: string): string | null {
  const checked = domain.check(parseWebAddress(url)?.hostname ?? '');
  return checked.validity === 'valid' ? checked.value : null;
}

/** The registrable domain of a canonical host; undefined where there is none. */
export function siteOf(host: string | null): string | undefined {
  return host === null ? undefined : domainParts(host)?.registrable;
}
