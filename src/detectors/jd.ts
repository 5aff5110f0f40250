import { isHostOf } from '../core/marketplaces';
import { agreed, byPlatform, seen, type Detector, type Seen } from './detector';
import { scriptsWith, textOf } from './page-text';
import { plainPrice } from './price';

/** Where a product page names its own shop. */
const SHOP_LINK = '#crumb-wrap .contact a,#popbox a,.J-hove-wrap a,.shopName a,.seller-infor a';

/** JD names an item's shop by number, in the page's configuration and in the link to the shop; 0 is JD itself. */
export const jd: Detector = {
  name: 'jd',
  claims: (host) => isHostOf('jd', host),
  detect(page, url) {
    const site = url.hostname.replace(/\.?jd\.(com|hk)$/, '');
    if (site === 'item' && /^\/\d+\.html$/.test(url.pathname)) return item(page);
    const shop =
      site === 'mall' || site === 'shop'
        ? shopOf(url.pathname)
        : site === 'shop.m'
          ? url.searchParams.get('shopId')
          : null;
    if (shop && shop !== '0')
      return seen('seller', [byPlatform('jd-shop', shop, 'address')], {
        merchantName: textOf(page, '.jLogo a,.shop-name'),
      });
    if (/^(search|list|so)(\.m)?$/.test(site)) return seen('search', []);
    return /^(www)?$/.test(site) && url.pathname === '/' ? seen('shop', []) : null;
  },
};

function item(page: Document): Seen {
  const configured = [...scriptsWith(page, 'pageConfig')].map(
    (script) => /\bpageConfig\s*=\s*\{[^]{0,6000}?\bshopId\s*:\s*["']?(\d+)/.exec(script)?.[1],
  );
  const linked = [...page.querySelectorAll(SHOP_LINK)].map((link) => shopOf(link.getAttribute('href') ?? ''));
  const shop = agreed([...configured, ...linked]);
  const name = textOf(page, SHOP_LINK);
  const priceText = textOf(page, '#jd-price,.summary-price .p-price .price,.p-price .price');
  return seen('product', shop && shop !== '0' ? [byPlatform('jd-shop', shop, 'page configuration')] : [], {
    merchantName: shop === '0' ? '京东' : shop && name ? name : undefined,
    productName: textOf(page, '.sku-name,#name h1'),
    price: plainPrice(priceText),
    currency: priceText ? 'CNY' : undefined,
    soldByPlatform: shop === '0' || (shop !== null && name?.includes('京东自营')) || undefined,
  });
}

/** N of `mall.jd.com/index-N.html`, from an address or its path. */
function shopOf(address: string): string | null {
  return /(?:^|\/\/mall\.jd\.(?:com|hk))\/index-(\d+)\.html/.exec(address)?.[1] ?? null;
}
