import type { Marketplace } from './marketplace';

/** A shop by number. */
export const weidian: Marketplace = {
  name: 'weidian',
  title: { en: 'Weidian', 'zh-CN': '微店' },
  hosts: ['*.weidian.com'],
  ids: { weidian: { names: 'shop', form: 'number', min: 4, max: 14 } },
  pages: {
    product: ['/item.html', '/item_classic.html', '/fastorder.html'],
    seller: ['//shop{weidian}.v.weidian.com/**', '/?userid={weidian}', '/index.html?userid={weidian}', '/s/{weidian}'],
    checkout: ['/buy/**', '/cart/**'],
  },
  sellers: [
    { key: 'shopId', after: '"shopId"', within: 40, scheme: 'weidian' },
    { links: '.shop-info a,.shop-name a,a.enter-shop' },
  ],
  currency: 'CNY',
};
