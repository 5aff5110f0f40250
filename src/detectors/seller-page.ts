import type { SightedIdentifier } from '../core/sighting';
import { byPlatform } from './seen';
import { plain, type LdNode } from './ld-node';
import { bareHost, isSameSite } from './same-site';

/** A site's start in one of its languages is no page about a seller. */
const START = /^\/(index\.\w+|home|[a-z]{2}([-_][a-z]{2})?(\/[a-z]{2})?)?\/?$/i;

/**
 * The seller's page that the offer names. Only on the page's own site, deeper than its root and not this page itself:
 * then it is the marketplace that speaks, of one of its sellers.
 */
export function sellerPage(seller: LdNode | undefined, url: URL): SightedIdentifier[] {
  const link = plain(seller?.url) ?? plain(seller?.['@id']);
  if (!link || !/^(https?:)?\//i.test(link) || !URL.canParse(link, url.href)) return [];
  const target = new URL(link, url.href);
  if (target.pathname === url.pathname || START.test(target.pathname)) return [];
  const value = bareHost(target.hostname) + target.pathname + target.search;
  return isSameSite(target.hostname, url.hostname) && target.port === url.port && value.length <= 280
    ? [byPlatform('seller-page', value, 'json-ld')]
    : [];
}
