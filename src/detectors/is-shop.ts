import { metaOf } from './page-text';
import { structuredData, type StructuredData } from './structured-data';

/** A link to a cart stands in a page's head, so the first links are enough. */
const LINKS_READ = 300;
const CART_LINK =
  /(?<![a-z])(shopping|my|view)?(cart|basket|checkout|warenkorb|panier|carrito|carrello|koszyk|kosik|korzina)(?![a-z])/i;
const PRODUCT_TYPE = /"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*Product/i;
const ADD_CONTROL =
  'form[action*="cart/add" i],form.cart,[name="add-to-cart"],[id*="add-to-cart" i],[class*="add-to-cart" i],[id*="addtocart" i],[class*="addtocart" i],[class*="add_to_cart" i],[class*="ajax_add"]';
const BUTTON = 'button,input[type="submit"],[role="button"],a[class*="btn" i],a[class*="buy" i],a[class*="cart" i]';
const BUY =
  /^\s*(add to (shopping )?(cart|bag|basket|trolley)|buy( it)? now|in den (waren|einkaufs)korb|jetzt kaufen|ajouter au panier|acheter|añadir (al carrito|a la cesta)|agregar al carr|comprar|adicionar ao carrinho|aggiungi al carrello|acquista|do koszyka|dodaj do koszyka|kup teraz|do košíku|do košíka|v košarico|lisa ostukorvi|в корзину|купить|カートに入れる|かごに追加|장바구니|구매하기|加入购物车|加入購物車|立即购买|立即購買|放入购物车)/i;
/** Kinds of page that may praise a product without selling it. */
const EDITORIAL = /article|news|blog|recipe|listing|video|profile|business/i;

export interface ShopSigns {
  data: StructuredData;
  /** The page says that it is about one product. */
  isProductPage: boolean;
}

/**
 * Whether something is sold on this page: null where not. Cheap first: a page without product mark-up, product meta data and
 * links to a cart costs a fraction of a millisecond.
 */
export function shopSigns(page: Document): ShopSigns | null {
  const ogType = metaOf(page, 'og:type') ?? '';
  const isProductPage =
    /(^|:)(product|item)(\.\w+)?$/i.test(ogType) || metaOf(page, 'product:price:amount') !== undefined;
  const hasCart = linksToCart(page);
  const hinted = marksUpProduct(page);
  if (!isProductPage && !hasCart && !hinted) return null;

  const data = hinted ? structuredData(page) : { products: [], types: new Set<string>() };
  if (!isProductPage && !hasCart && data.products.length === 0) return null;
  const sells = data.products.some((product) => product.offer);
  const isEditorial =
    EDITORIAL.test(ogType) ||
    [...data.types].some((type) => /(Article|Posting|Recipe|Review|LodgingBusiness)$/.test(type));
  if (!isEditorial && (isProductPage || sells)) return { data, isProductPage };
  const canBuy = page.querySelector(ADD_CONTROL) !== null || (hasCart && hasBuyButton(page));
  return canBuy ? { data, isProductPage } : null;
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

function hasBuyButton(page: Document): boolean {
  return [...page.querySelectorAll(BUTTON)]
    .slice(0, 3000)
    .some((button) => BUY.test(button.textContent.slice(0, 60) || (button.getAttribute('value') ?? '')));
}
