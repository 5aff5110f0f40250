import { describe, expect, it } from 'vitest';
import type { SightedIdentifier } from '../../../src/core/sighting';
import { ruling, type Decision } from '../../../src/registry/cases/ruling';
import { Problem } from '../../../src/registry/problem';
import { complaintAgainst } from '../test-registry';

const NOW = new Date('2026-01-31T12:00:00Z');
const UPHELD: Decision = { outcome: 'upheld-unremedied', reason: 'Never delivered.' };

function rule(
  identifiers: [string, SightedIdentifier['evidence'], SightedIdentifier['validity']?][],
  decision: Decision = UPHELD,
  url = 'https://login.shop.example/',
) {
  const complaint = complaintAgainst('shop.example');
  const sighted = identifiers.map(
    ([identifier, evidence, validity = 'valid']) =>
      ({ identifier, evidence, validity, seenIn: 'page' }) as SightedIdentifier,
  );
  return ruling({ ...complaint, against: { ...complaint.against, url, identifiers: sighted } }, decision, NOW);
}

describe('what a decision lists', () => {
  it('is what was seen by address; what a page claims is not', () => {
    const ruled = rule([
      ['domain:shop.example', 'address'],
      ['uscc:91110108551385082Q', 'claimed'],
    ]);
    expect(ruled.listed).toEqual(['domain:shop.example']);
    expect(ruled.notListed).toEqual([{ identifier: 'uscc:91110108551385082Q', reason: 'the page only claims it' }]);
  });

  it('is the seller whom a marketplace names, and not the marketplace, whether or not it is a known one', () => {
    const ruled = rule([
      ['domain:shop.example', 'address'],
      ['seller-page:shop.example/seller/cup', 'platform'],
    ]);
    expect(ruled.listed).toEqual(['seller-page:shop.example/seller/cup']);
    expect(ruled.notListed.map(({ identifier }) => identifier)).toEqual(['domain:shop.example']);
  });

  it('is also what a handler names, in canonical form and once', () => {
    const decision = {
      ...UPHELD,
      alsoList: ['uscc:91110108551385082q', 'domain:SHOP.example', 'domain:other.example'],
    };
    const ruled = rule(
      [
        ['domain:shop.example', 'address'],
        ['uscc:91110108551385082Q', 'claimed'],
      ],
      decision,
    );
    expect(ruled.listed).toEqual(['domain:shop.example', 'uscc:91110108551385082Q', 'domain:other.example']);
    expect(ruled.notListed).toEqual([]);
  });

  it('is never a platform, an address of another page, or a doubtful number', () => {
    const ruled = rule([
      ['domain:amazon.de', 'address'],
      ['domain:honest.example', 'address'],
      ['uscc:91110108551385082Q', 'platform', 'doubtful'],
    ]);
    expect(ruled.listed).toEqual([]);
    expect(ruled.notListed.map(({ identifier }) => identifier)).toEqual([
      'domain:amazon.de',
      'domain:honest.example',
      'uscc:91110108551385082Q',
    ]);
    expect(ruled.notListed[0]?.reason).toMatch(/platform/);
    expect(ruled.notListed[1]?.reason).toMatch(/not the address/);
  });

  it.each(['unfounded', 'upheld-remedied', 'upheld-late'] as const)(
    'is nothing where the complaint is %s',
    (outcome) => {
      expect(rule([['domain:shop.example', 'address']], { outcome, reason: 'Looked into.' })).toMatchObject({
        listed: [],
        cleared: [],
        expiresAt: null,
      });
    },
  );

  it('ends after a year, or the term', () => {
    expect(rule([]).expiresAt).toEqual(new Date('2027-01-31T12:00:00Z'));
    expect(rule([], { ...UPHELD, term: 1 }).expiresAt).toEqual(new Date('2026-02-28T12:00:00Z'));
    expect(rule([], { ...UPHELD, term: 36 }).expiresAt).toEqual(new Date('2029-01-31T12:00:00Z'));
  });
});

describe('what a decision clears', () => {
  it('is what was surely seen, if the handler says so', () => {
    const seen: Parameters<typeof rule>[0] = [
      ['domain:shop.example', 'address'],
      ['uscc:91110108551385082Q', 'claimed'],
    ];
    expect(rule(seen, { outcome: 'unfounded', reason: 'Delivered on time.', clear: true }).cleared).toEqual([
      'domain:shop.example',
    ]);
    expect(rule(seen, { outcome: 'unfounded', reason: 'Delivered on time.' }).cleared).toEqual([]);
  });
});

describe('a decision that does not fit', () => {
  it.each<[Partial<Decision>, string]>([
    [{ outcome: 'unfounded', term: 12 }, 'term'],
    [{ outcome: 'upheld-late', alsoList: ['domain:other.example'] }, 'alsoList'],
    [{ outcome: 'upheld-unremedied', clear: true }, 'clear'],
    [{ alsoList: ['domain:other.example', 'domain:twitter.com'] }, 'alsoList.1'],
    [{ alsoList: ['nonsense'] }, 'alsoList.0'],
  ])('%j is refused, and the field named', (changes, field) => {
    expect(() => rule([['domain:shop.example', 'address']], { ...UPHELD, ...changes })).toThrow(Problem);
    try {
      rule([['domain:shop.example', 'address']], { ...UPHELD, ...changes });
    } catch (error) {
      expect(error instanceof Problem && error.errors.map((one) => one.field)).toEqual([field]);
    }
  });
});
