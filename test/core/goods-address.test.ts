import { describe, expect, it } from 'vitest';
import { goodsAddress, productOf } from '../../src/core/goods-address';

describe('the address of goods', () => {
  it.each([
    ['https://a.example/item?spm=x&id=1&from=mail#top', 'https://a.example/item?id=1'],
    ['https://a.example/item?idx=1', 'https://a.example/item'],
    ['http://a.example:8080/p/lamp', 'http://a.example:8080/p/lamp'],
    ['https://a.example/item?id=1&sku=%E4%BC%9E', 'https://a.example/item?id=1&sku=%E4%BC%9E'],
  ])('%s is %s', (address, goods) => {
    expect(goodsAddress(new URL(address))).toBe(goods);
    expect(productOf(new URL(address))).toBe(goods.replace(/^https?:\/\//, ''));
  });
});
