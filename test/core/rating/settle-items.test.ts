import { describe, expect, it } from 'vitest';
import type { ComplaintItem } from '../../../src/core/rating/item';
import { settleItems } from '../../../src/core/rating/settle-items';
import { complaint, rating } from './histories';

const settle = (...complaints: ComplaintItem[]) => settleItems({ complaints, ratings: [] });
const first = { ...complaint({ age: 30 }), id: 'case:1' };
const appealed: ComplaintItem = { ...first, outcome: 'unfounded', day: first.day + 20 };
const milder: ComplaintItem = { ...first, outcome: 'upheld-remedied' };

describe('records of one matter that contradict each other', () => {
  it.each([
    ['the later one holds', [first, appealed], appealed],
    ['of one day the milder one holds', [first, milder], milder],
    ['of three all but one are set aside', [milder, first, appealed], appealed],
  ])('%s, in whatever order they come', (_, records, holds) => {
    for (const all of [records, records.toReversed()]) {
      const { items, setAside } = settle(...all);
      expect(items).toEqual([holds]);
      expect(setAside).toEqual(records.slice(1).map(() => ({ id: 'case:1', why: 'contradicted' })));
    }
  });

  it('that only repeat each other count once, and a rating of the same name is another matter', () => {
    expect(settle(first, first)).toEqual({ items: [first], setAside: [{ id: 'case:1', why: 'repeated' }] });
    const named = { ...rating(0.9, 3), id: 'case:1' };
    expect(settleItems({ complaints: [first], ratings: [named] }).items).toEqual([first, named]);
  });
});
