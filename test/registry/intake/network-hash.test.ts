import { expect, it } from 'vitest';
import { networkHash } from '../../../src/registry/intake/network-hash';

const secret = new Uint8Array(32).fill(7);
const base = { address: '203.0.113.7', about: 'domain:shop.example', at: new Date('2026-03-15T08:00:00Z') } as const;
const hash = (changes: Partial<{ address: string; about: 'domain:other.example'; at: Date }>, key = secret) =>
  networkHash(key, { ...base, ...changes });

it.each([
  ['another address of the network', { address: '203.0.113.250' }],
  ['the same written as IPv6', { address: '::ffff:203.0.113.7' }],
  ['a later hour of the day', { at: new Date('2026-03-15T23:59:59Z') }],
])('is the same for %s', (_, changes) => {
  expect(hash(changes)).toBe(hash({}));
});

it.each([
  ['another network', { address: '203.0.114.7' }],
  ['another day', { at: new Date('2026-03-16T00:00:00Z') }],
  ['another merchant', { about: 'domain:other.example' as const }],
])('differs for %s', (_, changes) => {
  expect(hash(changes)).not.toBe(hash({}));
});

it('takes the first 48 bits of an IPv6 address', () => {
  expect(hash({ address: '2001:db8:1:2::3' })).toBe(hash({ address: '2001:db8:1:ffff::1' }));
  expect(hash({ address: '2001:db8:1:2::3' })).not.toBe(hash({ address: '2001:db8:2:2::3' }));
});

it('differs with another secret, and holds nothing of the address', () => {
  expect(hash({}, new Uint8Array(32).fill(8))).not.toBe(hash({}));
  expect(hash({})).toMatch(/^[\w-]{43}$/);
});

it.each(['127.0.0.1', '::1', '', 'nowhere'])('is none for "%s"', (address) => {
  expect(hash({ address })).toBeNull();
});
