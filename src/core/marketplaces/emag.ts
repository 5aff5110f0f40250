import type { Marketplace } from './marketplace';

/** A vendor by number; each country's site counts its own, and sells as number 1 itself. */
export const emag: Marketplace = {
  name: 'emag',
  title: { en: 'eMAG', 'zh-CN': 'eMAG' },
  hosts: ['*.emag.ro', '*.emag.hu', '*.emag.bg'],
  ids: { emag: { names: 'seller', form: 'number', min: 1, max: 12, perSite: true, own: ['1'] } },
  pages: {
    product: ['/*/pd/*', '/*/pd/*/**'],
    seller: ['/*/{emag}/v', '/*/{emag}/v/**', '/vendors/vendor/{emag}'],
    search: ['/search/**', '/*/c', '/*/*/c', '/**/c'],
    checkout: ['/cart/**', '/checkout/**'],
    shop: ['/', '/homepage'],
  },
  sellers: [
    { links: '.highlight-content a[href*="/v?"],.highlight-content a[href$="/v"]' },
    { key: 'vendor_id', after: 'EM.vendor_id', within: 40, scheme: 'emag' },
    { key: 'id', after: 'vendor: {', within: 20, scheme: 'emag' },
  ],
  results: { links: '.card-v2-vendor a,[class*="vendor"] a' },
  facts: { productName: 'h1' },
};
