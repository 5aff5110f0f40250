import type { Marketplace } from './marketplace';

/** A shop by number, in the address of everything that it sells. */
export const shopee: Marketplace = {
  name: 'shopee',
  title: { en: 'Shopee', 'zh-CN': '虾皮' },
  hosts: 'sg com.my co.id co.th ph vn tw com.br com.mx com.co cl pl'.split(' ').map((site) => `*.shopee.${site}`),
  ids: { shopee: { names: 'shop', form: 'number', min: 1, max: 14, perSite: true } },
  pages: {
    product: ['/*-i.{shopee}.*', '/product/{shopee}/*'],
    seller: ['/shop/{shopee}', '/shop/{shopee}/**'],
    search: ['/search', '/search/**', '/*-cat.*', '/mall/**'],
    checkout: ['/cart', '/checkout', '/checkout/**'],
    shop: ['/'],
  },
  results: { links: 'a[href*="-i."],a[href*="/product/"]' },
};
