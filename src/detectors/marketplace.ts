import { inLanguage } from '../core/in-languages';
import { pageAt } from '../core/marketplaces/addressed';
import type { Marketplace } from '../core/marketplaces/marketplace';
import { seen, type Seen } from './seen';
import { plain } from './ld-node';
import { textOf } from './page-text';
import { currencyOf, plainCount, plainPrice, plainRating } from './price';
import { sellersNamed } from './seller-sources';
import { structuredData } from './structured-data';
import { all, attributeOf } from './unclobbered';

/** What a marketplace's rule alone sees on a page. */
export function readByRule(market: Marketplace, page: Document, url: URL): Seen | null {
  const at = pageAt(market, url);
  if (at === null) return null;
  if (at.kind === 'product') return product(market, page, url);
  if (at.kind !== 'seller') return seen(at.kind, []);
  const { identifiers, name } = sellersNamed(market, page, url, at.ids, at.ids.size > 0 ? [] : (market.sellers ?? []));
  return seen('seller', identifiers, { merchantName: fact(market, page, 'merchantName') ?? name });
}

function product(market: Marketplace, page: Document, url: URL): Seen {
  const ids = pageAt(market, url)?.ids ?? new Map<string, string>();
  const { identifiers, name, soldByPlatform } = sellersNamed(market, page, url, ids, market.sellers ?? []);
  const [marked, ...more] = structuredData(page).products;
  const data = more.length === 0 ? marked : undefined;
  const priceText = fact(market, page, 'price') ?? data?.offer?.price;
  const currency =
    currencyOf(shown(market, page, 'price')) ??
    currencyOf(priceText) ??
    data?.offer?.currency ??
    (priceText ? market.currency : undefined);
  const named = identifiers.length > 0 || soldByPlatform;
  const own = soldByPlatform ? inLanguage(market.title, market.currency === 'CNY' ? 'zh-CN' : 'en') : undefined;
  return seen('product', identifiers, {
    merchantName: named
      ? (fact(market, page, 'merchantName') ?? plain(data?.offer?.seller?.name) ?? own ?? name)
      : undefined,
    productName: fact(market, page, 'productName') ?? data?.name,
    // A range is no price.
    price: priceText && /\d\s*[-–~]\s*\D{0,4}\d/.test(priceText) ? undefined : plainPrice(priceText, currency),
    currency,
    rating: plainRating(fact(market, page, 'rating') ?? data?.rating),
    ratingCount: plainCount(fact(market, page, 'ratingCount') ?? data?.ratingCount),
    soldByPlatform: soldByPlatform || undefined,
  });
}

/** What is there for screen readers only, which a shopper does not see as part of a name. */
const UNSEEN = '[hidden],.g-hdn,.clipped,.visually-hidden,.visuallyhidden,.sr-only,.screen-reader-text';

type FactName = keyof NonNullable<Marketplace['facts']>;

/** What the page states for machines, else what it shows. */
function fact(market: Marketplace, page: Document, name: FactName): string | undefined {
  const selector = market.facts?.[name];
  const stated = selector && [...all(page, selector)].map((one) => attributeOf(one, 'content'))[0];
  return stated || shown(market, page, name);
}

function shown(market: Marketplace, page: Document, name: FactName): string | undefined {
  const selector = market.facts?.[name];
  return selector && textOf(page, selector, UNSEEN);
}
