import type { Marketplace } from './marketplace';

/** A shop by number, with zeros before it in the addresses of products; nothing but zeros is Suning itself. */
export const suning: Marketplace = {
  name: 'suning',
  title: { en: 'Suning', 'zh-CN': '苏宁易购' },
  hosts: ['*.suning.com'],
  ids: {
    suning: {
      names: 'shop',
      form: 'number',
      min: 6,
      max: 10,
      padded: true,
      own: ['0'],
      refused: { '0': 'stands for Suning itself, not for a shop' },
    },
  },
  pages: {
    product: ['//product.suning.com/{suning}/*.html', '//m.suning.com/product/{suning}/*.html'],
    seller: ['//shop.suning.com/{suning}/**', '//shop.suning.com/{suning}', '//shop.m.suning.com/{suning}.html'],
    search: ['//search.suning.com/**', '//list.suning.com/**'],
    checkout: ['//shopping.suning.com/**', '//cart.suning.com/**', '//payment.suning.com/**'],
    shop: ['//www.suning.com/', '//suning.com/'],
  },
  results: { links: '.store-stock a,a[href*="//shop.suning.com/"]' },
  facts: { merchantName: '#curShopName,.header-shop-inline-name', productName: '#itemDisplayName,.proinfo-title h1' },
  currency: 'CNY',
};
