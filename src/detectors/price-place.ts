import type { Marketplace } from '../core/marketplaces/marketplace';
import { buyControls } from './buy-controls';
import { all } from './unclobbered';

/** Where shop systems show the price of the page's own product. */
const PRICE =
  ':is(main,#content,[itemtype*="Product"],[class*="product" i]) :is([itemprop~="price"],[class~="price"],[class*="product-price" i],[class*="product__price" i],[class*="current-price" i])';

const MAX_LOOKED_AT = 50;

/** The first of the page's prices, else of its controls to buy by, that `isSeen`; null where there is none. Asked only where something is to stand there. */
export function pricePlace(
  page: Document,
  market: Marketplace | undefined,
  isSeen: (element: Element) => boolean,
): Element | null {
  const places: (() => Iterable<Element>)[] = [
    () => (market?.facts?.price ? all(page, market.facts.price) : []),
    () => all(page, PRICE),
    () => buyControls(page),
  ];
  for (const find of places) {
    const found = [...safely(find)].slice(0, MAX_LOOKED_AT).find(isSeen);
    if (found) return found;
  }
  return null;
}

/** A rule's selector may be one that this browser does not understand. */
function safely(find: () => Iterable<Element>): Iterable<Element> {
  try {
    return find();
  } catch {
    return [];
  }
}
