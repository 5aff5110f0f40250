import type { Marketplace } from './marketplace';

/** An auctioneer by number. */
export const liveauctioneers: Marketplace = {
  name: 'liveauctioneers',
  title: { en: 'LiveAuctioneers', 'zh-CN': 'LiveAuctioneers' },
  hosts: ['*.liveauctioneers.com'],
  ids: { liveauctioneers: { names: 'seller', form: 'number', min: 1, max: 10 } },
  pages: {
    product: ['/item/**', '/*/item/**'],
    seller: ['/auctioneer/{liveauctioneers}', '/auctioneer/{liveauctioneers}/**'],
    search: ['/search', '/search/**', '/c/**', '/catalog/**'],
    shop: ['/'],
  },
  sellers: [{ links: 'a[href*="/auctioneer/"][class*="name"],[class*="seller" i] a[href*="/auctioneer/"]' }],
  facts: { merchantName: '[class*="sellerName"]', productName: 'h1' },
};
