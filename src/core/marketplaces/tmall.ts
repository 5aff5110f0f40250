import type { Marketplace } from './marketplace';
import { taobao } from './taobao';

/** Taobao's mall for companies; sellers and shops carry the same numbers. */
export const tmall: Marketplace = {
  name: 'tmall',
  title: { en: 'Tmall', 'zh-CN': '天猫' },
  hosts: ['*.tmall.com', '*.tmall.hk'],
  ids: taobao.ids,
  pages: {
    product: [
      '//detail.tmall.*/**',
      '//*.detail.tmall.*/**',
      '//detail.m.tmall.*/**',
      '//world.tmall.com/item*/**',
      '//world.tmall.com/item*',
    ],
    search: ['//list.tmall.com/**', '//s.tmall.com/**'],
    shop: ['//www.tmall.*/', '//tmall.*/'],
    checkout: ['//buy.tmall.com/**', '//cart.tmall.com/**'],
  },
  sellerLinks: [
    '/**?user_number_id={taobao-seller}',
    '/**?shop_id={taobao-shop}',
    '//store.taobao.com/**?user_number_id={taobao-seller}',
    '//shop{taobao-shop}.taobao.com/**',
  ],
  results: { links: '.productShop a' },
};
