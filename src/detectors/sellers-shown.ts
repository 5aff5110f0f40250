import { pageAt } from '../core/marketplaces/addressed';
import type { Marketplace } from '../core/marketplaces/marketplace';
import { sellerIdsAt } from '../core/marketplaces/seller-ids';
import { spelledAs } from '../core/marketplaces/seller-scheme';
import type { SightedIdentifier } from '../core/sighting';
import { byPlatform } from './seen';
import { all, contentOf } from './unclobbered';
import { idsOfLink, idsIn, type Ids } from './seller-sources';

/** A seller whom a page of results names, and the link that names them there. */
export interface ShownSeller {
  identifier: SightedIdentifier;
  at: Element;
}

const MAX_LINKS = 1000;

/** The sellers that a marketplace's page of results shows, one for each link with a text; none on any other page. */
export function sellersShown(market: Marketplace, page: Document, url: URL): ShownSeller[] {
  const { links } = market.results ?? {};
  if (links === undefined || !isResults(market, url)) return [];
  return Array.from(all(page, links))
    .filter((link) => contentOf(link).trim() !== '')
    .slice(0, MAX_LINKS)
    .flatMap((at) => named(market, idsOfLink(market, at, url), url).map((identifier) => ({ identifier, at })));
}

/** The ids of all sellers on a page of results, also of those that only its data name. */
export function sellersOn(market: Marketplace, page: Document, url: URL): SightedIdentifier[] {
  if (!isResults(market, url)) return [];
  const inData = (market.results?.sources ?? []).flatMap((source) => idsIn(market, page, url, source));
  const sellers = [
    ...sellersShown(market, page, url).map(({ identifier }) => identifier),
    ...inData.flatMap((ids) => named(market, ids, url)),
  ];
  return [...new Map(sellers.map((one) => [one.identifier, one])).values()];
}

function isResults(market: Marketplace, url: URL): boolean {
  return pageAt(market, url)?.kind === 'search';
}

function named(market: Marketplace, ids: Ids, url: URL): SightedIdentifier[] {
  return sellerIdsAt(market, url.hostname).flatMap(({ name, scheme, form }) => {
    const found = ids.get(name);
    const id = found && spelledAs(form, found);
    const isSeller = id && !form.own?.includes(id) && !Object.hasOwn(form.refused ?? {}, id);
    return isSeller ? [byPlatform(scheme, id, 'results')] : [];
  });
}
