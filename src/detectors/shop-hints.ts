import { DISPUTES_LINK, isImprintPage } from './imprint-page';
import { metaOf } from './page-text';
import { all, attributeOf, contentOf, has, tagged } from './unclobbered';

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
  'carrinho',
  'koszyk',
  'kosik',
  'korzina',
  'winkelwagen',
  'varukorg',
] as const;
const CART_LINK = new RegExp(`(?<![a-z])(shopping|my|view)?(${CART_WORDS.join('|')})(?![a-z])`, 'i');
/** What shop systems put into a page that has a cart but no link to it. Few selectors, each of one kind of element, cost least. */
export const CART_MARKS =
  'button:is(#button-cart,.add_to_cart_button,.single_add_to_cart_button),a:is(.shoppingcart,.shopping-cart,.add_to_cart_button,.ajax_add_to_cart),form.cart,body.woocommerce-page';
/** The step of a shop that asks for payment. */
export const PAYMENT_FIELDS =
  'input:is([autocomplete~="cc-number" i],[type="radio"]:is([name*="payment" i],[name*="zahlung" i],[name*="pago" i],[name*="paiement" i]))';
export const PRODUCT_ITEMS = '[itemtype*="schema.org/Product" i],[typeof*="Product"]';
const PRODUCT_TYPE = /"@type"\s{0,9}:\s{0,9}(?:\[[^\]]{0,200})?"[^"]{0,60}Product/i;

/** What makes it worth while to look whether a page sells something. */
export interface ShopHints {
  /** The page's meta data say that it is about one product. */
  isProductPage: boolean;
  hasCart: boolean;
  marksUpProduct: boolean;
  asksForPayment: boolean;
  /** The page states who runs the site, and that they sell to consumers online. */
  statesTrader: boolean;
}

/** The hints on a page; null where there is none, so that it is no shop. Cheap beside a reading of the page. */
export function shopHints(page: Document, path: string): ShopHints | null {
  const isProductPage =
    /(^|:)(product|item)(\.\w+)?$/i.test(metaOf(page, 'og:type') ?? '') ||
    metaOf(page, 'product:price:amount') !== undefined ||
    metaOf(page, 'og:price:amount') !== undefined;
  const hasCart = linksToCart(page) || has(page, CART_MARKS);
  const marksUp = marksUpProduct(page);
  const asksForPayment = has(page, PAYMENT_FIELDS);
  const statesTrader = isImprintPage(path) && has(page, DISPUTES_LINK);
  return isProductPage || hasCart || marksUp || asksForPayment || statesTrader
    ? { isProductPage, hasCart, marksUpProduct: marksUp, asksForPayment, statesTrader }
    : null;
}

function linksToCart(page: Document): boolean {
  const links = tagged(page, 'a');
  for (let at = 0; at < links.length && at < LINKS_READ; at += 1) {
    const link = links[at];
    if (link && CART_LINK.test(attributeOf(link, 'href')?.slice(0, 2000) ?? '')) return true;
  }
  return false;
}

function marksUpProduct(page: Document): boolean {
  if (has(page, PRODUCT_ITEMS)) return true;
  for (const script of all(page, 'script[type*="ld+json" i]'))
    if (PRODUCT_TYPE.test(contentOf(script).slice(0, 400_000))) return true;
  return false;
}
