import { describe, expect, it } from 'vitest';
import { schemeNamed } from './scheme-named';

/** Scheme, what is given, and the canonical value, or null where it is malformed. */
const TABLE: [string, string, string | null][] = [
  ['icp', '京ICP备15007699号-4', '京ICP备15007699号'],
  ['icp', '京ICP備15007699號', null],
  ['icp', '京ICP备15007699號', '京ICP备15007699号'],
  ['icp', '京icp备 15007699 号', '京ICP备15007699号'],
  ['icp', '京ICP证070791号', '京ICP证070791号'],
  ['icp', '京ICP证0707911号', null],
  ['icp', '蜀ICP备2021000001号', '蜀ICP备2021000001号'],
  ['icp', '川ICP备2021000001号', '川ICP备2021000001号'],
  ['icp', '京ICP备12345号', null],
  ['icp', '外ICP备15007699号', null],
  ['icp', '京公网安备11010802033236号', null],
  ['amazon', 'ATVPDKIKX0DER', 'ATVPDKIKX0DER'],
  ['amazon', 'a11w14ysy5bz5h', 'A11W14YSY5BZ5H'],
  ['amazon', 'B01GOH7PKA', null],
  ['amazon', 'A1-W14YSY5BZ5H', null],
  ['ebay', 'tshirtsprinting.ie', 'tshirtsprinting.ie'],
  ['ebay', 'Top_Seller*1', 'top_seller*1'],
  ['ebay', 'two words', null],
  ['ebay', 'a/b', null],
  ['taobao-seller', '134583372', '134583372'],
  ['taobao-seller', '0134583372', null],
  ['taobao-seller', '-1', null],
  ['taobao-shop', '６４５９２６７１', '64592671'],
  ['taobao-shop', 'shop64592671', null],
  ['jd-shop', '1000004123', '1000004123'],
  ['jd-shop', '0', null],
  ['seller-page', 'https://www.market.example/seller/Abc/?utm_medium=x&gclid=1#top', 'market.example/seller/Abc'],
  ['seller-page', 'HTTP://Market.Example/s?id=2&b=1', 'market.example/s?b=1&id=2'],
  ['seller-page', 'market.example/%7Eshop/%e5%95%86', 'market.example/~shop/%E5%95%86'],
  ['seller-page', 'market.example/商', 'market.example/%E5%95%86'],
  ['seller-page', 'https://market.example/', null],
  ['seller-page', 'https://market.example/?utm_source=x', null],
  ['seller-page', 'https://market.example:8443/shop/1', null],
  ['seller-page', 'https://10.0.0.1/shop/1', null],
  ['seller-page', 'javascript:alert(1)', null],
  ['seller-page', `https://market.example/${'a'.repeat(300)}`, null],
];

describe('schemes', () => {
  it.each(TABLE)('%s: %s is %s', (scheme, raw, value) => {
    const checked = schemeNamed(scheme).check(raw);
    expect(checked.validity === 'malformed' ? null : checked.value).toBe(value);
  });
});
