import { expect, it } from 'vitest';
import type { Identifier } from '../../../src/core/identifier';
import { SHOP_SCHEMES, shopPage } from '../../../src/core/inspection/shop-page';

it.each<[Identifier, string | null]>([
  ['domain:shop.example', 'https://shop.example/'],
  ['domain:haitang.localhost', 'http://haitang.localhost/'],
  ['domain:localhost.example', 'https://localhost.example/'],
  ['seller-page:market.example/seller/lamps?id=1', 'https://market.example/seller/lamps?id=1'],
  ['amazon:A2L77EE7U53NWQ', 'https://www.amazon.com/sp?seller=A2L77EE7U53NWQ'],
  ['taobao-shop:57301367', 'https://shop57301367.taobao.com/'],
  ['jd-shop:1000004123', 'https://mall.jd.com/index-1000004123.html'],
  ['taobao-seller:2616970884', null],
  ['uscc:91110108551385082Q', null],
])('%s is looked at at %s', (identifier, page) => {
  expect(shopPage(identifier)).toBe(page);
  expect(SHOP_SCHEMES.includes(identifier.split(':', 1)[0] ?? '')).toBe(page !== null);
});
