import { splitIdentifier, type Identifier } from './identifier';
import type { SchemeName } from './schemes';

/** A site on which many sellers sell, and which names them by ids of its own. */
interface Marketplace {
  /** Every host on which the marketplace itself writes the pages. */
  readonly hosts: RegExp;
  /** The schemes of its sellers' ids. */
  readonly schemes: readonly SchemeName[];
}

/** Every marketplace with ids of its own, by the name that its detector has too. */
const MARKETPLACES = {
  amazon: {
    hosts:
      /^((www|smile|m)\.)?amazon\.(com(\.(mx|br|au|tr|be|sg))?|co\.(uk|jp|za)|ca|de|fr|it|es|nl|se|pl|ie|ae|sa|eg|in|sg|cn)$/,
    schemes: ['amazon'],
  },
  ebay: {
    hosts:
      /^((www|m|cafr|befr|benl)\.)?ebay\.(com(\.(au|sg|my|hk))?|co\.uk|ca|de|fr|it|es|nl|ie|at|ch|be|pl|ph|in|cn|us)$/,
    schemes: ['ebay'],
  },
  taobao: { hosts: /(^|\.)taobao\.com$/, schemes: ['taobao-seller', 'taobao-shop'] },
  tmall: { hosts: /(^|\.)tmall\.(com|hk)$/, schemes: ['taobao-seller', 'taobao-shop'] },
  jd: { hosts: /(^|\.)jd\.(com|hk)$/, schemes: ['jd-shop'] },
} as const satisfies Record<string, Marketplace>;

export type MarketplaceName = keyof typeof MARKETPLACES;

/** Whether the marketplace itself writes what stands on this host. */
export function isHostOf(name: MarketplaceName, host: string): boolean {
  return MARKETPLACES[name].hosts.test(host);
}

/** Whether any marketplace with ids of its own writes what stands on this host. */
export function isMarketplace(host: string): boolean {
  return Object.values<Marketplace>(MARKETPLACES).some(({ hosts }) => hosts.test(host));
}

/** Whether `host` is a marketplace's and `identifier` an id that this marketplace gives its sellers. */
export function namesItsSeller(host: string, identifier: Identifier): boolean {
  const scheme = splitIdentifier(identifier)?.scheme;
  return Object.values<Marketplace>(MARKETPLACES).some(
    ({ hosts, schemes }) => hosts.test(host) && schemes.some((own) => own === scheme),
  );
}

/** Whether ids of this scheme name sellers, by what a marketplace calls them or by the page that it gives them. */
export function namesSellers(scheme: string): boolean {
  return (
    scheme === 'seller-page' ||
    Object.values<Marketplace>(MARKETPLACES).some(({ schemes }) => schemes.some((own) => own === scheme))
  );
}
