import { expect, it } from 'vitest';
import { sizeText } from '../../../src/ui/i18n/size-text';

it.each([
  [0, '1 kB'],
  [912, '1 kB'],
  [340_210, '340 kB'],
  [999_400, '999 kB'],
  [999_600, '1 MB'],
  [1_249_000, '1.2 MB'],
  [9_940_000, '9.9 MB'],
  [38_402_100, '38 MB'],
  [999_600_000, '1 GB'],
  [2_500_000_000, '2.5 GB'],
])('%i bytes are %s in both languages', (bytes, text) => {
  expect([sizeText('en', bytes), sizeText('zh-CN', bytes)]).toEqual([text, text]);
});
