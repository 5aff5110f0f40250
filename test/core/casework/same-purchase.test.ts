import { describe, expect, it } from 'vitest';
import { samePurchase } from '../../../src/core/casework/same-purchase';
import type { Complaint } from '../../../src/core/complaint';
import { complaintAgainst } from '../../registry/test-registry';

const of = (changes: Partial<Complaint>, host = 'shop.example') => complaintAgainst(host, changes);
const cny = (value: string) => ({ value, currency: 'CNY' });

describe('two complaints', () => {
  it.each<[string, Partial<Complaint>, Partial<Complaint>, ReturnType<typeof samePurchase>]>([
    ['one order', { orderNumber: 'HT-118' }, { orderNumber: 'ht 118', category: 'counterfeit' }, 'number'],
    [
      'two orders of one day',
      { orderNumber: '1', purchasedOn: '2026-03-01' },
      { orderNumber: '2', purchasedOn: '2026-03-01' },
      null,
    ],
    ['one day', { purchasedOn: '2026-03-01' }, { purchasedOn: '2026-03-01', orderNumber: 'HT-118' }, 'likeness'],
    ['one amount', { amount: cny('5.00') }, { amount: cny('5') }, 'likeness'],
    ['one number in two currencies', { amount: cny('5') }, { amount: { value: '5', currency: 'USD' } }, null],
    [
      'one day, two amounts',
      { purchasedOn: '2026-03-01', amount: cny('5') },
      { purchasedOn: '2026-03-01', amount: cny('6') },
      null,
    ],
    [
      'one day, two kinds of dishonesty',
      { purchasedOn: '2026-03-01' },
      { purchasedOn: '2026-03-01', category: 'counterfeit' },
      null,
    ],
    ['one merchant and no more', {}, {}, null],
    ['a day on one side only', { purchasedOn: '2026-03-01' }, {}, null],
  ])('of %s', (_, one, other, by) => {
    expect(samePurchase(of(one), of(other))).toBe(by);
    expect(samePurchase(of(other), of(one))).toBe(by);
  });

  it('about names of which a page only claims that they are its own are not the same', () => {
    expect(samePurchase(of({ orderNumber: '1' }), of({ orderNumber: '1' }, 'other.example'))).toBeNull();
  });
});
