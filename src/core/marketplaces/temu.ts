import type { Marketplace } from './marketplace';

/** The number of a mall. */
export const temu: Marketplace = {
  name: 'temu',
  title: { en: 'Temu', 'zh-CN': 'Temu' },
  hosts: ['*.temu.com'],
  ids: { temu: { names: 'shop', form: 'number', min: 6, max: 20 } },
  pages: {
    product: ['/*-g-*.html', '/*/*-g-*.html', '/goods.html', '/*/goods.html'],
    seller: ['/mall.html?mall_id={temu}', '/*/mall.html?mall_id={temu}', '/*-m-{temu}.html', '/*/*-m-{temu}.html'],
    search: ['/search_result.html', '/*/search_result.html', '/channel/**'],
    checkout: ['/*checkout.html', '/cart.html'],
    shop: ['/', '/*'],
  },
  sellers: [
    { key: 'mallId', after: '"mall":{', within: 3000, scheme: 'temu' },
    { key: 'mallId', after: '"mallModule":{', within: 3000, scheme: 'temu' },
    { links: 'a[href*="mall.html?mall_id="],a[href*="-m-"][href*=".html"]' },
  ],
};
