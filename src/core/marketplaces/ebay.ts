import type { Marketplace } from './marketplace';

const SITES = 'com com.au com.sg com.my com.hk co.uk ca de fr it es nl ie at ch be pl ph in cn us';

/** The user name, which is not case-sensitive; a store's name (`/str/NAME`) is another thing. */
export const ebay: Marketplace = {
  name: 'ebay',
  title: { en: 'eBay', 'zh-CN': 'eBay' },
  hosts: SITES.split(' ').flatMap((site) =>
    ['', 'www.', 'm.', 'cafr.', 'befr.', 'benl.'].map((part) => `${part}ebay.${site}`),
  ),
  ids: { ebay: { names: 'seller', form: 'name', min: 2, max: 64, marks: '._*!$~+-', spelled: 'lower' } },
  pages: {
    product: ['/itm/**'],
    seller: ['/usr/{ebay}'],
    search: ['/sch/**', '/b/**'],
    checkout: ['//pay.*/**', '/rxo', '/rxo/**'],
    shop: ['/'],
  },
  sellerLinks: ['/usr/{ebay}/**', '/**?_ssn={ebay}'],
  // The boxes that eBay draws about an item's own seller, newest layout first.
  sellers: [{ links: ':is(.x-sellercard-atf,.ux-seller-section__content,.si-content,#RightSummaryPanel .si-inner) a' }],
  results: { links: '.srp-results a' },
  facts: {
    productName: '.x-item-title__mainTitle,#itemTitle',
    price: '.x-price-primary,#prcIsum,#mm-saleDscPrc',
  },
};
