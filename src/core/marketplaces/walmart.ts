import type { Marketplace } from './marketplace';

const PRODUCT = 'props.pageProps.initialData.data.product';

/** A seller by the number in the catalogue, which the address of a seller's page has too; 0 is Walmart itself. */
export const walmart: Marketplace = {
  name: 'walmart',
  title: { en: 'Walmart', 'zh-CN': '沃尔玛' },
  hosts: ['walmart.com', 'www.walmart.com', 'm.walmart.com'],
  ids: {
    walmart: {
      names: 'seller',
      form: 'number',
      min: 1,
      max: 12,
      own: ['0'],
      refused: { '0': 'stands for Walmart itself, not for a seller' },
    },
  },
  pages: {
    product: ['/ip/**'],
    seller: ['/seller/{walmart}', '/global/seller/{walmart}', '/reviews/seller/{walmart}'],
    search: ['/search', '/browse/**', '/cp/**', '/c/**'],
    checkout: ['/cart', '/checkout', '/checkout/**'],
    shop: ['/'],
  },
  sellers: [
    { json: '#__NEXT_DATA__', at: `${PRODUCT}.catalogSellerId`, scheme: 'walmart' },
    { links: '[data-testid="seller-name-link"],[data-testid="product-seller-info"] a,[link-identifier="sellerName"]' },
  ],
  facts: { merchantName: '[data-testid="seller-name-link"]', productName: 'h1#main-title,h1[itemprop="name"]' },
  currency: 'USD',
};
