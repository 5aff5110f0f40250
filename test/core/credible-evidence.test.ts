import { describe, expect, it } from 'vitest';
import { credibleEvidence } from '../../src/core/credible-evidence';
import type { Identifier } from '../../src/core/identifier';
import type { Evidence } from '../../src/core/sighting';

describe('credibleEvidence', () => {
  it.each<[string, string, Identifier, Evidence]>([
    ['a marketplace names its seller', 'https://www.amazon.de/dp/B000000000', 'amazon:A1CJB5SYI9X4XC', 'platform'],
    ['Tmall shares its sellers with Taobao', 'https://detail.tmall.com/item.htm?id=1', 'taobao-seller:7', 'platform'],
    ['a shop names a seller of a marketplace', 'https://shop.example/', 'amazon:A1CJB5SYI9X4XC', 'claimed'],
    ["a marketplace names another's seller", 'https://www.ebay.de/itm/1', 'amazon:A1CJB5SYI9X4XC', 'claimed'],
    ['a host that only looks like a marketplace', 'https://www.amazon.de.example/', 'amazon:A1CJB5SYI9X4XC', 'claimed'],
    ['a host whose name ends like one', 'https://nottaobao.com/', 'taobao-seller:7', 'claimed'],
    ['a site names a page of its own', 'https://www.mall.example/p/1', 'seller-page:mall.example/seller/7', 'platform'],
    [
      'a page on a sister host of the site',
      'https://m.mall.example/p/1',
      'seller-page:www.mall.example/s/7',
      'platform',
    ],
    ["a site names another site's page", 'https://shop.example/p/1', 'seller-page:mall.example/seller/7', 'claimed'],
    [
      'a stranger under the same hosting suffix',
      'https://a.myshopify.com/p/1',
      'seller-page:b.myshopify.com/seller/7',
      'claimed',
    ],
    ['a number of the company, which anyone can write', 'https://shop.example/', 'uscc:91110000802100433B', 'claimed'],
    ['an address without a domain', 'http://127.0.0.1/', 'amazon:A1CJB5SYI9X4XC', 'claimed'],
  ])('%s', (_, url, identifier, expected) => {
    expect(credibleEvidence({ identifier, evidence: 'platform' }, url)).toBe(expected);
  });

  it('leaves what was seen by address, and what is only claimed, as it is', () => {
    const url = 'https://www.amazon.de/dp/B000000000';
    expect(credibleEvidence({ identifier: 'amazon:A1CJB5SYI9X4XC', evidence: 'claimed' }, url)).toBe('claimed');
    expect(credibleEvidence({ identifier: 'domain:amazon.de', evidence: 'address' }, url)).toBe('address');
  });
});
