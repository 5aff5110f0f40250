import { DISPUTES_LINK, isImprintPage } from './imprint-page';
import { metaOf } from './page-text';
import { all, contentOf, has, reader, tagged } from './unclobbered';

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
/** What shop systems put into a page that has a cart but no link to it. */
export const CART_MARKS =
  'button:is(#button-cart,.add_to_cart_button,.single_add_to_cart_button),a:is(.shoppingcart,.shopping-cart,.add_to_cart_button,.ajax_add_to_cart),form.cart,body.woocommerce-page';
/** The step of a shop that asks for payment. */
export const PAYMENT_FIELDS =
  'input:is([autocomplete~="cc-number" i],[type="radio"]:is([name*="payment" i],[name*="zahlung" i],[name*="pago" i],[name*="paiement" i]))';
/** What marks a product up in the page's own elements. */
export const PRODUCT_ITEMS = ['[itemtype*="schema.org/Product" i]', '[typeof*="Product"]'];

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

/** The hints on a page; null where there is none, so that it is no shop. Cheap beside a reading of the page. A new one goes into `mayBeShop` too. */
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

/**
 * Reads the links themselves: for the browser's own search, which ends at no number of links and is slow where capitals count
 * as small letters, a page of many links is fifteen times the work.
 */
function linksToCart(page: Document): boolean {
  const links = tagged(page, 'a');
  const first = links[0];
  if (!first) return false;
  const attributeOf = reader(first, 'getAttribute');
  let addresses = '';
  // Without asking how many there are, so that the browser finds no more of them than are read.
  for (let at = 0, link: Element | undefined = first; link && at < LINKS_READ; link = links[(at += 1)])
    addresses += ` ${(attributeOf.call(link, 'href') as string | null)?.slice(0, 2000) ?? ''}`;
  return namesCart(addresses.toLowerCase());
}

/** Whether any of these addresses, in small letters and with spaces between them, is a cart's. */
export function namesCart(addresses: string): boolean {
  return new RegExp(`(?<![a-z])(shopping|my|view)?(${CART_WORDS.join('|')})(?![a-z])`).test(addresses);
}

function marksUpProduct(page: Document): boolean {
  if (PRODUCT_ITEMS.some((selector) => has(page, selector))) return true;
  for (const script of all(page, 'script[type*="ld+json" i]'))
    if (marksUpProductInJson(contentOf(script).slice(0, 400_000))) return true;
  return false;
}

/** Whether this JSON-LD, whole or not, has a product of whatever kind. */
export function marksUpProductInJson(text: string): boolean {
  return (
    text.toLowerCase().includes('product') && /"@type"\s{0,9}:\s{0,9}(?:\[[^\]]{0,200})?"[^"]{0,60}Product/i.test(text)
  );
}
