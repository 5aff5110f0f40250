import type { Marketplace } from './marketplace';

/** Where a product page names its own shop. */
const SHOP_LINK = '#crumb-wrap .contact a,#popbox a,.J-hove-wrap a,.shopName a,.seller-infor a';

/** A shop by number, in the page's configuration and in the link to the shop; 0 is JD itself. */
export const jd: Marketplace = {
  name: 'jd',
  title: { en: 'JD', 'zh-CN': '京东' },
  hosts: ['*.jd.com', '*.jd.hk'],
  ids: {
    'jd-shop': {
      names: 'shop',
      form: 'number',
      min: 1,
      max: 16,
      own: ['0'],
      refused: { '0': 'stands for JD itself, not for a shop' },
    },
  },
  pages: {
    product: ['//item.jd.*/*.html', '//item.m.jd.*/product/*.html', '//npcitem.jd.hk/*.html'],
    seller: [
      '//mall.jd.*/index-{jd-shop}.html',
      '//shop.jd.*/index-{jd-shop}.html',
      '//shop.m.jd.*/**?shopId={jd-shop}',
    ],
    search: ['//search.jd.*/**', '//search.m.jd.*/**', '//list.jd.*/**', '//list.m.jd.*/**', '//so.m.jd.*/**'],
    checkout: ['//trade.jd.*/**', '//cart.jd.*/**', '//pcashier.jd.*/**'],
    shop: ['//www.jd.*/', '//jd.*/'],
  },
  sellers: [{ key: 'shopId', after: 'pageConfig', within: 6000, scheme: 'jd-shop' }, { links: SHOP_LINK }],
  results: { links: '.p-shop a,[class*="shop"] a' },
  facts: {
    merchantName: `${SHOP_LINK},.jLogo a,.shop-name`,
    productName: '.sku-name,#name h1',
    price: '#jd-price,.summary-price .p-price .price,.p-price .price',
  },
  currency: 'CNY',
};
