import type { Marketplace } from './marketplace';

/** Names below 1688.com that are the marketplace's own. */
const OWN_NAMES =
  'www detail m s p4psearch search login passport work cart order trade buyer seller page air show club dj purchase sale me my message view factory h5 cat winport rule peixun huopin open ai index global kj pp jinhuo app cui activity auth sycm cart2 wuliu fuwu tao gongyi zhuanti pifa xp wxa help service';

/** A seller by the host of their site, `shop1234567890.1688.com` or a name of their choice. */
export const alibaba1688: Marketplace = {
  name: 'alibaba1688',
  title: { en: '1688', 'zh-CN': '1688' },
  hosts: ['*.1688.com'],
  ids: {
    alibaba1688: {
      names: 'shop',
      form: 'name',
      min: 3,
      max: 63,
      marks: '-',
      spelled: 'lower',
      refused: Object.fromEntries(OWN_NAMES.split(' ').map((name) => [name, 'is a site of 1688 itself'])),
    },
  },
  pages: {
    product: ['//detail.1688.com/offer/*', '//m.1688.com/offer/*', '//detail.m.1688.com/page/index.html'],
    seller: ['//{alibaba1688}.1688.com/', '//{alibaba1688}.1688.com/page/**'],
    search: ['//s.1688.com/**', '//p4psearch.1688.com/**', '//search.1688.com/**'],
    checkout: ['//order.1688.com/**', '//cart.1688.com/**', '//trade.1688.com/**'],
    shop: ['//www.1688.com/'],
  },
  sellers: [
    {
      links:
        'a[href*=".1688.com/page/contactinfo"],a[href*=".1688.com/page/creditdetail"],a[href*=".1688.com/page/offerlist"],a[href*=".1688.com/page/index"]',
    },
  ],
  results: { links: 'a[href*=".1688.com/page/"],.company-name a,[class*="company"] a' },
  currency: 'CNY',
};
