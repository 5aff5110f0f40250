import type { Marketplace } from './marketplace';

const SITES = 'com.ar com.mx com.co cl com.pe com.uy com.ve com.ec com.bo com.py com.do com.pa com.gt co.cr';

/** A user by number, the same in all countries. */
export const mercadolibre: Marketplace = {
  name: 'mercadolibre',
  title: { en: 'Mercado Libre', 'zh-CN': '美客多' },
  hosts: [...SITES.split(' ').map((site) => `*.mercadolibre.${site}`), '*.mercadolivre.com.br'],
  ids: { mercadolibre: { names: 'seller', form: 'number', min: 3, max: 14 } },
  pages: {
    product: ['//articulo.**/M*-*', '//produto.**/M*-*', '/*/p/M*', '/p/M*', '/*/up/M*'],
    seller: ['/_CustId_{mercadolibre}', '/**/_CustId_{mercadolibre}', '/**_CustId_{mercadolibre}_*'],
    search: ['//listado.**/**', '//lista.**/**', '/ofertas', '/ofertas/**'],
    checkout: ['/checkout/**', '/gz/checkout/**', '/gz/cart/**'],
    shop: ['/'],
  },
  sellers: [
    {
      links:
        '.ui-pdp-seller__header a,.ui-pdp-seller a,.ui-seller-data a,.ui-pdp-action-modal__link,a[href*="_CustId_"]',
    },
    { key: 'seller_id', after: '"seller_id"', within: 30, scheme: 'mercadolibre' },
  ],
  facts: { productName: 'h1.ui-pdp-title' },
};
