import type { Marketplace } from './marketplace';

/** A seller by the id in the page's data; the addresses have none. */
export const flipkart: Marketplace = {
  name: 'flipkart',
  title: { en: 'Flipkart', 'zh-CN': 'Flipkart' },
  hosts: ['flipkart.com', 'www.flipkart.com', 'm.flipkart.com', 'dl.flipkart.com'],
  ids: { flipkart: { names: 'seller', form: 'name', min: 16, max: 16, spelled: 'lower' } },
  pages: {
    product: ['/*/p/itm*', '/p/itm*'],
    search: ['/search', '/**/pr', '/*-store', '/offers-store/**'],
    checkout: ['/viewcart', '/checkout/**'],
    shop: ['/'],
  },
  sellers: [{ key: 'sellerId', after: '"sellerId"', within: 40, scheme: 'flipkart' }],
  facts: { merchantName: '#sellerName span span', productName: 'h1' },
  currency: 'INR',
};
