import { metaOf } from './page-text';
import { shopHints } from './shop-hints';
import { structuredData, type StructuredData } from './structured-data';

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

/** Whether something is sold on this page: null where not. */
export function shopSigns(page: Document): ShopSigns | null {
  const hints = shopHints(page);
  if (hints === null) return null;
  const { isProductPage, hasCart } = hints;
  const data = hints.marksUpProduct ? structuredData(page) : { products: [], types: new Set<string>() };
  if (!isProductPage && !hasCart && data.products.length === 0) return null;
  const sells = data.products.some((product) => product.offer);
  const isEditorial =
    EDITORIAL.test(metaOf(page, 'og:type') ?? '') ||
    [...data.types].some((type) => /(Article|Posting|Recipe|Review|LodgingBusiness)$/.test(type));
  if (!isEditorial && (isProductPage || sells)) return { data, isProductPage };
  const canBuy = page.querySelector(ADD_CONTROL) !== null || (hasCart && hasBuyButton(page));
  return canBuy ? { data, isProductPage } : null;
}

function hasBuyButton(page: Document): boolean {
  return [...page.querySelectorAll(BUTTON)]
    .slice(0, 3000)
    .some((button) => BUY.test(button.textContent.slice(0, 60) || (button.getAttribute('value') ?? '')));
}
