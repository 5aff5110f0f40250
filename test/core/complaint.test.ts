import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ComplaintSchema, MAX_FACTS_LENGTH, ReceiptCodeSchema } from '../../src/core/complaint';

const complaint = {
  against: {
    identifiers: [{ identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' }],
    url: 'https://shop.example/p/1',
  },
  category: 'service-default',
  stage: 'delivery',
  facts: '付款三周后仍未发货，客服不再回复。',
  remedy: 'refund',
  language: 'zh-CN',
};

const accepts = (input: unknown) => v.safeParse(ComplaintSchema, input).success;

describe('ComplaintSchema', () => {
  it('takes a whole complaint', () => {
    expect(accepts(complaint)).toBe(true);
    expect(accepts({ ...complaint, orderNumber: 'A-1', contact: 'me@example.org' })).toBe(true);
  });

  it.each([
    ['an unknown category', { category: 'rude' }],
    ['an unknown stage', { stage: 'dream' }],
    ['facts that say nothing', { facts: '  bad   ' }],
    ['facts beyond the limit', { facts: 'x'.repeat(MAX_FACTS_LENGTH + 1) }],
    ['no identifier', { against: { ...complaint.against, identifiers: [] } }],
    [
      'an identifier without a scheme',
      { against: { ...complaint.against, identifiers: [{ ...complaint.against.identifiers[0], identifier: 'shop' }] } },
    ],
    ['an address that is not of the web', { against: { ...complaint.against, url: 'javascript:alert(1)' } }],
    ['a field that the form does not show', { tracking: 'abc' }],
  ])('refuses %s', (_name, change) => {
    expect(accepts({ ...complaint, ...change })).toBe(false);
  });
});

describe('what a complaint can say besides', () => {
  const page = { title: 'Cup', offer: 'Cup, blue', price: '¥ 19.90', seenAt: '2026-03-15T08:00:00.000Z' };
  const { remedy: _, ...tip } = { ...complaint, kind: 'tip' };

  it.each<[string, object, boolean]>([
    [
      'all of it',
      {
        ...complaint,
        kind: 'complaint',
        claim: 'CNY 1299 back',
        purchasedOn: '2026-03-02',
        promisedOn: '2026-03-04',
        page,
      },
      true,
    ],
    ['an address', { ...complaint, against: { ...complaint.against, address: '1 Harbour Street' } }, true],
    ['a day that is none', { ...complaint, purchasedOn: '02/03/2026' }, false],
    ['a complaint without a remedy', { ...complaint, remedy: undefined }, false],
    ['a tip', tip, true],
    ['a tip with a remedy', { ...tip, remedy: 'refund' }, false],
    ['a tip with a claim', { ...tip, claim: 'all of it back' }, false],
    ['a sealed contact', { ...complaint, sealedContact: 'A'.repeat(80) }, true],
    ['a contact that is not sealed', { ...complaint, sealedContact: 'me@example.org' }, false],
  ])('%s', (_name, input, ok) => {
    expect(accepts(input)).toBe(ok);
  });

  it.each<[string, string, boolean]>([
    ['1299.00', 'CNY', true],
    ['1299', 'CNY', true],
    ['0.1', 'EUR', true],
    ['1299.005', 'CNY', false],
    ['1299.50', 'JPY', false],
    ['1299', 'JPY', true],
    ['1.125', 'KWD', true],
    ['01', 'CNY', false],
    ['-1', 'CNY', false],
    ['1e3', 'CNY', false],
    ['1,299.00', 'CNY', false],
    ['1', 'XYZ', false],
    ['1', 'cny', false],
  ])('the amount %s %s: %s', (value, currency, ok) => {
    expect(accepts({ ...complaint, amount: { value, currency } })).toBe(ok);
  });
});

describe('ReceiptCodeSchema', () => {
  it.each([
    ['K7QF-9D2M-0000-ZZZZ', true],
    ['K7QF-9D2M-0000', false],
    ['K7QF-9D2M-0000-ZZIL', false],
    ['k7qf-9d2m-0000-zzzz', false],
  ])('%s: %s', (code, ok) => {
    expect(v.safeParse(ReceiptCodeSchema, code).success).toBe(ok);
  });
});
