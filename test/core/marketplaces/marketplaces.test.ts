import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MARKETPLACES, marketplaceOf, namesItsSeller, SELLER_SCHEMES } from '../../../src/core/marketplaces';
import type { Marketplace } from '../../../src/core/marketplaces/marketplace';
import { mayBeMarketplace } from '../../../src/core/marketplaces/may-be-marketplace';
import { mend } from '../../../src/core/marketplaces/mend';
import { SiteRuleSchema } from '../../../src/core/marketplaces/site-rule-schema';

/** What another rule may change. */
function ruleOf({ title: _, hosts: __, ids: ___, ...rule }: Marketplace): object {
  return rule;
}

describe.each(MARKETPLACES)('the rule of $name', (market) => {
  it('is one that the schema takes, and mends itself', () => {
    expect(v.parse(SiteRuleSchema, ruleOf(market))).toEqual(ruleOf(market));
    expect(mend(market, ruleOf(market))).toEqual({ ok: true, market });
  });

  it('claims its hosts, and no name that merely ends like them', () => {
    for (const pattern of market.hosts) {
      const host = pattern.replace('*.', '');
      expect(marketplaceOf(host)).toBe(market);
      expect(mayBeMarketplace(host)).toBe(true);
      expect(marketplaceOf(`evil-${host}`)).not.toBe(market);
      expect(marketplaceOf(`${host}.evil.example`)).toBeUndefined();
    }
  });
});

describe('marketplaces', () => {
  it('give no two forms of ids one scheme, but where they share their sellers', () => {
    const all = MARKETPLACES.filter(({ name }) => name !== 'tmall').flatMap(({ ids }) => Object.keys(ids));
    expect(new Set(all).size).toBe(all.length);
    expect(SELLER_SCHEMES.has('shopee-co-id')).toBe(true);
    expect(SELLER_SCHEMES.has('shopee')).toBe(false);
  });

  it.each([
    ['www.etsy.com', 'etsy:OtterBrass', true],
    ['www.etsy.com', 'walmart:101000001', false],
    ['shopee.sg', 'shopee-sg:40001', true],
    ['shopee.sg', 'shopee-tw:40001', false],
    ['shop.tmall.com', 'taobao-seller:1', true],
    ['etsy.com.evil.example', 'etsy:OtterBrass', false],
    ['www.amazon.co.uk', 'amazon:A1CJB5SYI9X4XC', true],
  ] as const)('%s may speak of %s: %s', (host, identifier, may) => {
    expect(namesItsSeller(host, identifier)).toBe(may);
  });
});

describe('a rule that mends', () => {
  const [etsy] = MARKETPLACES.filter(({ name }) => name === 'etsy');
  if (!etsy) throw new Error('there is no Etsy');
  const rule = { name: 'etsy', pages: { product: ['/listing/**'] }, sellers: [{ links: '.new-place a' }] };

  it('changes where things stand and nothing else', () => {
    const mended = mend(etsy, { ...rule, hosts: ['*.evil.example'] });
    expect(mended).toMatchObject({ ok: false });
    expect(mend(etsy, rule)).toEqual({
      ok: true,
      market: { ...rule, title: etsy.title, hosts: etsy.hosts, ids: etsy.ids },
    });
  });

  it.each<[string, unknown]>([
    ['of another marketplace', { ...rule, name: 'ebay' }],
    ['with a scheme of another', { ...rule, sellers: [{ text: 'h1', scheme: 'uscc' }] }],
    ['with a gap for another', { ...rule, pages: { seller: ['/shop/{domain}'] } }],
    ['with code', { ...rule, sellers: [{ script: 'alert(1)' }] }],
    ['with too many gaps', { ...rule, pages: { product: ['/**/**/**/**/**/**/**'] } }],
    ['with a key that is a pattern', { ...rule, sellers: [{ key: '(a+)+', after: 'x', within: 9, scheme: 'etsy' }] }],
    ['without pages', { name: 'etsy' }],
    ['that is none', 'etsy'],
    ['that is null', null],
  ])('is refused with a reason: one %s', (_, bad) => {
    expect(mend(etsy, bad)).toMatchObject({ ok: false, reason: expect.stringMatching(/\w/) });
  });
});
