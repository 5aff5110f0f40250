import type { Marketplace } from './marketplace';

/** A shop by the name in its address. */
export const lazada: Marketplace = {
  name: 'lazada',
  title: { en: 'Lazada', 'zh-CN': 'Lazada' },
  hosts: 'sg com.my co.id co.th com.ph vn'.split(' ').map((site) => `*.lazada.${site}`),
  ids: { lazada: { names: 'shop', form: 'name', min: 2, max: 80, marks: '._-', spelled: 'lower', perSite: true } },
  pages: {
    product: ['/products/**'],
    seller: ['/shop/{lazada}', '/shop/{lazada}/**'],
    search: ['/catalog', '/catalog/**', '/tag/**', '/*-shop/**'],
    checkout: ['//checkout.**/**', '//cart.**/**', '/cart', '/cart/**'],
    shop: ['/'],
  },
  sellers: [
    {
      links:
        '.seller-name__detail a,a.seller-name__detail-name,#module_seller_info a,.seller-container a[href*="/shop/"]',
    },
  ],
  facts: { merchantName: '.seller-name__detail-name', productName: '.pdp-mod-product-badge-title,h1' },
};
