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
