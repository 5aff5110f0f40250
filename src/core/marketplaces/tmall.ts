import type { Marketplace } from './marketplace';
import { taobao } from './taobao';

/** Taobao's mall for companies; sellers and shops carry the same numbers. */
export const tmall: Marketplace = {
  name: 'tmall',
  title: { en: 'Tmall', 'zh-CN': '天猫' },
  hosts: ['*.tmall.com', '*.tmall.hk'],
  ids: taobao.ids,
  pages: {
    search: ['//list.tmall.com/**', '//s.tmall.com/**'],
    checkout: ['//buy.tmall.com/**', '//cart.tmall.com/**'],
  },
  sellerLinks: ['/**?user_number_id={taobao-seller}', '/**?shop_id={taobao-shop}'],
  results: { links: '.productShop a' },
};
