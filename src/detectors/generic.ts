import { byPlatform, claimed, seen, type Detector } from './detector';
import { imprint } from './imprint';
import { shopSigns } from './is-shop';
import { metaOf, scriptsWith, textOf } from './page-text';
import { plainCount, plainPrice, plainRating } from './price';
import type { Product } from './structured-data';
import type { SightedIdentifier } from '../core/sighting';

/** Marketplaces of China without a detector of their own: the numbers in their footers are the operator's, not a seller's. */
const OPERATED =
  /(^|\.)((pinduoduo|yangkeduo|1688|alibaba|suning|dangdang|vip|kaola|smzdm|meituan|dianping|ctrip|xiaohongshu|douyin|jinritemai|kuaishou|weidian|youzan|goofish|taobao|tmall|jd|dhgate|made-in-china)\.(com|net)|gome\.com\.cn|1688\.com\.cn)$/;

/** Any other shop: what it says of itself in structured data and in its footer. Comes last. */
export const generic: Detector = {
  name: 'generic',
  claims: () => true,
  detect(page, url) {
    const signs = shopSigns(page);
    if (signs === null) return null;
    const { products } = signs.data;
    const heading = textOf(page, 'h1');
    const product = productShown(products, heading, metaOf(page, 'og:title'));
    const isProductPage = signs.isProductPage || product?.offer !== undefined;
    const offer = product?.offer;
    const identifiers = [...sellerPage(offer?.sellerUrl, url), ...(OPERATED.test(url.hostname) ? [] : [...imprint(page, url), ...shopifyShop(page)])];
    return seen(isProductPage ? 'product' : products.length > 1 ? 'search' : 'shop', identifiers, {
      merchantName: offer?.sellerName ?? metaOf(page, 'og:site_name'),
      productName: isProductPage ? (heading ?? product?.name ?? metaOf(page, 'og:title')) : undefined,
      price: isProductPage ? plainPrice(offer?.price ?? metaOf(page, 'product:price:amount'), offer?.currency) : undefined,
      currency: isProductPage ? (offer?.currency ?? metaOf(page, 'product:price:currency')) : undefined,
      rating: plainRating(product?.rating),
      ratingCount: plainCount(product?.ratingCount),
    });
  },
};

/** The page's own product among those marked up: the only one, or the one that the heading names. */
function productShown(products: Product[], heading = '', title = ''): Product | undefined {
  if (products.length <= 1) return products[0];
  const shown = `${heading} ${title}`.toLowerCase();
  const named = products.filter((product) => product.name && shown.includes(product.name.toLowerCase()));
  return named.find((product) => product.offer) ?? named[0];
}

/**
 * The seller's page that the offer names. Only on the page's own site, deeper than its root and not this page itself:
 * then it is the marketplace that speaks, of one of its sellers.
 */
function sellerPage(link: string | undefined, url: URL): SightedIdentifier[] {
  if (!link || !/^(https?:)?\//i.test(link) || !URL.canParse(link, url.href)) return [];
  const target = new URL(link, url.href);
  if (target.pathname === url.pathname) return [];
  const host = bare(target.hostname);
  const own = bare(url.hostname);
  const sameSite = host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`);
  const value = host + target.pathname + target.search;
  return sameSite && target.port === url.port && target.pathname.length > 1 && value.length <= 280 ? [byPlatform('seller-page', value, 'json-ld')] : [];
}

/** The name under which Shopify keeps this shop, which may have a domain of its own: written by the page, so only claimed. */
function shopifyShop(page: Document): SightedIdentifier[] {
  for (const script of scriptsWith(page, 'Shopify.shop')) {
    const shop = /\bShopify\.shop\s*=\s*["']([a-z0-9-]+\.myshopify\.com)["']/i.exec(script)?.[1];
    if (shop) return [claimed('domain', shop.toLowerCase(), 'Shopify.shop')];
  }
  return [];
}

function bare(host: string): string {
  return host.replace(/^www\./, '');
}
