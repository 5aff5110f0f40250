import type { Marketplace } from './marketplace';

/** The number of a mall. */
export const pinduoduo: Marketplace = {
  name: 'pinduoduo',
  title: { en: 'Pinduoduo', 'zh-CN': '拼多多' },
  hosts: ['*.pinduoduo.com', '*.yangkeduo.com'],
  ids: { pinduoduo: { names: 'shop', form: 'number', min: 3, max: 16 } },
  pages: {
    product: ['/goods*.html'],
    seller: ['/mall_page.html?mall_id={pinduoduo}', '/mall_quality_assurance.html?mall_id={pinduoduo}'],
    search: ['/search_result.html', '/search_catgoods.html', '/catgoods.html'],
    checkout: ['/order_checkout.html', '/transac_order_coupon.html'],
    shop: ['/'],
  },
  sellers: [
    { key: 'mallID', after: '"mall":{', within: 3000, scheme: 'pinduoduo' },
    { key: 'mallId', after: '"mall":{', within: 3000, scheme: 'pinduoduo' },
    { key: 'mallID', after: '"goods":{', within: 6000, scheme: 'pinduoduo' },
    { links: 'a[href*="mall_page.html"]' },
  ],
  results: { links: 'a[href*="mall_page.html"]' },
  currency: 'CNY',
};
