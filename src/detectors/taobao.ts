import { pageAt } from '../core/marketplaces/addressed';
import type { Marketplace } from '../core/marketplaces/marketplace';
import { agreed, byPlatform, seen, type Seen } from './seen';
import { readByRule } from './marketplace';
import { scriptsWith, textOf } from './page-text';
import { all, attributeOf } from './unclobbered';
import { plainPrice } from './price';

/**
 * A page of Taobao or of Tmall, its mall for companies. Both name an item's seller and shop by number, in the page's meta
 * data and in its configuration. A shop's front has any host: the page's meta data number it.
 */
export function readTaobao(market: Marketplace, page: Document, url: URL): Seen | null {
  const at = pageAt(market, url);
  if (at?.kind === 'product') return itemOfTaobao(page);
  const shop = at === null || at.ids.has('taobao-shop') ? shopPage(page, at?.ids.get('taobao-shop')) : null;
  return shop ?? readByRule(market, page, url);
}

/** A product page of Taobao or Tmall. */
function itemOfTaobao(page: Document): Seen {
  const numbers = ownNumbers(page);
  const priceText = textOf(
    page,
    '#J_PromoPriceNum,#J_StrPrice .tb-rmb-num,.tm-price,[class*="highlightPrice"] [class*="text--"]',
  );
  return seen('product', identifiersOf(numbers), {
    merchantName: textOf(page, '.tb-shop-name a,.slogo-shopname,[class*="shopName--"]') ?? numbers.name,
    productName: textOf(page, '#J_Title h3,.tb-detail-hd h1,[class*="mainTitle--"]'),
    // A range is no price.
    price: priceText && /[-–~]/.test(priceText) ? undefined : plainPrice(priceText),
    currency: priceText ? 'CNY' : undefined,
  });
}

/** The front page of a shop: null where the page names none. `numbered`: the shop's number in its address. */
function shopPage(page: Document, numbered?: string): Seen | null {
  const meta = metaNumbers(page);
  const shopId = agreed([numbered, meta.shopId]);
  if (shopId === null) return null;
  const identifiers = identifiersOf({
    shopId,
    sellerId: numbered === undefined || numbered === meta.shopId ? meta.sellerId : null,
  });
  return seen('seller', identifiers, { merchantName: textOf(page, '.shop-name,.slogo-shopname,.hd-shop-name') });
}

interface Numbers {
  sellerId: string | null;
  shopId: string | null;
  name?: string | undefined;
}

function identifiersOf({ sellerId, shopId }: Numbers) {
  return [
    ...(sellerId ? [byPlatform('taobao-seller', sellerId, 'page configuration')] : []),
    ...(shopId ? [byPlatform('taobao-shop', shopId, 'page configuration')] : []),
  ];
}

/** `<meta name="microscope-data" content="…;shopId=…;userid=…">` */
function metaNumbers(page: Document): Numbers {
  const content =
    Array.from(all(page, 'meta[name="microscope-data"]'), (meta) => attributeOf(meta, 'content'))[0] ?? '';
  return {
    sellerId: /\buserid=(\d+)/i.exec(content)?.[1] ?? null,
    shopId: /\bshopId=(\d+)/i.exec(content)?.[1] ?? null,
  };
}

/** What all the page's own statements about its seller agree on. */
function ownNumbers(page: Document): Numbers {
  const sources = [metaNumbers(page)];
  // g_config = { …, shopId: '…', sellerId: '…' }: the beginning only, as recommendations come later.
  for (const script of scriptsWith(page, 'g_config')) {
    const config = /\bg_config\s*=\s*\{([^]{0,3000})/.exec(script)?.[1];
    if (config) sources.push(numbersIn(config.split('};', 1)[0] ?? ''));
  }
  // { …, "seller": { …, "sellerId": "…", "shopId": "…" } }: flat but for `evaluates`.
  for (const script of scriptsWith(page, '"seller":{')) {
    for (const [, seller = ''] of script.matchAll(/"seller":\{((?:[^{}]|\{[^{}]*\}){0,4000})\}/g))
      sources.push(numbersIn(seller));
  }
  return {
    sellerId: agreed(sources.map((source) => source.sellerId)),
    shopId: agreed(sources.map((source) => source.shopId)),
    name: sources.find((source) => source.name)?.name,
  };
}

function numbersIn(text: string): Numbers {
  const number = (name: string) => new RegExp(`["']?\\b${name}["']?\\s*:\\s*["']?(\\d+)`).exec(text)?.[1] ?? null;
  const name = /["']?\bshopName["']?\s*:\s*("(?:[^"\\]|\\.)*"|'(?:[^'"\\]|\\.)*')/.exec(text)?.[1];
  return { sellerId: number('sellerId'), shopId: number('shopId'), name: name && unquoted(name) };
}

function unquoted(literal: string): string | undefined {
  try {
    return String(JSON.parse(`"${literal.slice(1, -1)}"`));
  } catch {
    return undefined;
  }
}
