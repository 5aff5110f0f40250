import { expect, it } from 'vitest';
import { merchantsNamed } from '../../src/pages/options/merchants-named';

it.each<[string, string[]]>([
  ['shop.example', ['domain:shop.example']],
  [' https://Shop.example/p/1?x=2 ', ['domain:shop.example']],
  ['domain:shop.example', ['domain:shop.example']],
  ['taobao-seller:2616970884', ['taobao-seller:2616970884']],
  ['www.taobao.com', []],
  ['github.io', []],
  ['', []],
  ['a shop', []],
])('"%s" names %j', (typed, names) => {
  expect(merchantsNamed(typed)).toEqual(names);
});
