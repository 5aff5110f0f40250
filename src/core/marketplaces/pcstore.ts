import type { Marketplace } from './marketplace';

/** A shop by the first part of its path. */
export const pcstore: Marketplace = {
  name: 'pcstore',
  title: { en: 'PChome Store', 'zh-CN': 'PChome 商店街' },
  hosts: ['pcstore.com.tw', 'www.pcstore.com.tw'],
  ids: { pcstore: { names: 'shop', form: 'name', min: 2, max: 40, marks: '_-', spelled: 'lower' } },
  pages: {
    product: ['/{pcstore}/M*.htm'],
    search: ['/adm/psearch.htm', '/search/**'],
    checkout: ['/cart/**', '/order/**'],
    seller: ['/{pcstore}', '/{pcstore}/*.htm'],
    shop: ['/'],
  },
  facts: { productName: 'h1' },
  currency: 'TWD',
};
