import { describe, expect, it } from 'vitest';
import { chooseListing, type Claim } from '../../../src/registry/listings/choose-listing';

const NOW = new Date('2026-06-01T00:00:00Z');

/** `list by source, from month, until month`; source 0 is the registry itself. */
function row(list: Claim['list'], sourceId: number, from = '2026-01', until: string | null = null): Claim {
  return {
    list,
    sourceId,
    grade: 'NR',
    confidence: 0,
    categories: ['counterfeit'],
    stages: [],
    flags: [],
    listedAt: new Date(`${from}-01T00:00:00Z`),
    expiresAt: until === null ? null : new Date(`${until}-01T00:00:00Z`),
  };
}

const CASES: [what: string, rows: Claim[], chosen: number | null][] = [
  ['one feed speaks', [row('blacklist', 1)], 0],
  ['the gravest feed speaks', [row('redlist', 1), row('watch', 2), row('blacklist', 3), row('rating', 4)], 2],
  ['of equal feeds the newest speaks', [row('watch', 1, '2026-01'), row('watch', 2, '2026-02')], 1],
  ['a decision outranks a graver feed', [row('blacklist', 1), row('watch', 0)], 1],
  ['a decision outranks a milder feed', [row('watch', 1), row('blacklist', 0)], 1],
  ['an expired decision is silent', [row('blacklist', 0, '2025-01', '2026-01')], null],
  ['an expired decision lets feeds speak', [row('watch', 1), row('blacklist', 0, '2025-01', '2026-01')], 0],
  ['a term that ends now has ended', [row('blacklist', 0, '2025-06', '2026-06')], null],
  ['a clearance silences feeds, also later ones', [row('blacklist', 1, '2026-04'), row('removed', 0, '2026-03')], null],
  [
    'a clearance ends an earlier decision',
    [row('blacklist', 0, '2026-01', '2027-01'), row('removed', 0, '2026-03')],
    null,
  ],
  ['a later decision lists again', [row('removed', 0, '2026-03'), row('blacklist', 0, '2026-04', '2027-01')], 1],
  ['nothing', [], null],
];

describe('the listing that is published', () => {
  it.each(CASES)('%s', (_, rows, chosen) => {
    expect(chooseListing(rows, NOW)).toBe(chosen === null ? null : rows[chosen]);
    expect(chooseListing(rows.toReversed(), NOW)).toBe(chosen === null ? null : rows[chosen]);
  });
});
