import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOfEachOrigin, QUORUM, quorumOf, quorumOfLargest, type Backer } from '../../src/core/quorum';

const NOW = Date.parse('2026-03-15T08:00:00Z');
const daysAgo = (days: number) => NOW - days * 86_400_000;
/** A key that is known and right often enough, and speaks for itself. */
const key = (id: number, changes: Partial<Backer> = {}): Backer => ({
  key: id,
  origin: id,
  firstSeen: daysAgo(30),
  reliability: 0.8,
  ...changes,
});
const young = { firstSeen: daysAgo(7) + 1 };

describe('what stands behind something', () => {
  it.each<[what: string, backers: Backer[], independent: number]>([
    ['nobody', [], 0],
    ['three keys', [key(1), key(2), key(3)], 3],
    ['a new key alone', [key(1, { firstSeen: NOW })], 0],
    ['a new key beside two others', [key(1), key(2), key(3, young)], 2],
    ['keys that are known for just a week', [1, 2, 3].map((id) => key(id, { firstSeen: daysAgo(7) })), 3],
    ['a key that was often wrong', [key(1), key(2), key(3, { reliability: 0.69 })], 2],
    ['keys that are just reliable enough', [1, 2, 3].map((id) => key(id, { reliability: 0.7 })), 3],
    ['one key that speaks three times', [key(1), key(1), key(1)], 1],
    ['three keys from one network in one burst', [key(1), key(2, { origin: 1 }), key(3, { origin: 1 })], 1],
    [
      'two of a burst, of which the first is new: the other is heard',
      [key(1, young), key(2, { origin: 1 }), key(3), key(4)],
      3,
    ],
    ['a key that came from another network later', [key(1), key(2, { origin: 1 }), key(2)], 1],
    ['tips, which carry no key', [1, 2, 3, 4].map((id) => key(id, { key: null })), 0],
    ['a clock that was wrong: keys first seen tomorrow', [1, 2, 3].map((id) => key(id, { firstSeen: daysAgo(-1) })), 0],
  ])('%s', (_what, backers, independent) => {
    expect(quorumOf(backers, NOW)).toEqual({ independent, isEnough: independent >= QUORUM.keys });
  });

  it('is judged by the limits that are set', () => {
    const limits = { keys: 1, days: 0, reliability: 0 };
    expect(quorumOf([key(1, { firstSeen: NOW, reliability: 0 })], NOW, limits).isEnough).toBe(true);
    expect(quorumOf([key(1), key(2), key(3)], NOW, { ...QUORUM, keys: 4 }).isEnough).toBe(false);
  });

  it('no number of new keys, and no number of keys from one network, is ever enough', () => {
    const some = fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 50 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 1000 }), (ids, origin) => {
        expect(
          quorumOf(
            ids.map((id) => key(id, { firstSeen: daysAgo(6) })),
            NOW,
          ).isEnough,
        ).toBe(false);
        expect(
          quorumOf(
            ids.map((id) => key(id, { origin })),
            NOW,
          ).isEnough,
        ).toBe(false);
      }),
    );
  });
});

it('groups that may be the same people are not added up: the largest counts', () => {
  expect(quorumOfLargest([], NOW)).toEqual({ independent: 0, isEnough: false });
  expect(quorumOfLargest([[key(1), key(2)], [key(3), key(4)], [key(5)]], NOW)).toEqual({
    independent: 2,
    isEnough: false,
  });
  expect(quorumOfLargest([[key(1)], [key(3), key(4), key(5)]], NOW)).toEqual({ independent: 3, isEnough: true });
});

it('of answers that have one origin the first on each item is kept', () => {
  const acts = [
    { item: 'a', origin: 1, by: 1 },
    { item: 'a', origin: 1, by: 2 },
    { item: 'b', origin: 1, by: 2 },
    { item: 'a', origin: 3, by: 3 },
  ];
  expect(firstOfEachOrigin(acts).map(({ item, by }) => `${item}${by}`)).toEqual(['a1', 'b2', 'a3']);
});
