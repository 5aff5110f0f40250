import type { Complaint } from '../../core/complaint';

/** A complaint and a tip as clients send them, for the API's description. */
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
  goodFaith: true,
  language: 'en',
};

export const TIP_EXAMPLE: Complaint = {
  kind: 'tip',
  against: COMPLAINT_EXAMPLE.against,
  category: 'credit-faking',
  stage: 'transaction',
  facts: 'A card in the parcel offers five yuan for a review with five stars.',
  language: 'en',
};
