import type { Marketplace } from './marketplace';

/** The code of a store. */
export const shein: Marketplace = {
  name: 'shein',
  title: { en: 'SHEIN', 'zh-CN': 'SHEIN' },
  hosts: ['*.shein.com', '*.shein.co.uk', '*.shein.com.mx', '*.shein.com.hk'],
  ids: { shein: { names: 'shop', form: 'name', min: 4, max: 30 } },
  pages: {
    product: ['/*-p-*.html', '/*/*-p-*.html'],
    seller: ['/store/home?store_code={shein}', '/*/store/home?store_code={shein}'],
    search: ['/pdsearch/**', '/*/pdsearch/**', '/*-c-*.html', '/*-sc-*.html'],
    checkout: ['/checkout', '/checkout/**', '/cart', '/cart/**'],
    shop: ['/', '/*'],
  },
  sellers: [
    { links: 'a[href*="/store/home?"]' },
    { key: 'store_code', after: '"storeInfo":{', within: 3000, scheme: 'shein' },
    { key: 'storeCode', after: '"storeInfo":{', within: 3000, scheme: 'shein' },
  ],
};
