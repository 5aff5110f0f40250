import { expect, it } from 'vitest';
import { merchantsNamed } from '../../src/pages/options/merchants-named';

it.each<[string, string[]]>([
  ['shop.example', ['domain:shop.example']],
  [' https://Shop.example/p/1?x=2 ', ['domain:shop.example']],
  ['domain:shop.example', ['domain:shop.example']],
  ['taobao-seller:2616970884', ['taobao-seller:2616970884']],
  ['https://shop106282462.taobao.com/?spm=2013.1.0', ['taobao-shop:106282462']],
  ['store.taobao.com/shop/view_shop.htm?user_number_id=2616970884', ['taobao-seller:2616970884']],
  ['https://www.amazon.co.uk/sp?seller=A1B2C3D4E5F6G7', ['amazon:A1B2C3D4E5F6G7']],
  ['https://www.etsy.com/uk/shop/HillsideBooks', ['etsy:HillsideBooks']],
  ['https://shopee.sg/shop/123456789', ['shopee-sg:123456789']],
  ['https://item.taobao.com/item.htm?id=1', []],
  ['www.taobao.com', []],
  ['github.io', []],
  ['', []],
  ['a shop', []],
])('"%s" names %j', (typed, names) => {
  expect(merchantsNamed(typed)).toEqual(names);
});
