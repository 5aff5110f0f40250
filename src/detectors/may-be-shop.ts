import { DISPUTES_LINK, isImprintPage } from './imprint-page';
import { CART_MARKS, linksToCart, marksUpProduct, PAYMENT_FIELDS, shopHints } from './shop-hints';
import { anyOf } from './unclobbered';

/** One of these has whatever has CART_MARKS. The browser is quickest at searching for a single class. */
const CART_NAMES = [
  '#button-cart',
  '.add_to_cart_button',
  '.single_add_to_cart_button',
  '.ajax_add_to_cart',
  '.shoppingcart',
  '.shopping-cart',
  '.cart',
  '.woocommerce-page',
];
const OFFER_META =
  'meta:is(:is([property="og:type"],[name="og:type"]):is([content*="product" i],[content*="item" i]),[property="product:price:amount"],[name="product:price:amount"],[property="og:price:amount"],[name="og:price:amount"])';

/**
 * Whether a page may be a shop's: no other needs the detectors. Every page that is opened is asked this, so each question is
 * one that the browser answers by a single search for one kind of element, or one about the first links only.
 */
export function mayBeShop(page: Document, path: string): boolean {
  return hasTraces(page, path) && shopHints(page, path) !== null;
}

/** Whatever has one of `shopHints`, and more. */
function hasTraces(page: Document, path: string): boolean {
  return (
    linksToCart(page) ||
    hasCartMarks(page) ||
    anyOf(page, OFFER_META) ||
    anyOf(page, PAYMENT_FIELDS) ||
    marksUpProduct(page) ||
    (isImprintPage(path) && anyOf(page, DISPUTES_LINK))
  );
}

function hasCartMarks(page: Document): boolean {
  return CART_NAMES.some((name) => anyOf(page, name)) && anyOf(page, CART_MARKS);
}
