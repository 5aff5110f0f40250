import { describe, expect, it } from 'vitest';
import { reviewedGoods } from '../../src/core/reviewed-goods';

const of = (address: string) => reviewedGoods(new URL(address));

describe('what the reviews at an address are about', () => {
  it.each([
    [
      'https://www.amazon.com/Lamp/dp/B00ABCDEFG/ref=x?th=1',
      'https://www.amazon.com/Lamp/product-reviews/B00ABCDEFG/?pageNumber=2',
    ],
    ['https://www.amazon.co.uk/gp/product/B00ABCDEFG', 'https://www.amazon.co.uk/product-reviews/B00ABCDEFG'],
    ['https://www.ebay.com/p/12345678', 'https://www.ebay.com/urw/Lamp/product-reviews/12345678?pgn=3'],
    ['https://item.jd.com/100012043978.html', 'https://club.jd.com/review/100012043978-0-2-0.html'],
    [
      'https://www.aliexpress.com/item/1005001.html',
      'https://feedback.aliexpress.com/display/productEvaluation.htm?productId=1005001&page=2',
    ],
    ['https://www.walmart.com/ip/Lamp/555111', 'https://www.walmart.com/reviews/product/555111?page=2'],
    ['https://www.trustpilot.com/review/shop.example', 'https://www.trustpilot.com/review/shop.example?page=2&stars=5'],
    ['https://shop.example/products/lamp', 'https://shop.example/products/lamp/reviews?page=2'],
    ['https://shop.example/product/lamp/', 'https://shop.example/product/lamp/comment-page-2/#comments'],
    ['https://shop.example/item?id=1', 'https://shop.example/item?id=1&page=2'],
  ])('%s and %s belong together', (goods, next) => {
    expect(of(next)).toBe(of(goods));
  });

  it.each([
    ['https://www.amazon.com/dp/B00ABCDEFG', 'https://www.amazon.com/dp/B00ABCDEFH'],
    // The same number, but not the same reviews.
    ['https://www.amazon.com/dp/B00ABCDEFG', 'https://www.amazon.de/dp/B00ABCDEFG'],
    ['https://item.jd.com/100012043978.html', 'https://item.jd.com/100012043979.html'],
    ['https://www.trustpilot.com/review/shop.example', 'https://www.trustpilot.com/review/other.example'],
    ['https://shop.example/products/lamp', 'https://shop.example/products/chair'],
    ['https://shop.example/item?id=1', 'https://shop.example/item?id=2'],
    ['https://shop.example/products/lamp', 'https://other.example/products/lamp'],
    ['https://shop.example/', 'https://shop.example/products/lamp'],
  ])('%s and %s do not', (one, other) => {
    expect(of(other)).not.toBe(of(one));
  });
});
