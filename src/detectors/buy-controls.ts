import { all, attributeOf, contentOf, has } from './unclobbered';

/** What shop systems call the control that puts a thing into the cart, so that no word need be read. */
const ADD_NAMES = [
  'add-to-cart',
  'addtocart',
  'add_to_cart',
  'add-to-basket',
  'add-to-bag',
  'addtobag',
  'add-cart',
  'addcart',
];
const ADD_DATA =
  '[data-add-to-cart],[data-addtocart],[data-js-addtocart],[data-button-action="add-to-cart"],[data-action="add-to-cart"],[class*="product_type_"][data-product_id]';
/** One selector of a few kinds of element is much cheaper than many of any. */
const ADD_CONTROL = [
  `:is(a,button,input):is(${named(ADD_NAMES)},${ADD_DATA},[name="add-to-cart"],[class*="ajax_add"],#button-cart,[onclick*="addtocart" i],[onclick*="addcart" i],[onclick*="add_to_cart" i])`,
  'form:is(.cart,[action*="cart/add" i],[action*="addtocart" i],[action*="add_to_cart" i],[data-role="tocart-form"])',
  '[class*="add-to-cart" i],[class*="addtocart" i],[id*="addtocart" i],[id*="add-to-cart" i]',
].join();
const BUTTON_TO_ADD = `:is(a,button,input):is(${named(ADD_NAMES)},${ADD_DATA})`;
const BUY_NAMES = [
  'buybtn',
  'buy-btn',
  'buy_btn',
  'btn-buy',
  'btn_buy',
  'btnbuy',
  'buy-now',
  'buynow',
  'buy_now',
  'buybutton',
  'buy-button',
];
/** A control called so counts where the page also speaks of a cart. */
const BUY_CONTROL = `:is(a,button,input,div,span):is(${BUY_NAMES.map((name) => `[class*="${name}" i]`).join()}),:is(a,button,input):is(${named(BUY_NAMES)},[href^="javascript:buy" i],[onclick^="buy" i])`;
const BUTTON =
  'button,input[type="submit"],input[type="button"],[role="button"],a[class*="btn" i],a[class*="button" i],a[class*="buy" i],a[class*="cart" i],a[class*="add" i]';
const BUY =
  /^\W{0,10}(add( item| this)? to (shopping |my |your )?(cart|bag|basket|trolley)|buy( it)? now|in den (waren|einkaufs)korb|(zum|in) warenkorb( hinzufügen)?|jetzt kaufen|in winkelwagen|in (mijn )?winkelmand|ajouter au panier|acheter|añadir (al carrito|a la cesta|a la bolsa)|agregar al carr|comprar|adicionar ao carrinho|aggiungi al carrello|acquista|do koszyka|dodaj do koszyka|kup teraz|do košíku|do košíka|vložit do košíku|pridať do košíka|v košarico|dodaj v košarico|dodaj u košaricu|u košaricu|lisa (ostu)?korvi|į krepšelį|pievienot grozam|ielikt grozā|kosárba|adaugă în coș|adauga in cos|sepete ekle|hemen al|lägg i (varukorgen|kundvagnen)|läg i kurv|læg i kurv|tilføj til kurv|legg i handlekurv|lisää ostoskoriin|προσθήκη στο καλάθι|добави в количката|в корзину|добавить в корзину|купить|в кошик|купити|себетке|הוסף לסל|הוספה לסל|أضف إلى (السلة|العربة)|カートに(入れる|追加)|かごに(追加|入れる)|買い物かご|購入する|장바구니|구매하기|바로구매|加入(购物车|購物車)|立即(购买|購買)|直接購買|放入(购物车|購物車|购物袋)|เพิ่มลงตะกร้า|thêm vào giỏ|mua ngay|tambah ke keranjang|beli sekarang)/i;

const MAX_BUTTONS = 3000;

/** Whether the page has a control of a known shop system to buy by. */
export function hasAddControl(page: Document): boolean {
  return has(page, ADD_CONTROL);
}

/** Whether the page has any control to buy by, known by its name or its words. */
export function hasBuyControl(page: Document): boolean {
  return has(page, BUY_CONTROL) || saysBuy(page);
}

/** The controls to buy by: those of known shop systems first. */
export function* buyControls(page: Document): Generator<Element> {
  yield* all(page, BUTTON_TO_ADD);
  for (const button of all(page, BUTTON)) if (saysToBuy(button)) yield button;
}

function saysBuy(page: Document): boolean {
  const buttons = all(page, BUTTON);
  for (let at = 0; at < buttons.length && at < MAX_BUTTONS; at += 1) {
    const button = buttons[at];
    if (button && saysToBuy(button)) return true;
  }
  return false;
}

function saysToBuy(button: Element): boolean {
  return BUY.test(contentOf(button).trim().slice(0, 60) || (attributeOf(button, 'value') ?? '').slice(0, 60));
}

function named(names: string[]): string {
  return names.map((name) => `[class*="${name}" i],[id*="${name}" i]`).join();
}
