import type { Marketplace } from './marketplace';

/** First parts of paths of www.rakuten.co.jp that are no shop. */
const OWN_PATHS = 'category event com doc info pc sitemap shop ranking gold e ec g evt guide';

/** A shop by its code, the first part of the path of everything that it sells. */
export const rakuten: Marketplace = {
  name: 'rakuten',
  title: { en: 'Rakuten', 'zh-CN': '乐天市场' },
  hosts: ['item.rakuten.co.jp', 'www.rakuten.co.jp', 'search.rakuten.co.jp', '*.step.rakuten.co.jp'],
  ids: {
    rakuten: {
      names: 'shop',
      form: 'name',
      min: 2,
      max: 50,
      marks: '-_',
      spelled: 'lower',
      refused: Object.fromEntries(OWN_PATHS.split(' ').map((name) => [name, 'is a part of Rakuten itself'])),
    },
  },
  pages: {
    product: ['//item.rakuten.co.jp/{rakuten}/*'],
    seller: [
      '//item.rakuten.co.jp/{rakuten}/c/**',
      '//www.rakuten.co.jp/gold/{rakuten}/**',
      '//www.rakuten.co.jp/gold/{rakuten}',
      '//www.rakuten.co.jp/{rakuten}/**',
      '//www.rakuten.co.jp/{rakuten}',
    ],
    search: ['//search.rakuten.co.jp/**'],
    checkout: ['//*.step.rakuten.co.jp/**'],
    shop: ['//www.rakuten.co.jp/'],
  },
  results: { links: '.searchresultitem a,a[href*="//item.rakuten.co.jp/"]' },
  facts: { productName: '.item_name,h1' },
  currency: 'JPY',
};
