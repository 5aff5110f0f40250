import type { Marketplace } from './marketplace';

/** The name of a shop, as Etsy itself spells it wherever it links there. */
export const etsy: Marketplace = {
  name: 'etsy',
  title: { en: 'Etsy', 'zh-CN': 'Etsy' },
  hosts: ['*.etsy.com'],
  ids: { etsy: { names: 'shop', form: 'name', min: 4, max: 20 } },
  pages: {
    product: ['/listing/**', '/*/listing/**'],
    seller: ['/shop/{etsy}', '/shop/{etsy}/**', '/*/shop/{etsy}', '/*/shop/{etsy}/**'],
    search: ['/search', '/search/**', '/c/**', '/market/**', '/*/search', '/*/c/**', '/*/market/**'],
    checkout: ['/cart', '/cart/**', '/*/cart', '/*/cart/**'],
    shop: ['/', '/*'],
  },
  sellers: [
    {
      links:
        '#shop-info a,.shop-info a,#listing-page-cart a[href*="/shop/"],[data-shop-name] a,[data-buy-box-region] a[href*="/shop/"],#shop2-header a,.shop2-header a,[class*="shop-header"] a',
      not: '[id*="review" i],[class*="review" i]',
    },
  ],
  results: { links: '.v2-listing-card a,[data-listing-id] a' },
  facts: { productName: 'h1' },
};
