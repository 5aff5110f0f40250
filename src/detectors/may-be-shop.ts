import { DISPUTES_LINK, isImprintPage } from './imprint-page';
import { CART_MARKS, CART_WORDS, PAYMENT_FIELDS, PRODUCT_ITEMS, shopHints } from './shop-hints';
import { call } from './unclobbered';

/** Whatever has one of `shopHints`, and more, but for JSON-LD. */
const TRACES = [
  `a:is(${CART_WORDS.map((word) => `[href*="${word}" i]`).join()})`,
  CART_MARKS,
  PAYMENT_FIELDS,
  PRODUCT_ITEMS,
  'meta:is([property="og:type"],[name="og:type"]):is([content*="product" i],[content*="item" i])',
  'meta:is([property="product:price:amount"],[name="product:price:amount"],[property="og:price:amount"],[name="og:price:amount"])',
].join();
const JSON_LD = 'script[type*="ld+json" i]';
const PRODUCT_IN_JSON_LD = 'boolean(//script[contains(@type,"ld+json")][contains(.,"roduct")])';
/** XPathResult.BOOLEAN_TYPE */
const BOOLEAN = 3;

/**
 * Whether a page may be a shop's: no other needs the detectors. Every page that is opened is asked this, so the browser's
 * own searches, which hand no element over, tell most pages that are none: the first element that a script touches costs more
 * than all of them.
 */
export function mayBeShop(page: Document, path: string): boolean {
  const hasTraces = anyOf(page, TRACES) || marksUpProduct(page) || (isImprintPage(path) && anyOf(page, DISPUTES_LINK));
  return hasTraces && shopHints(page, path) !== null;
}

function marksUpProduct(page: Document): boolean {
  if (!anyOf(page, JSON_LD)) return false;
  const result = call(page, 'evaluate', PRODUCT_IN_JSON_LD, page, null, BOOLEAN) as XPathResult;
  return result.booleanValue;
}

function anyOf(page: Document, selector: string): boolean {
  return (call(page, 'querySelectorAll', selector) as NodeListOf<Element>).length > 0;
}
