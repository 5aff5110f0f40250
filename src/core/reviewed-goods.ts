import { productOf } from './goods-address';

/**
 * Where a site shows the reviews of goods on pages of their own: the pattern's first group is the goods' number. Matched with the host and
 * path, and for each site the page of the goods beside those of their reviews.
 */
const SITES: readonly (readonly [name: string, host: RegExp, number: RegExp])[] = [
  [
    'amazon',
    /(^|\.)amazon\.[a-z.]{2,6}$/,
    /\/(?:dp|gp\/product|gp\/aw\/[dr]|product-reviews)\/([A-Z0-9]{10})(?=[/?]|$)/,
  ],
  ['ebay', /(^|\.)ebay\.[a-z.]{2,6}$/, /\/(?:p|urw\/[^/]+\/product-reviews)\/(\d{5,})/],
  ['jd', /(^|\.)jd\.(?:com|hk)$/, /\/(?:review\/|product\/|comment\/)?(\d{5,})(?:-[\d-]+)?\.html/],
  ['aliexpress', /(^|\.)aliexpress\.[a-z.]{2,6}$/, /(?:\/item\/(?:[^/]+\/)?|[?&]productId=)(\d{6,})/],
  ['walmart', /(^|\.)walmart\.[a-z]{2,3}$/, /\/(?:ip|reviews\/product)\/(?:[^/]+\/)?(\d{5,})/],
  ['trustpilot', /(^|\.)trustpilot\.[a-z.]{2,6}$/, /\/review\/([^/?]+)/],
];

/** What a shop adds to the address of goods where it shows their reviews, or the next page of them. */
const PAGE_OF_REVIEWS = /\/(?:(?:customer-)?reviews?|ratings|comment-page-\d+|page\/\d+|page-?\d+|p\d+)(?=\/|$)/gi;

/** The parts of an address that are looked at, as `URL` has them. */
type Address = Parameters<typeof productOf>[0] & { hostname: string };

/**
 * What the reviews at an address are about, the same on the page of the goods and on every page of their reviews. Two pages of which it is
 * the same belong together.
 */
export function reviewedGoods({ origin, host, hostname, pathname, search }: Address): string {
  for (const [name, site, number] of SITES) {
    const [, goods] = (site.test(hostname) && number.exec(pathname + search)) || [];
    if (goods) return `${name}:${name === 'amazon' ? `${hostname.replace(/^(?:www|smile|m)\./, '')}/` : ''}${goods}`;
  }
  const path = pathname.replace(PAGE_OF_REVIEWS, '').replace(/\/+$/, '');
  return productOf({ origin, host, pathname: path || '/', search });
}
