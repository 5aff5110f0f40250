import type { Marketplace } from './marketplace';

/** The number of a store, one count for all its sites. */
export const aliexpress: Marketplace = {
  name: 'aliexpress',
  title: { en: 'AliExpress', 'zh-CN': '速卖通' },
  hosts: ['*.aliexpress.com', '*.aliexpress.us', '*.aliexpress.ru'],
  ids: { aliexpress: { names: 'shop', form: 'number', min: 4, max: 16 } },
  pages: {
    product: ['/item/**', '/i/*.html'],
    seller: ['/store/{aliexpress}', '/store/{aliexpress}/**', '//{aliexpress}.aliexpress.com/store/**'],
    search: ['/wholesale', '/wholesale/**', '/w/**', '/category/**', '/af/**'],
    checkout: ['/p/trade/confirm.html', '//shoppingcart.aliexpress.com/**', '/p/shoppingcart/**'],
    shop: ['/'],
  },
  sellers: [
    { links: '#store-info-wrap a,.store-info .shop-name a,.store-info .visit-store-btn a,[data-pl="store-name"]' },
    { key: 'storeNum', after: '"storeModule":', within: 4000, scheme: 'aliexpress' },
    { key: 'storeNum', after: '"SHOP_CARD_PC":', within: 4000, scheme: 'aliexpress' },
  ],
  results: { links: '[class*="store"] a,a[class*="store"]' },
  facts: {
    merchantName: '#store-info-wrap .store-name,.shop-name a,[data-pl="store-name"]',
    productName: 'h1,.product-title',
  },
};
