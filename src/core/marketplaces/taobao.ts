import type { Marketplace } from './marketplace';

/** Sellers and their shops by number. Where they stand on a page takes more than rules: `src/detectors/taobao.ts`. */
export const taobao: Marketplace = {
  name: 'taobao',
  title: { en: 'Taobao', 'zh-CN': '淘宝' },
  hosts: ['*.taobao.com'],
  ids: {
    'taobao-seller': { names: 'seller', form: 'number', min: 1, max: 16 },
    'taobao-shop': { names: 'shop', form: 'number', min: 1, max: 16 },
  },
  pages: {
    product: [
      '//item.taobao.com/item*',
      '//*.item.taobao.com/item*',
      '//world.taobao.com/item/**',
      '//*.world.taobao.com/item/**',
      '//detail.taobao.com/item*',
      '//h5.m.taobao.com/**/item*',
    ],
    search: ['//s.taobao.com/**', '//search.taobao.com/**', '/search', '/search/**', '/search*'],
    seller: [
      '//shop{taobao-shop}.taobao.com/**',
      '//shop{taobao-shop}.*.taobao.com/**',
      '//store.taobao.com/**?user_number_id={taobao-seller}',
    ],
    shop: ['//www.taobao.com/', '//taobao.com/'],
    checkout: ['//buy.taobao.com/**', '//buyertrade.taobao.com/**', '//cart.taobao.com/**'],
  },
  results: {
    links: '[class*="shopName"] a,a[class*="shopName"],.shop a',
    sources: [{ key: 'user_id', after: '"nid":', within: 6000, scheme: 'taobao-seller' }],
  },
};
