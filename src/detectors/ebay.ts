import { isHostOf } from '../core/marketplaces';
import { agreed, byPlatform, seen, type Detector, type Seen } from './detector';
import { linkParameter, textOf } from './page-text';
import { currencyOf, plainPrice } from './price';

/** The boxes that eBay draws about an item's own seller, newest layout first. */
const SELLER_BOX = '.x-sellercard-atf,.ux-seller-section__content,.si-content,#RightSummaryPanel .si-inner';

/** eBay names an item's seller by user name, in links of the seller's box; a store's name (`/str/`) is another thing. */
export const ebay: Detector = {
  name: 'ebay',
  claims: (host) => isHostOf('ebay', host),
  detect(page, url) {
    const [, kind, name] = url.pathname.split('/');
    if (kind === 'itm') return item(page);
    if (kind === 'usr' && name)
      return seen('seller', [byPlatform('ebay', unescaped(name), 'address')], { merchantName: unescaped(name) });
    if (kind === 'sch' || kind === 'b') return seen('search', []);
    return url.pathname === '/' ? seen('shop', []) : null;
  },
};

function item(page: Document): Seen {
  const boxes = [...page.querySelectorAll(SELLER_BOX)];
  const user = agreed(boxes.flatMap((box) => [...box.querySelectorAll('a[href]')].map(userOf)));
  const price = page.querySelector('.x-price-primary,#prcIsum,#mm-saleDscPrc');
  const priceText = price?.textContent;
  const currency = currencyOf(
    priceText
      ?.replace(/^US\s*\$/, 'USD ')
      .replace(/^C\s*\$/, 'CAD ')
      .replace(/^AU\s*\$/, 'AUD '),
  );
  return seen('product', user ? [byPlatform('ebay', user, 'seller box')] : [], {
    merchantName: user ?? undefined,
    productName: textOf(page, '.x-item-title__mainTitle')?.trim() ?? ownText(page.querySelector('#itemTitle')),
    price: plainPrice(price?.getAttribute('content') ?? priceText, currency),
    currency,
  });
}

/** The user that a link leads to: `/usr/NAME`, or a list of NAME's items. */
function userOf(link: Element): string | null {
  const href = link.getAttribute('href');
  const [, name] = /^(?:https?:)?(?:\/\/[^/?#]*)?\/usr\/([^/?#]+)/.exec(href ?? '') ?? [];
  const user = name ? unescaped(name) : linkParameter(href, '_ssn');
  return user?.toLowerCase() ?? null;
}

/** The old layout hides "Details about" inside the heading. */
function ownText(element: Element | null): string | undefined {
  return element
    ? [...element.childNodes]
        .filter((node) => node.nodeType === 3)
        .map((node) => node.nodeValue)
        .join(' ')
    : undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
