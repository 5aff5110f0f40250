import { byPlatform, claimed, seen, type Detector } from './detector';
import { imprint } from './imprint';
import { shopSigns } from './is-shop';
import { metaOf, scriptsWith } from './page-text';
import { plainCount, plainPrice, plainRating } from './price';
import type { Product } from './structured-data';
import type { SightedIdentifier } from '../core/sighting';

/** Marketplaces without a detector of their own whose footers carry Chinese numbers: those are the operator's, not a seller's. */
const OPERATED =
  /(^|\.)(pinduoduo|yangkeduo|temu|1688|alibaba|aliexpress|suning|gome|dangdang|vip|kaola|smzdm|meituan|dianping|ctrip|xiaohongshu|douyin|jinritemai|kuaishou|weidian|youzan|goofish|taobao|tmall|jd|dhgate|made-in-china|shein|lazada|shopee)\.[a-z.]{2,6}$/;

/** Any other shop: what it says of itself in structured data and in its footer. Comes last. */
export const generic: Detector = {
  name: 'generic',
  claims: () => true,
  detect(page, url) {
    const signs = shopSigns(page);
    if (signs === null) return null;
    const { products } = signs.data;
    const headings = [...page.querySelectorAll('h1')]
      .map((heading) => heading.textContent.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    const title = metaOf(page, 'og:title');
    const product = productShown(products, [...headings, title ?? '']);
    const isProductPage = signs.isProductPage || product !== undefined;
    const offer = product?.offer;
    const identifiers = [
      ...sellerPage(offer?.sellerUrl, url),
      ...(OPERATED.test(url.hostname) ? [] : [...imprint(page, url), ...shopifyShop(page)]),
    ];
    return seen(isProductPage ? 'product' : products.length > 1 ? 'search' : 'shop', identifiers, {
      merchantName: offer?.sellerName ?? metaOf(page, 'og:site_name'),
      productName: isProductPage
        ? ((product && isNamed(product, [...headings, title ?? '']) ? product.name : headings[0]) ?? title)
        : undefined,
      price: isProductPage
        ? plainPrice(offer?.price ?? metaOf(page, 'product:price:amount'), offer?.currency)
        : undefined,
      currency: isProductPage ? (offer?.currency ?? metaOf(page, 'product:price:currency')) : undefined,
      rating: plainRating(product?.rating),
      ratingCount: plainCount(product?.ratingCount),
    });
  },
};

/** The page's own product among those marked up: the only one, or the one that a heading names. */
function productShown(products: Product[], headings: string[]): Product | undefined {
  if (products.length <= 1) return products[0];
  const named = products.filter((product) => isNamed(product, headings));
  return named.find((product) => product.offer) ?? named[0];
}

/** Mark-up may be a copy from another product: its name counts where the page shows it. */
function isNamed({ name }: Product, headings: string[]): boolean {
  return name !== undefined && headings.some((heading) => heading.toLowerCase().includes(name.toLowerCase()));
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
  return sameSite && target.port === url.port && target.pathname.length > 1 && value.length <= 280
    ? [byPlatform('seller-page', value, 'json-ld')]
    : [];
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
