import { describe, expect, it } from 'vitest';
import type { Backer } from '../../../src/core/quorum';
import { standing, standingTogether } from '../../../src/registry/reviews/lacks-quorum';

const NOW = Date.parse('2026-07-01T12:00:00Z');
const backers = (count: number): Backer[] =>
  Array.from({ length: count }, (_, key) => ({ key, origin: key, firstSeen: 0, reliability: 1 }));
const LIMITS = { keys: 3, days: 7, reliability: 0.7 };

describe('what is lacking, in words, is said of one as of one', () => {
  it.each([
    [
      0,
      'Behind it stand 0 independent volunteers who have been known for 7 days and are right in 70 % of cases; it takes 3.',
    ],
    [
      1,
      'Behind it stands 1 independent volunteer who has been known for 7 days and is right in 70 % of cases; it takes 3.',
    ],
    [
      2,
      'Behind it stand 2 independent volunteers who have been known for 7 days and are right in 70 % of cases; it takes 3.',
    ],
  ])('%i', (count, words) => expect(standing([backers(count)], NOW, LIMITS).lacking).toContain(words));

  it('and of one day', () =>
    expect(standing([backers(2)], NOW, { ...LIMITS, days: 1 }).lacking).toContain('known for 1 day and'));

  it.each([
    [0, 'comes from 0 independent reporters;'],
    [1, 'comes from 1 independent reporter;'],
  ])('about several goods: %i', (count, words) =>
    expect(standingTogether([backers(count), backers(3)], NOW, LIMITS).lacking).toContain(words),
  );
});
