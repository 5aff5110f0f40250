import { MARKETPLACES, marketplaceOf } from '../core/marketplaces';
import { hasIdentifierForm } from '../core/identifier';
import type { Marketplace } from '../core/marketplaces/marketplace';
import type { Sighting } from '../core/sighting';
import { amazon } from './amazon';
import type { Detector, Seen, Site } from './detector';
import { generic } from './generic';
import { byRule } from './marketplace';
import { sellersOn, sellersShownBy, type ShownSeller } from './sellers-shown';
import { taobao } from './taobao';
import { tmall } from './tmall';

/** For marketplaces whose pages rules cannot tell. */
const BY_CODE: readonly Detector[] = [amazon, taobao, tmall];

/** In the order in which they are asked for a host; `generic` claims all that is left. */
export const DETECTORS: readonly Detector[] = [
  ...MARKETPLACES.map((market) => BY_CODE.find(({ name }) => name === market.name) ?? byRule(market)),
  generic,
];

const MAX_NAMES = 20;
const MAX_RESULTS = 150;

/**
 * What the first detector that claims the page's host sees on it; null where the page is no shop. A newer rule for its
 * marketplace counts as far as it names one seller; one that names two, or fails, is as good as none.
 */
export function detect(page: Document, url: URL, site: Site = {}): Sighting | null {
  if (!/^https?:$/.test(url.protocol)) return null;
  const detector = detectorOf(url);
  const found =
    (site.mended && site.mended.name === detector?.name && byMended(site.mended, page, url)) ||
    detector?.detect(page, url, site);
  if (!detector || !found) return null;
  const market = found.kind === 'search' ? marketplaceOf(url.hostname) : undefined;
  const shown = market ? sellersOn(market, page, url) : [];
  const address = `${url.origin}${url.pathname}${url.search}`;
  return {
    url: address.length <= 2000 ? address : url.origin,
    platform: detector === generic ? null : detector.name,
    ...found,
    // A page cannot make a sighting too large to be sent, nor spoil it by one name that is none.
    identifiers: [...found.identifiers, ...shown]
      .filter((one) => hasIdentifierForm(one.identifier))
      .slice(0, found.kind === 'search' ? MAX_RESULTS : MAX_NAMES),
  };
}

/** The sellers that a marketplace's page of results shows, each with the element that names them; none on any other page. */
export function sellersShown(page: Document, url: URL): ShownSeller[] {
  const market = marketplaceOf(url.hostname);
  return market ? sellersShownBy(market, page, url) : [];
}

function byMended(market: Marketplace, page: Document, url: URL): Seen | null {
  try {
    const found = byRule(market).detect(page, url, {});
    return found && (found.identifiers.length > 0 || found.facts.soldByPlatform) ? found : null;
  } catch {
    // A selector that this browser does not understand.
    return null;
  }
}

function detectorOf({ hostname }: URL): Detector | undefined {
  return DETECTORS.find((one) => one.claims(hostname));
}
