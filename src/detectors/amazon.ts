import { pageAt } from '../core/marketplaces/addressed';
import type { Marketplace } from '../core/marketplaces/marketplace';
import { agreed, byPlatform, seen, type Seen } from './seen';
import { readByRule } from './marketplace';
import { linkParameter, textOf } from './page-text';
import { all, attributeOf, contentOf, parentOf } from './unclobbered';
import { currencyOf, plainCount, plainPrice, plainRating } from './price';

const ID = /^A[A-Z0-9]{11,14}$/;
/** Parts of a product page that show offers other than the featured one. */
const OTHER_OFFERS = /used|aod|all-offers|olp|mbc|morebuying|compar|hlcx|review|sims|sponsored/i;

/** Amazon names the featured offer's seller by its merchant id: in the link to its profile and in the buying form. */
export function readAmazon(market: Marketplace, page: Document, url: URL): Seen | null {
  return pageAt(market, url)?.kind === 'product' ? product(page, url) : readByRule(market, page, url);
}

function product(page: Document, url: URL): Seen {
  const links = featured(page, '[id="sellerProfileTriggerId"]');
  const forms = featured(page, '[id="merchantID"],input[name="merchantID"]');
  const id = agreed([
    ...links.map((link) => linkParameter(attributeOf(link, 'href'), 'seller')),
    ...forms.map((input) => attributeOf(input, 'value')),
  ]);
  const isId = id !== null && ID.test(id);
  // Amazon has no profile: its own name stands where a seller's link would.
  const bare =
    links.length === 0 ? textOf(page, '#merchant-info,#tabular-buybox,#merchantInfoFeature_feature_div') : undefined;
  const soldByPlatform = isId && bare !== undefined && /amazon|アマゾン|亚马逊/i.test(bare);
  const priceText = textOf(
    page,
    '#corePrice_feature_div .a-offscreen,#price_inside_buybox,#priceblock_dealprice,#priceblock_ourprice,#corePriceDisplay_desktop_feature_div .priceToPay',
  );
  const currency = currencyOf(priceText) ?? dollars(priceText, url.hostname);
  return seen(
    'product',
    isId ? [byPlatform('amazon', id, links.length > 0 ? '#sellerProfileTriggerId' : '#merchantID')] : [],
    {
      merchantName: isId ? ((links[0] && contentOf(links[0])) ?? (soldByPlatform ? 'Amazon' : undefined)) : undefined,
      productName: textOf(page, 'span#productTitle,#productTitle,#title'),
      price: plainPrice(priceText, currency),
      currency,
      rating: plainRating(
        Array.from(all(page, '#acrPopover[title]'), (one) => attributeOf(one, 'title') ?? '')[0] ??
          textOf(page, '#acrPopover'),
      ),
      ratingCount: plainCount(textOf(page, '#acrCustomerReviewText')),
      soldByPlatform: soldByPlatform || undefined,
    },
  );
}

/** Elements that stand in no part of the page whose id speaks of other offers. */
function featured(page: Document, selector: string): Element[] {
  return Array.from(all(page, selector)).filter((element) => {
    for (let above = parentOf(element); above; above = parentOf(above))
      if (OTHER_OFFERS.test(attributeOf(above, 'id') ?? '')) return false;
    return true;
  });
}

function dollars(text: string | undefined, host: string): string | undefined {
  if (text?.includes('$'))
    return ({ ca: 'CAD', au: 'AUD', mx: 'MXN', sg: 'SGD', com: 'USD' } as Record<string, string>)[
      host.split('.').pop() ?? ''
    ];
  return text && /[¥￥]/.test(text) ? (host.endsWith('.cn') ? 'CNY' : 'JPY') : undefined;
}
