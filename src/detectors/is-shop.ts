import { hasAddControl, hasBuyControl } from './buy-controls';
import { imprint } from './imprint';
import { metaOf } from './page-text';
import type { ShopHints } from './shop-hints';
import { isImprintPage } from './imprint-page';
import type { StructuredData } from './structured-data';
import { bodyOf } from './unclobbered';
import { ownText } from './own-text';

/** Kinds of page that may praise a product without selling it. */
const EDITORIAL = /article|news|blog|recipe|listing|video|profile|business/i;
const EDITORIAL_TYPE = /(Article|Posting|Recipe|Review|LodgingBusiness)$/;
/** The address of a shop's results. */
const SEARCH =
  /\/(search|suche|recherche|buscar|busca|szukaj|hledat)(\/|$|\.)|[?&](q|query|keyword|search|searchterm)=/i;
const PRICE = /[$€£¥₹₽₩₺₴₪฿₫]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|zł|Kč|₽|руб|₸|lei|円|원|元)/g;
const MAX_TEXT = 300_000;

/** Whether something is sold on this page. */
export function sells(page: Document, url: URL, hints: ShopHints, data: StructuredData): boolean {
  const { isProductPage, hasCart, statesTrader } = hints;
  const isEditorial =
    EDITORIAL.test(metaOf(page, 'og:type') ?? '') || [...data.types].some((type) => EDITORIAL_TYPE.test(type));
  const offers = data.products.some((product) => product.offer);
  if (!isEditorial && (isProductPage || offers)) return true;
  if (!isEditorial && (hasCart || statesTrader) && isImprintPage(url.pathname) && imprint(page, url).length > 0)
    return true;
  if (!isProductPage && !hasCart && data.products.length === 0) return false;
  if (hasAddControl(page) || (hasCart && hasBuyControl(page))) return true;
  // A shop's own page of results may have no control to buy by, as its imprint has none.
  return !isEditorial && hasCart && SEARCH.test(url.pathname + url.search) && showsPrices(page);
}

function showsPrices(page: Document): boolean {
  const body = bodyOf(page);
  const text = body ? ownText(body, page).slice(0, MAX_TEXT) : '';
  return (text.match(PRICE)?.length ?? 0) >= 6;
}
