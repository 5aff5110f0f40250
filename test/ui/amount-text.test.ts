import { expect, it } from 'vitest';
import { keptPriceText } from '../../src/ui/amount-text';

it.each([
  ['1299.00 CNY', 'zh-CN', '¥1,299.00'],
  ['1299 GBP', 'en', '£1,299.00'],
  ['1299 JPY', 'en', '¥1,299'],
  ['¥1,299', 'en', '¥1,299'],
  ['1299', 'en', '1299'],
  ['1,299 CNY', 'en', '1,299 CNY'],
  ['12 to 15 EUR', 'en', '12 to 15 EUR'],
])('a price kept as "%s" reads in %s: %s', (kept, locale, text) => {
  expect(keptPriceText(kept, locale)).toBe(text);
});
