import { describe, expect, it } from 'vitest';
import type { Label } from '../../src/cli/detect-pages/labels';
import { scorePage } from '../../src/cli/detect-pages/score';
import type { Identifier } from '../../src/core/identifier';
import type { Sighting } from '../../src/core/sighting';

function label(expected: Label['expected'], kind: Label['kind'] = 'product'): Label {
  return { file: 'p.html', page_url: 'https://shop.example/p', kind, expected };
}

function sighting(identifiers: Identifier[], facts: Sighting['facts'] = {}): Sighting {
  return {
    url: 'https://shop.example/p',
    platform: null,
    kind: 'product',
    identifiers: [
      { identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' },
      ...identifiers.map((identifier) => ({
        identifier,
        evidence: 'claimed' as const,
        seenIn: 'footer',
        validity: 'valid' as const,
      })),
    ],
    facts,
  };
}

/** The marks of what was seen, and what was wanted but not seen. */
function score(expected: Label['expected'], identifiers: Identifier[], facts?: Sighting['facts']) {
  const { found, wanted } = scorePage(label(expected), sighting(identifiers, facts));
  return { marks: found.map(({ mark }) => mark), missing: wanted.filter(({ met }) => !met).map(({ text }) => text) };
}

describe('scoring a page', () => {
  it.each<[Label['expected'], Identifier[]]>([
    [{ platform: 'amazon', seller_id: 'A1B2C3D4E5F6G7' }, ['amazon:A1B2C3D4E5F6G7']],
    [{ platform: 'ebay', seller_id: 'Lamp.Shop' }, ['ebay:lamp.shop']],
    [{ platform: 'taobao', seller_id: '123', shop_id: '456' }, ['taobao-seller:123', 'taobao-shop:456']],
    [{ platform: 'tmall', sellers: [{ seller_id: '1' }, { seller_id: '2' }] }, ['taobao-seller:1', 'taobao-seller:2']],
    [{ platform: 'jd', seller_id: '77' }, ['jd-shop:77']],
    [{ platform: 'shopify', seller_id: 'lamps.myshopify.com' }, ['domain:lamps.myshopify.com']],
    [{ platform: 'agora', seller_id: '17' }, ['seller-page:market.example/lamps/17/v']],
    [{ platform: 'generic', vat: '02502 030733' }, ['vat:IT02502030733']],
    [{ platform: 'woocommerce', company_no: 'HRB 12345' }, ['de-hrb:B12345@MÜNCHEN']],
    [{ icp: '京ICP备12345678号' }, ['icp:京ICP备12345678号']],
  ])('takes %j for %j', (expected, identifiers) => {
    expect(score(expected, identifiers)).toEqual({ marks: identifiers.map(() => 'right'), missing: [] });
    expect(score(expected, []).missing).toHaveLength(identifiers.length);
  });

  it('counts a seller as wrong where another or none is labelled for the platform', () => {
    const seen: Identifier[] = ['amazon:A2'];
    expect(score({ platform: 'amazon', seller_id: 'A1' }, seen)).toEqual({ marks: ['wrong'], missing: ['amazon:A1'] });
    expect(score({ platform: 'amazon' }, seen).marks).toEqual(['wrong']);
    expect(score({}, seen).marks).toEqual(['not-labelled']);
  });

  it("takes only the whole id in a seller's page", () => {
    const seen: Identifier[] = ['seller-page:market.example/lamps/171/v'];
    expect(score({ platform: 'agora', seller_id: '17' }, seen).marks).toEqual(['wrong']);
  });

  it("does not take a shop's id for wrong where only the seller is labelled", () => {
    const seen: Identifier[] = ['taobao-seller:1', 'taobao-shop:2'];
    expect(score({ platform: 'taobao', seller_id: '1' }, seen).marks).toEqual(['right', 'not-labelled']);
    expect(score({ platform: 'taobao' }, seen).marks).toEqual(['wrong', 'wrong']);
  });

  it('wants no id where JD itself sells, but that it is said', () => {
    const expected = { platform: 'jd', seller_id: '0' };
    expect(score(expected, [], { soldByPlatform: true })).toEqual({ marks: [], missing: [] });
    expect(score(expected, ['jd-shop:5'])).toEqual({ marks: ['wrong'], missing: ['sold by the marketplace itself'] });
  });

  it("takes the operator's registration on a marketplace for wrong, and its absence for right", () => {
    const expected = { platform: 'emag', vat: '14399840' };
    expect(score(expected, ['vat:RO14399840'])).toEqual({ marks: ['wrong'], missing: [] });
    expect(score(expected, [])).toEqual({ marks: [], missing: [] });
  });

  it('calls a registration wrong only where another of its scheme is labelled', () => {
    expect(score({ vat: '14399840' }, ['vat:DE246769029', 'lei:5299000J2N45DDNE4Y28']).marks).toEqual([
      'wrong',
      'not-labelled',
    ]);
  });

  it('wants nothing on a page that is no shop, and nothing may be seen there', () => {
    const nonshop = label({ company_no: '11746352' }, 'nonshop');
    expect(scorePage(nonshop, null)).toEqual({ found: [], wanted: [], falseShop: false });
    expect(scorePage(nonshop, sighting(['gb-company:11746352']))).toMatchObject({
      found: [{ mark: 'wrong' }],
      falseShop: true,
    });
  });
});
