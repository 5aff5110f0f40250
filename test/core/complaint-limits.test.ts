import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ComplaintSchema } from '../../src/core/complaint';

const sighted = { identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' };
const page = { seenAt: '2026-03-15T07:58:00.000Z' };
const against = { identifiers: [sighted], url: 'https://shop.example/' };
const good = {
  against,
  category: 'counterfeit',
  stage: 'transaction',
  facts: 'The cup never came.',
  remedy: 'refund',
  language: 'en',
};
const chars = (count: number) => 'x'.repeat(count);
const ADDRESS = 'https://shop.example/';

/** Each field by its limit: the complaint in which it is so long. */
const FIELDS: [field: string, max: number, of: (length: number) => object][] = [
  ['facts', 5000, (n) => ({ facts: chars(n) })],
  ['claim', 2000, (n) => ({ claim: chars(n) })],
  ['orderNumber', 100, (n) => ({ orderNumber: chars(n) })],
  ['against.name', 200, (n) => ({ against: { ...against, name: chars(n) } })],
  ['against.address', 300, (n) => ({ against: { ...against, address: chars(n) } })],
  ['against.url', 4096, (n) => ({ against: { ...against, url: ADDRESS + chars(n - ADDRESS.length) } })],
  [
    'against.identifiers',
    50,
    (n) => ({ against: { ...against, identifiers: Array.from({ length: n }, () => sighted) } }),
  ],
  [
    'against.identifiers.0.seenIn',
    100,
    (n) => ({ against: { ...against, identifiers: [{ ...sighted, seenIn: chars(n) }] } }),
  ],
  [
    'against.identifiers.0.reason',
    200,
    (n) => ({ against: { ...against, identifiers: [{ ...sighted, reason: chars(n) }] } }),
  ],
  ['page.title', 500, (n) => ({ page: { ...page, title: chars(n) } })],
  ['page.offer', 500, (n) => ({ page: { ...page, offer: chars(n) } })],
  ['page.price', 40, (n) => ({ page: { ...page, price: chars(n) } })],
  ['contact', 200, (n) => ({ contact: chars(n) })],
  ['contact.name', 100, (n) => ({ contact: { name: chars(n) } })],
  ['contact.address', 300, (n) => ({ contact: { address: chars(n) } })],
  ['contact.phone', 40, (n) => ({ contact: { phone: `+${'1'.repeat(n - 1)}` } })],
  ['contact.email', 200, (n) => ({ contact: { email: `${chars(n - 2)}@x` } })],
];

describe('a complaint at the limits of its fields', () => {
  it.each(FIELDS)('%s holds %i and no more', (field, max, of) => {
    expect(v.safeParse(ComplaintSchema, { ...good, ...of(max) }).issues).toBeUndefined();
    const { issues } = v.safeParse(ComplaintSchema, { ...good, ...of(max + 1) });
    expect(issues?.map((issue) => v.getDotPath(issue))).toEqual([field]);
  });

  it.each(FIELDS.filter(([field]) => !/url|identifiers$|phone|email/.test(field)))(
    '%s keeps markup and marks of direction as they are, for pages to show as text',
    (field, _max, of) => {
      const odd = '<b>a</b>\u202Eb\u2066';
      const changed: unknown = JSON.parse(
        JSON.stringify({ ...good, ...of(10) }).replace(chars(10), odd.replaceAll('"', '')),
      );
      const parsed = v.safeParse(ComplaintSchema, changed);
      expect([field, parsed.success && JSON.stringify(parsed.output).includes(odd)]).toEqual([field, true]);
    },
  );
});
