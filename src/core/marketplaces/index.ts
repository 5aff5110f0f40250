import { splitIdentifier, type Identifier, type Scheme } from '../identifier';
import { alibaba1688 } from './alibaba1688';
import { aliexpress } from './aliexpress';
import { allegro } from './allegro';
import { amazon } from './amazon';
import { ebay } from './ebay';
import { emag } from './emag';
import { etsy } from './etsy';
import { flipkart } from './flipkart';
import { jd } from './jd';
import { lazada } from './lazada';
import { liveauctioneers } from './liveauctioneers';
import { mercadolibre } from './mercadolibre';
import { pcstore } from './pcstore';
import { pinduoduo } from './pinduoduo';
import { rakuten } from './rakuten';
import { shein } from './shein';
import { shopee } from './shopee';
import { suning } from './suning';
import { taobao } from './taobao';
import { temu } from './temu';
import { tmall } from './tmall';
import { walmart } from './walmart';
import { weidian } from './weidian';
import { yandexMarket } from './yandex-market';
import { youzan } from './youzan';
import type { IdForm, Marketplace } from './marketplace';
import { entryFor, sellerIdsAt, sellerIdsOf } from './seller-ids';
import { sellerScheme } from './seller-scheme';

/** Every marketplace with ids of its own. */
export const MARKETPLACES: readonly Marketplace[] = [
  amazon,
  ebay,
  taobao,
  tmall,
  jd,
  pinduoduo,
  alibaba1688,
  suning,
  aliexpress,
  etsy,
  walmart,
  temu,
  shein,
  shopee,
  lazada,
  mercadolibre,
  rakuten,
  flipkart,
  allegro,
  youzan,
  weidian,
  emag,
  liveauctioneers,
  pcstore,
  yandexMarket,
];

/** A host or, with `*.`, a site with all below it, and whose it is. */
const byHost = new Map(MARKETPLACES.flatMap((one) => one.hosts.map((host) => [host, one] as const)));

const schemes = MARKETPLACES.flatMap((market) =>
  market.hosts.flatMap((host) => sellerIdsOf(market, host).map((one) => ({ ...one, market }))),
);
const byScheme = new Map(schemes.map((one) => [one.scheme, one]));

/** The schemes of all marketplaces' ids, by name; Tmall's are Taobao's. */
export const SELLER_SCHEMES: ReadonlyMap<string, Scheme> = new Map(
  schemes.map(({ scheme, form }) => [scheme, sellerScheme(scheme, form)]),
);

/** The marketplace that itself writes what stands on this host; undefined where there is none. */
export function marketplaceOf(host: string): Marketplace | undefined {
  return byHost.get(entryFor(host, (entry) => byHost.has(entry)) ?? '');
}

/** The marketplace whose ids have this scheme, and their form. */
export function marketplaceNaming(scheme: string): { market: Marketplace; form: IdForm } | undefined {
  return byScheme.get(scheme);
}

/** Whether ids of this scheme name sellers, by what a marketplace calls them or by the page that it gives them. */
export function namesSellers(scheme: string): boolean {
  return scheme === 'seller-page' || byScheme.has(scheme);
}

/** Whether `host` is a marketplace's and `identifier` an id that this marketplace gives its sellers there. */
export function namesItsSeller(host: string, identifier: Identifier): boolean {
  const market = marketplaceOf(host);
  const scheme = splitIdentifier(identifier)?.scheme;
  return market !== undefined && sellerIdsAt(market, host).some((ids) => ids.scheme === scheme);
}
