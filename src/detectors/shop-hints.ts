import { metaOf } from './page-text';

/** A link to a cart stands in a page's head, so the first links are enough. */
const LINKS_READ = 300;
export const CART_WORDS = [
  'cart',
  'basket',
  'checkout',
  'warenkorb',
  'panier',
  'carrito',
  'carrello',
  'koszyk',
  'kosik',
  'korzina',
] as const;
const CART_LINK = new RegExp(`(?<![a-z])(shopping|my|view)?(${CART_WORDS.join('|')})(?![a-z])`, 'i');
const PRODUCT_TYPE = /"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*Product/i;

/** What makes it worth while to look whether a page sells something. */
export interface ShopHints {
  /** The page's meta data say that it is about one product. */
  isProductPage: boolean;
  hasCart: boolean;
  marksUpProduct: boolean;
}

/** The hints on a page; null where there is none, so that it is no shop. Cheap beside a reading of the page. */
export function shopHints(page: Document): ShopHints | null {
  const isProductPage =
    /(^|:)(product|item)(\.\w+)?$/i.test(metaOf(page, 'og:type') ?? '') ||
    metaOf(page, 'product:price:amount') !== undefined;
  const hasCart = linksToCart(page);
  const marksUp = marksUpProduct(page);
  return isProductPage || hasCart || marksUp ? { isProductPage, hasCart, marksUpProduct: marksUp } : null;
}

function linksToCart(page: Document): boolean {
  const { links } = page;
  for (let at = 0; at < links.length && at < LINKS_READ; at += 1)
    if (CART_LINK.test(links[at]?.getAttribute('href') ?? '')) return true;
  return false;
}

function marksUpProduct(page: Document): boolean {
  for (const item of page.querySelectorAll('[itemtype]'))
    if (/schema\.org\/Product/i.test(item.getAttribute('itemtype') ?? '')) return true;
  for (const script of page.getElementsByTagName('script')) {
    if (script.type.includes('ld+json') && PRODUCT_TYPE.test(script.textContent.slice(0, 400_000))) return true;
  }
  return false;
}
