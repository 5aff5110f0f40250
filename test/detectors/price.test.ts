import { describe, expect, it } from 'vitest';
import { currencyOf, plainCount, plainPrice, plainRating } from '../../src/detectors/price';

describe('plainPrice', () => {
  it.each([
    ['1.299,00 €', undefined, '1299.00'],
    ['$1,299.00', undefined, '1299.00'],
    ['24.990', 'CLP', '24990'],
    ['24,990', undefined, '24990'],
    ['24.990', 'KWD', '24.990'],
    ['1.234.567', undefined, '1234567'],
    ['1 299,5 Kč', undefined, '1299.5'],
    ["CHF 1'299.90", 'CHF', '1299.90'],
    ['0.125', undefined, '0.125'],
    ['￥1399.00', 'CNY', '1399.00'],
    ['12', undefined, '12'],
    ['ab 12,– €', undefined, '12'],
    ['price on request', undefined, undefined],
    ['', undefined, undefined],
    [undefined, undefined, undefined],
    ['9'.repeat(100), undefined, undefined],
  ])('%j in %s is %s', (text, currency, price) => {
    expect(plainPrice(text, currency)).toBe(price);
  });
});

describe('other numbers', () => {
  it.each([
    ['US $41.50', 'USD'],
    ['GBP 12.50', 'GBP'],
    ['12,00 €', 'EUR'],
    ['R$ 10', 'BRL'],
    ['¥ 10', undefined],
  ])('the currency of %s is %s', (text, currency) => {
    expect(currencyOf(text)).toBe(currency);
  });

  it.each([
    ['4,7 sur 5 étoiles', '4.7'],
    ['5つ星のうち4.2', '4.2'],
    ['4', '4'],
    ['none', undefined],
  ])('the rating of %s is %s', (text, rating) => {
    expect(plainRating(text)).toBe(rating);
  });

  it.each([
    ['2\u202f480 évaluations', '2480'],
    ['1,208 ratings', '1208'],
    ['none', undefined],
  ])('the count of %s is %s', (text, count) => {
    expect(plainCount(text)).toBe(count);
  });
});
