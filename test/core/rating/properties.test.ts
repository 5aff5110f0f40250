import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/core/rating/caps';
import { SCALE } from '../../../src/core/rating/grade';
import type { ComplaintItem, Item } from '../../../src/core/rating/item';
import { rate } from '../../../src/core/rating/rate';
import { addItem, emptyTally, removeItem, tallyOf } from '../../../src/core/rating/tally';
import { anyComplaint, anyHistory, TODAY } from './histories';

const KNOWN: Standing = { warnings: [], unanswered: [], identityVerified: 0 };
const RUNS = { numRuns: 10_000 };

const rated = (items: readonly Item[]) => rate(tallyOf(items), KNOWN, TODAY);
const bytes = (items: readonly Item[]) => JSON.stringify(rated(items));

/** Not rated is neither better nor worse than a grade. */
function isBetter(a: string, b: string): boolean {
  return a !== 'NR' && b !== 'NR' && SCALE.findIndex((one) => one === a) < SCALE.findIndex((one) => one === b);
}

const isUpheld = ({ outcome }: ComplaintItem) => outcome.startsWith('upheld-');

describe('10,000 histories', () => {
  it('never grade better for another upheld complaint', () => {
    fc.assert(
      fc.property(anyHistory, anyComplaint.filter(isUpheld), (items, another) => {
        const [before, after] = [rated(items), rated([...items, another])];
        expect(after.score).toBeLessThanOrEqual(before.score + 1e-12);
        expect(isBetter(after.grade, before.grade)).toBe(false);
      }),
      RUNS,
    );
  });

  it('never grade worse for a remedy', () => {
    const step = fc.constantFrom(
      ['upheld-unremedied', 'upheld-late'] as const,
      ['upheld-late', 'upheld-remedied'] as const,
      ['upheld-unremedied', 'upheld-remedied'] as const,
      ['upheld-unremedied', 'unfounded'] as const,
    );
    fc.assert(
      fc.property(anyHistory, anyComplaint, step, (items, one, [from, to]) => {
        const [before, after] = [
          rated([...items, { ...one, outcome: from }]),
          rated([...items, { ...one, outcome: to }]),
        ];
        expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-12);
        expect(isBetter(before.grade, after.grade)).toBe(false);
      }),
      RUNS,
    );
  });

  it('stay within their bounds', () => {
    fc.assert(
      fc.property(anyHistory, (items) => {
        const { score, confidence } = rated(items);
        for (const share of [score, confidence]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  it('come to the same bytes in any order', () => {
    const shuffled = anyHistory.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, ([items, others]) => bytes(items) === bytes(others)),
      RUNS,
    );
  });

  it('come to the same bytes item by item as all at once, whatever came and went between', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (items, passing) => {
        const tally = emptyTally();
        for (const item of passing) addItem(tally, item);
        for (const item of items) addItem(tally, item);
        for (const item of passing) removeItem(tally, item);
        return JSON.stringify(rate(tally, KNOWN, TODAY)) === bytes(items);
      }),
      RUNS,
    );
  });
});
