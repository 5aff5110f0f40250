import type { Marketplace } from './marketplace';

/** A user name, which is not case-sensitive, in the words of each country's site. */
export const allegro: Marketplace = {
  name: 'allegro',
  title: { en: 'Allegro', 'zh-CN': 'Allegro' },
  hosts: ['*.allegro.pl', '*.allegro.cz', '*.allegro.sk', '*.allegro.hu'],
  ids: { allegro: { names: 'seller', form: 'name', min: 2, max: 60, marks: '._-', spelled: 'lower' } },
  pages: {
    product: ['/oferta/*', '/produkt/*', '/nabidka/*', '/ponuka/*', '/ajanlat/*', '/termek/*'],
    seller: [
      '/uzytkownik/{allegro}',
      '/uzytkownik/{allegro}/**',
      '/uzivatel/{allegro}',
      '/uzivatel/{allegro}/**',
      '/pouzivatel/{allegro}',
      '/pouzivatel/{allegro}/**',
      '/felhasznalo/{allegro}',
      '/felhasznalo/{allegro}/**',
    ],
    search: ['/listing', '/kategoria/**', '/kategorie/**', '/vyhledavani', '/vyhladavanie'],
    checkout: ['/koszyk', '/koszyk/**', '/transaction-front/**', '/kosik', '/kosik/**'],
    shop: ['/'],
  },
  sellers: [
    {
      links: 'a[href*="/uzytkownik/"],a[href*="/uzivatel/"],a[href*="/pouzivatel/"],a[href*="/felhasznalo/"]',
      not: '[data-box-name*="recommend" i],[data-box-name*="review" i],[data-box-name*="other" i]',
    },
    { key: 'sellerName', after: '"sellerName"', within: 100, scheme: 'allegro' },
  ],
  results: {
    links: 'article a[href*="/uzytkownik/"],article a[href*="/uzivatel/"],article a[href*="/pouzivatel/"]',
  },
  facts: { productName: 'h1' },
};
