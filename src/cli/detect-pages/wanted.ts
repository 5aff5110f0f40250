import { splitIdentifier } from '../../core/identifier';
import { MARKETPLACES, marketplaceOf, namesSellers } from '../../core/marketplaces';
import { sellerIdsAt } from '../../core/marketplaces/seller-ids';
import { SCHEMES } from '../../core/schemes';
import { plainText } from '../../core/schemes/registration-scheme';
import type { Sighting } from '../../core/sighting';
import type { Label } from './labels';

/** What names a seller on a marketplace, or a company anywhere. */
export type Group = 'seller' | 'registration';

/** One value that a person read in the page. */
export interface Wanted {
  group: Group;
  /** Under which schemes it may be seen; the first is the one it is counted under. */
  schemes: readonly [string, ...string[]];
  /** For people: `amazon:A1…`, `company_no 123`. */
  text: string;
  /** Whether this identifier is it. */
  isMet(identifier: string, facts: Sighting['facts']): boolean;
}

/** Software on which shops run on their own domains; every other platform is a marketplace with an operator. */
const SHOP_SOFTWARE = new Set(
  'generic shopify woocommerce magento oscommerce opencart prestashop shopware sfcc wpshopgermany'.split(' '),
);

/** Labels that leave the register open, or name it otherwise than its scheme. */
const REGISTERS: Record<string, readonly [string, ...string[]]> = {
  company_no: ['gb-company', 'de-hrb', 'kr-brn', 'siren', 'siret', 'jp-corporate', 'uscc', 'cnpj', 'abn', 'acn'],
  brn: ['kr-brn'],
  hrb: ['de-hrb'],
};

/** Schemes under which nobody is registered; of a label, `platform` is where its page was. */
const NO_REGISTERS = new Set(['domain', 'platform', 'courier']);

/** Whether the page is one of a marketplace, so that the numbers in its footer are the operator's. */
export function isOfMarketplace({ expected: { platform } }: Label): boolean {
  return platform !== undefined && !SHOP_SOFTWARE.has(platform);
}

/** All that should be seen on the page by its label; nothing where nothing is sold. */
export function wantedOn(label: Label): Wanted[] {
  if (label.kind === 'nonshop') return [];
  return [...sellers(label), ...(isOfMarketplace(label) ? [] : registrations(label))];
}

function sellers({
  page_url,
  expected: { platform = '', seller_id: seller, shop_id: shop, sellers: several = [] },
}: Label) {
  if (platform === 'jd' && seller === '0') return [soldByPlatform('jd-shop')];
  return [
    ...[...(seller === undefined ? [] : [seller]), ...several.map((one) => one.seller_id)].map((id) =>
      sellerOf(platform, page_url, id),
    ),
    ...(shop !== undefined && isTaobao(platform) ? [exactly('taobao-shop', shop)] : []),
  ];
}

function sellerOf(platform: string, url: string, id: string): Wanted {
  if (platform === 'shopify') return exactly('domain', id);
  const { hostname } = new URL(url);
  const market = marketplaceOf(hostname);
  const [here] = market ? sellerIdsAt(market, hostname) : [];
  const [named] = Object.keys(MARKETPLACES.find(({ name }) => name === platform)?.ids ?? {});
  const scheme = here?.scheme ?? named;
  return scheme ? exactly(scheme, id) : pageOf(id);
}

function isTaobao(platform: string): boolean {
  return platform === 'taobao' || platform === 'tmall';
}

function exactly(scheme: string, value: string): Wanted {
  const text = `${scheme}:${value}`;
  return {
    group: 'seller',
    schemes: [scheme],
    text,
    isMet: (identifier) => identifier.toLowerCase() === text.toLowerCase(),
  };
}

/** On marketplaces without a scheme of their own: the seller's page, with the id as a whole word of its address. */
function pageOf(id: string): Wanted {
  return {
    group: 'seller',
    schemes: ['seller-page'],
    text: `seller-page: with ${id}`,
    isMet(identifier) {
      const words = identifier.toLowerCase().split(/[/?&=#:]/);
      return identifier.startsWith('seller-page:') && words.slice(2).includes(id.toLowerCase());
    },
  };
}

function soldByPlatform(scheme: string): Wanted {
  return {
    group: 'seller',
    schemes: [scheme],
    text: 'sold by the marketplace itself',
    isMet: (_identifier, facts) => facts.soldByPlatform === true,
  };
}

function registrations({ expected }: Label): Wanted[] {
  return Object.entries(expected).flatMap(([key, value]) => {
    const schemes = schemesOf(key);
    if (schemes === null || (typeof value !== 'string' && typeof value !== 'number')) return [];
    // A number of the German register is spelt without the letters that all of them share.
    const number = plainText(String(value)).replace(/^HR(?=[AB]\d)/, '');
    return [{ group: 'registration' as const, schemes, text: `${key} ${value}`, isMet: holds(schemes, number) }];
  });
}

function schemesOf(key: string): readonly [string, ...string[]] | null {
  if (Object.hasOwn(REGISTERS, key)) return REGISTERS[key] ?? null;
  const scheme = key.replaceAll('_', '-');
  return SCHEMES.has(scheme) && !NO_REGISTERS.has(scheme) && !namesSellers(scheme) ? [scheme] : null;
}

function holds(schemes: readonly string[], number: string) {
  return (identifier: string) => {
    const named = splitIdentifier(identifier);
    return named !== null && schemes.includes(named.scheme) && plainText(named.value).includes(number);
  };
}
