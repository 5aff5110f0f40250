import type { Marketplace } from './marketplace';

const SITES =
  'com com.mx com.br com.au com.tr com.be com.sg co.uk co.jp co.za ca de fr it es nl se pl ie ae sa eg in sg cn';

/** The same merchant id on all sites. Its product pages need more than rules: `src/detectors/amazon.ts`. */
export const amazon: Marketplace = {
  name: 'amazon',
  title: { en: 'Amazon', 'zh-CN': '亚马逊' },
  hosts: SITES.split(' ').flatMap((site) => ['', 'www.', 'smile.', 'm.'].map((part) => `${part}amazon.${site}`)),
  ids: { amazon: { names: 'seller', form: 'name', min: 12, max: 15, first: 'A', spelled: 'upper' } },
  pages: {
    product: [
      '/dp/*',
      '/dp/*/**',
      '/*/dp/*',
      '/*/dp/*/**',
      '/gp/product/*',
      '/gp/product/*/**',
      '/gp/aw/d/*',
      '/gp/aw/d/*/**',
    ],
    seller: ['/sp?seller={amazon}', '/gp/aag/main?seller={amazon}', '/gp/help/seller/at-a-glance.html?seller={amazon}'],
    search: ['/s', '/s/**', '/gp/search', '/gp/search/**'],
    checkout: ['/gp/buy/**', '/checkout/**', '/gp/cart/**', '/cart'],
    shop: ['/'],
  },
  sellerLinks: ['/**?seller={amazon}', '/**?smid={amazon}', '/s?me={amazon}'],
  facts: { merchantName: '#seller-name,#sellerName' },
};
