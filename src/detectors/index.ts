import { hasIdentifierForm } from '../core/identifier';
import type { Marketplace } from '../core/marketplaces/marketplace';
import type { Sighting } from '../core/sighting';
import type { Site } from '../core/site';
import { readAmazon } from './amazon';
import { readShop } from './generic';
import { readByRule } from './marketplace';
import type { Seen } from './seen';
import { sellersOn } from './sellers-shown';
import { readTaobao } from './taobao';
import { unprotectedPayment } from './unprotected-payment';

type ReadMarket = typeof readByRule;

/** For marketplaces whose pages rules cannot tell. */
const BY_CODE: Readonly<Record<string, ReadMarket>> = { amazon: readAmazon, taobao: readTaobao, tmall: readTaobao };

const MAX_NAMES = 20;
const MAX_RESULTS = 150;

/**
 * What a page says of the merchant behind it; null where it is no shop's. `site` is what `siteAt` knows of its host. The
 * page and its address are all that is touched, and what it calls itself is believed of nobody: no seller is better than a
 * wrong one. Identifiers are as the page spells them; the core's `completeSighting` brings them into canonical form.
 */
export function detect(page: Document, url: URL, site: Site = {}): Sighting | null {
  if (!/^https?:$/.test(url.protocol)) return null;
  const { market } = site;
  const found = market ? readMarket(market, site.mended, page, url) : readShop(page, url, site.role);
  if (!found) return null;
  const shown = market && found.kind === 'search' ? sellersOn(market, page, url) : [];
  const payment = unprotectedPayment(page, found.kind);
  const address = `${url.origin}${url.pathname}${url.search}`;
  return {
    url: address.length <= 2000 ? address : url.origin,
    platform: market?.name ?? null,
    ...found,
    // A page cannot make a sighting too large to be sent, nor spoil it by one name that is none.
    identifiers: [...found.identifiers, ...shown]
      .filter((one) => hasIdentifierForm(one.identifier))
      .slice(0, found.kind === 'search' ? MAX_RESULTS : MAX_NAMES),
    ...(payment.length > 0 ? { payment } : {}),
  };
}

/** A newer rule counts as far as it names one seller; one that names two, or none, or fails, is as good as none. */
function readMarket(market: Marketplace, mended: Marketplace | undefined, page: Document, url: URL): Seen | null {
  const found = mended && readSafely(mended, page, url);
  if (found && (found.identifiers.length > 0 || found.facts.soldByPlatform)) return found;
  return (BY_CODE[market.name] ?? readByRule)(market, page, url);
}

function readSafely(market: Marketplace, page: Document, url: URL): Seen | null {
  try {
    return readByRule(market, page, url);
  } catch {
    // A selector that this browser does not understand.
    return null;
  }
}
