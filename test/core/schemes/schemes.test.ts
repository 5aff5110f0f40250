import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIdentifier } from '../../../src/core/identifier';
import { parseIdentifier, SCHEMES } from '../../../src/core/schemes';
import { schemeNamed } from './scheme-named';

const NAMES = [...SCHEMES.keys()];

describe.each(NAMES)('%s', (name) => {
  const { check } = schemeNamed(name);

  it('answers any text without throwing, and its canonical form is its own canonical form', () => {
    const seeds = [
      'a.example.com',
      'A1CJB5SYI9X4XC',
      '91110108551385082Q',
      '京ICP备15007699号-4',
      'shop.de/a%2fb?c=%75',
      '123',
      'a_b-c',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true }),
      fc.domain(),
      fc.tuple(fc.constantFrom(...seeds), fc.string({ maxLength: 4 })).map(([seed, tail]) => seed + tail),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const first = check(raw);
        if (first.validity === 'malformed') return first.reason.length > 0;
        expect(check(first.value)).toEqual(first);
        expect(first.value).toMatch(/^\S+$/u);
        return true;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseIdentifier', () => {
  it.each([
    ['domain:WWW.Example.COM.', 'domain:example.com'],
    ['uscc:9111 0108 5513 8508 2q', 'uscc:91110108551385082Q'],
    ['icp: 京ICP备15007699号-4', 'icp:京ICP备15007699号'],
    ['Amazon:a1cjb5syi9x4xc', 'amazon:A1CJB5SYI9X4XC'],
    ['ebay:NewShop201616', 'ebay:newshop201616'],
    ['taobao-seller:2616970884', 'taobao-seller:2616970884'],
    ['seller-page:https://www.market.example/Shop/7?utm_source=x', 'seller-page:market.example/Shop/7'],
  ])('brings %s to %s', (text, identifier) => {
    expect(parseIdentifier(text)).toMatchObject({ validity: 'valid', identifier });
  });

  it.each(['', ':', 'domain:', 'example.com', 'phone:12345', 'constructor:x', 'jd-shop:0', 'amazon:A1'])(
    'refuses %j with a reason',
    (text) => {
      expect(parseIdentifier(text)).toMatchObject({ validity: 'malformed', reason: expect.stringMatching(/./) });
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseIdentifier(text)));
  });

  it('yields identifiers that split again', () => {
    const checked = parseIdentifier('seller-page:market.example/a:b?c=d:e');
    expect(checked.validity === 'valid' && splitIdentifier(checked.identifier)).toEqual({
      scheme: 'seller-page',
      value: 'market.example/a:b?c=d:e',
    });
  });
});
