import type { Marketplace } from './marketplace';

/** A supplier by number. */
export const yandexMarket: Marketplace = {
  name: 'yandex-market',
  title: { en: 'Yandex Market', 'zh-CN': 'Yandex Market' },
  hosts: ['market.yandex.ru', 'm.market.yandex.ru', 'pokupki.market.yandex.ru', 'm.pokupki.market.yandex.ru'],
  ids: { 'yandex-market': { names: 'seller', form: 'number', min: 1, max: 12 } },
  pages: {
    product: ['/product/**', '/product--*/**', '/offer/**', '/card/**'],
    seller: ['/supplier/{yandex-market}', '/supplier/{yandex-market}/**'],
    search: ['/search', '/catalog/**', '/catalog--*/**'],
    checkout: ['/my/checkout', '/my/checkout/**', '/checkout', '/my/cart', '/my/basket'],
    shop: ['/'],
  },
  sellers: [
    { links: 'a[href*="/supplier/"]' },
    { key: 'supplierId', after: '"supplierId"', within: 40, scheme: 'yandex-market' },
  ],
  facts: { productName: 'h1' },
  currency: 'RUB',
};
