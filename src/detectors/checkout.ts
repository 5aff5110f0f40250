import type { ShopHints } from './shop-hints';
import { all, attributeOf, contentOf, has } from './unclobbered';

const words = (list: string) => new RegExp(`(?:^|[/._=-])(?:${list})(?:[/._&-]|$)`, 'i');

/** Words in an address that only a shop's cart or checkout has. */
const OF_SHOP = words(
  'checkouts?|cart|shopping-?cart|basket|warenkorb|kasse|panier|commande|carrito|cesta|carrello|cassa|carrinho|koszyk|zamowienie|kosik|objednavka|kosarica|korzina|winkelwagen|afrekenen|varukorg|kassa|onepage(?:checkout)?|place-?order|gouwuche|jiesuan|confirm_?order|order-?confirm',
);
/** Words that banks and clubs have too. */
const OF_MANY = words(
  'payments?|pay|order|bezahlen|zahlung|paiement|pago|pedido|pagamento|bestellen|bestellung|zaplata|oplata|bag|tobuy',
);

const CARD_NUMBER =
  'input[autocomplete~="cc-number" i],input[name*="cardnumber" i],input[id*="cardnumber" i],input[name*="card_number" i]';
const METHODS =
  'input[type="radio"]:is([name*="payment" i],[name*="zahlung" i],[name*="paiement" i],[name*="pago" i],[name*="pagamento" i])';
const ADDRESS =
  'input:is([autocomplete~="street-address" i],[autocomplete~="address-line1" i],[autocomplete~="postal-code" i],[name*="postcode" i],[name*="postal" i],[name*="street" i],[name*="address" i])';
const QUANTITY =
  'input:is([name*="qty" i],[name*="quantity" i],[name*="menge" i],[name*="quantite" i],[name*="cantidad" i]),select[name*="qty" i],select[name*="quantity" i]';
const BUTTON = 'button,input[type="submit"],[role="button"],a[href*="checkout" i]';
const ORDER =
  /^\W{0,10}(place (my |your )?order|order now|(proceed to |go to |secure )?checkout|check out|pay( now| \W|$)|continue to payment|complete (order|purchase)|(zahlungspflichtig|kostenpflichtig) bestellen|jetzt (kaufen|bezahlen|bestellen)|zur kasse|kaufen|bestellen|passer (la )?commande|valider (ma|la|mon) (commande|panier)|commander|payer|tramitar|finalizar|realizar (el )?pedido|pagar|procedi|completa l.ordine|ordina|concludi|fechar pedido|finalizar|zamawiam|złóż zamówienie|do kasy|objednat|objednať|naar (de )?kassa|afrekenen|bestelling|till kassan|slutför|оформить заказ|оплатить|注文を確定|注文する|レジに進む|ご購入手続き|购物结算|去结算|结算|結算|提交订单|提交訂單|立即支付|確認付款|前往結帳|結帳|결제하기|주문하기)/iu;
const MAX_BUTTONS = 500;

/**
 * Whether the page is a shop's own cart, checkout or step of payment: its address says so, and its forms ask for what an order
 * needs. A page to log in has no such forms, and a bank's address has no such words.
 */
export function isCheckout(page: Document, url: URL, hints: ShopHints): boolean {
  if (hints.isProductPage) return false;
  const path = `${url.pathname}${url.search}`.slice(0, 500);
  if (!OF_SHOP.test(path) && !(hints.hasCart && OF_MANY.test(path))) return false;
  if (has(page, CARD_NUMBER) || has(page, METHODS)) return true;
  return (has(page, ADDRESS) || has(page, QUANTITY)) && hasOrderButton(page);
}

function hasOrderButton(page: Document): boolean {
  const buttons = all(page, BUTTON);
  for (let at = 0; at < buttons.length && at < MAX_BUTTONS; at += 1) {
    const button = buttons[at];
    if (button && ORDER.test((contentOf(button).trim() || attributeOf(button, 'value') || '').slice(0, 60)))
      return true;
  }
  return false;
}
