import { hostOf, siteOf } from './host';
import { splitIdentifier } from './identifier';
import { namesItsSeller } from './marketplaces';
import type { Evidence, SightedIdentifier } from './sighting';

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
