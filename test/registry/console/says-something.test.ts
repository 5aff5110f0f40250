import { describe, expect, it } from 'vitest';
import type { MerchantFile } from '../../../src/core/merchant-file';
import { saysSomething } from '../../../src/registry/console/merchant/says-something';

const NOTHING: MerchantFile = { identifier: 'domain:shop.example', listings: [], undecided: 0, commitment: null };
const TIME = '2026-03-15T08:00:00.000Z';

describe("whether a merchant's page has anything to say", () => {
  it('is no where nothing is public', () => {
    expect(saysSomething(NOTHING)).toBe(false);
    expect(saysSomething({ ...NOTHING, reviews: [] })).toBe(false);
  });

  it.each<[string, Partial<MerchantFile>]>([
    ['a grade', { credit: [{ day: '2026-03-15', grade: 'BB', score: 0.6, low: 0.5, high: 0.7 }] }],
    ['a complaint that waits', { undecided: 1 }],
    [
      'a promise',
      {
        commitment: { version: 1, promises: [], signatory: 'Lin', signedAt: TIME, digest: '', withdrawnAt: null, breaches: [] }, // prettier-ignore
      },
    ],
    [
      'a listing',
      {
        listings: [
          { list: 'watch', source: 'Feed', case: null, categories: [], stages: [], flags: [], since: TIME, until: null, outcome: null, replies: [] }, // prettier-ignore
        ],
      },
    ],
  ])('is yes where there is only %s', (_, only) => {
    expect(saysSomething({ ...NOTHING, ...only })).toBe(true);
  });
});
