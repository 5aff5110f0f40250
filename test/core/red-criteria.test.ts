import { describe, expect, it } from 'vitest';
import { contradicted, isOwnSponsor, type RedFacts } from '../../src/core/red-criteria';
import { RED_CRITERIA } from '../../src/core/red-listing';

const NOW = Date.UTC(2026, 2, 15);
const DAY = 86_400_000;
const GOOD: RedFacts = { unremedied: [], grade: 'AA', inspection: 'regular', promise: { breaches: 0 } };

describe('criteria of the red list', () => {
  it.each<[string, Partial<RedFacts>, string[]]>([
    ['all is well', {}, []],
    ['an unremedied complaint of last year', { unremedied: [NOW - 400 * DAY] }, ['complaints-remedied']],
    ['one of four years ago', { unremedied: [NOW - 1500 * DAY] }, []],
    ['the best grade', { grade: 'AAA' }, []],
    ['a good grade', { grade: 'A' }, ['grade']],
    ['no grade', { grade: null }, ['grade']],
    ['no inspection', { inspection: null }, ['inspection']],
    ['an irregular look', { inspection: 'irregular' }, ['inspection']],
    ['a shop that could not be looked at', { inspection: 'not-checkable' }, ['inspection']],
    ['no promise', { promise: null }, ['commitment-kept']],
    ['a broken promise', { promise: { breaches: 1 } }, ['commitment-kept']],
  ])('%s', (_what, change, against) => {
    const found = contradicted(RED_CRITERIA, { ...GOOD, ...change }, NOW);
    expect(found.map(({ criterion }) => criterion)).toEqual(against);
    expect(contradicted(['identity-and-record'], { ...GOOD, ...change }, NOW)).toEqual([]);
  });

  it.each([
    ['Chamber of commerce of the city', false],
    ['honest.example', true],
    ['Friends of HONEST-EXAMPLE', true],
    ['91110108551385082Q', true],
    ['Li Wei, managing director', true],
  ])('a sponsor "%s" is the merchant itself: %s', (sponsor, own) => {
    expect(isOwnSponsor(sponsor, ['honest.example', '91110108551385082Q', 'Li Wei, managing director', 'abc'])).toBe(
      own,
    );
  });
});
