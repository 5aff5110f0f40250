import { DISPUTES_LINK, isImprintPage } from './imprint-page';
import { CART_MARKS, CART_WORDS, marksUpProductInJson, namesCart, PAYMENT_FIELDS, PRODUCT_ITEMS } from './shop-hints';

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
/** Each asked for by itself: of a list of selectors the browser is slower to say that there is none. */
const TRACES = [OFFER_META, PAYMENT_FIELDS, ...PRODUCT_ITEMS];

/**
 * Where the first links lead, since a link to a cart stands in a page's head, and what JSON-LD there is. In XHTML, and only there,
 * a path has to name elements with their namespace, here `h`.
 */
const FIRST_ADDRESSES = '/descendant::h:a[position()<=100]/@href';
const JSON_LD = '/descendant::h:script[contains(translate(@type,"LDJSON","ldjson"),"ld+json")]/text()';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** `XPathResult.UNORDERED_NODE_ITERATOR_TYPE`. */
const ONE_BY_ONE = 4;

/**
 * Whether a page may be a shop's: a page that has `shopHints` is denied only where its one hint is a link to a cart after a hundred
 * others, and hardly another is let through. Every page that is opened is asked this, and most are no shop's, so a no must cost next
 * to nothing. A script starts cold on each page, and then the searches cost less than what they need. To hand over a first
 * element, the browser makes an interface of hundreds of members, for as long as all these searches take together; a pattern of
 * many words takes a quarter of that to be compiled. A no needs neither: the selectors find nothing, and a path (XPath) gives
 * attributes and texts without their elements.
 */
export function mayBeShop(page: Document, address: string): boolean {
  // The prototype's own: an element's name hides what the document has by that name.
  const prototype = Object.getPrototypeOf(page) as Document;
  const { evaluate, querySelector } = prototype;
  for (const name of CART_NAMES)
    if (querySelector.call(page, name) && querySelector.call(page, CART_MARKS)) return true;
  for (const selector of TRACES) if (querySelector.call(page, selector)) return true;

  const isHtml = Reflect.get(prototype, 'contentType', page) === 'text/html';
  const nodesOn = (path: string) =>
    evaluate.call(page, isHtml ? path.replace('h:', '') : path, page, isHtml ? null : () => XHTML, ONE_BY_ONE, null);
  let addresses = '';
  const links = nodesOn(FIRST_ADDRESSES);
  for (let link = links.iterateNext(); link; link = links.iterateNext())
    addresses += ` ${(link.nodeValue ?? '').slice(0, 2000)}`;
  addresses = addresses.toLowerCase();
  for (const word of CART_WORDS) if (addresses.includes(word) && namesCart(addresses)) return true;
  let json = '';
  const scripts = nodesOn(JSON_LD);
  for (let text = scripts.iterateNext(); text; text = scripts.iterateNext())
    json += (text.nodeValue ?? '').slice(0, 400_000);
  if (json.toLowerCase().includes('product') && marksUpProductInJson(json)) return true;
  return isImprintPage(address) && querySelector.call(page, DISPUTES_LINK) !== null;
}
