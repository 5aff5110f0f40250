import type { Complaint } from '../../core/complaint';

/** A complaint as clients send it, for the API's description. */
export const COMPLAINT_EXAMPLE: Complaint = {
  kind: 'complaint',
  against: {
    identifiers: [{ identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' }],
    name: 'Invented Shop',
    address: '1 Harbour Street, Port Example',
    url: 'https://shop.example/product/1',
  },
  category: 'service-default',
  stage: 'delivery',
  facts: 'Ordered and paid on 2 March; delivery was promised within two days, and nothing has arrived.',
  remedy: 'refund',
  claim: 'The whole price back.',
  orderNumber: 'HT-20260302-118',
  purchasedOn: '2026-03-02',
  promisedOn: '2026-03-04',
  amount: { value: '1299.00', currency: 'CNY' },
  page: { title: 'Blue cup', offer: 'Blue cup, 300 ml', price: '¥ 1,299.00', seenAt: '2026-03-15T07:58:00.000Z' },
  language: 'en',
};
