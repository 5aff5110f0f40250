import type { Marketplace } from './marketplace';

/** A shop by its number, which stands in the parameter `kdt_id`; the number in its host is another. */
export const youzan: Marketplace = {
  name: 'youzan',
  title: { en: 'Youzan', 'zh-CN': '有赞' },
  hosts: ['*.youzan.com', '*.koudaitong.com'],
  ids: { youzan: { names: 'shop', form: 'number', min: 3, max: 14 } },
  pages: {
    product: ['/wscgoods/**', '/v2/goods/**', '/v2/showcase/goods'],
    seller: [
      '/wscshop/**?kdt_id={youzan}',
      '/v2/showcase/homepage?kdt_id={youzan}',
      '/v2/**?kdt_id={youzan}',
      '/wscshop/**',
      '/v2/showcase/**',
      '/v2/feature/**',
    ],
    checkout: ['/pay/**', '/wsctrade/**', '/v2/buyer/**'],
  },
  sellers: [
    { key: 'kdt_id', after: '_global', within: 20_000, scheme: 'youzan' },
    { key: 'kdtId', after: '_global', within: 20_000, scheme: 'youzan' },
  ],
  currency: 'CNY',
};
