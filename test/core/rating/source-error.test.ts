import { describe, expect, it } from 'vitest';
import { errorRate, isDemoted, weightLeft } from '../../../src/core/rating/source-error';

describe('the error of a source', () => {
  it.each([
    // examined, overturned, rate, demoted, what is left of an evaluator's weight
    [4, 4, null, false, 1],
    [5, 5, 1, true, 0],
    [5, 3, 0.6, true, 0],
    [5, 2, 0.4, false, 1],
    [30, 12, 0.4, true, 0.2],
    [20, 15, 0.75, true, 0],
    [100, 20, 0.2, false, 1],
    [100, 30, 0.3, true, 0.4],
  ])('of %i examined %i overturned', (examined, overturned, rate, demoted, left) => {
    const seen = { examined, overturned };
    expect([errorRate(seen), isDemoted(seen)]).toEqual([rate, demoted]);
    expect(weightLeft(seen)).toBeCloseTo(left);
  });

  // Every source that is measured, up to 300 decisions. Before the fifth decision nothing is measured, whatever they say: that step goes either way.
  it('once it is measured, never weighs more for one more that was wrong, nor less for one more that was right', () => {
    const against: [number, number][] = [];
    for (let right = 0; right <= 150; right++)
      for (let wrong = Math.max(0, 5 - right); wrong <= 150; wrong++) {
        const left = weightLeft({ examined: right + wrong, overturned: wrong });
        const oneMoreWrong = weightLeft({ examined: right + wrong + 1, overturned: wrong + 1 });
        const oneMoreRight = weightLeft({ examined: right + wrong + 1, overturned: wrong });
        if (oneMoreWrong > left || oneMoreRight < left - 1e-9) against.push([right, wrong]);
      }
    expect(against).toEqual([]);
  });

  it('with four decisions weighs all that it did, and with five as much as they leave of it', () => {
    expect(weightLeft({ examined: 4, overturned: 4 })).toBe(1);
    expect(weightLeft({ examined: 5, overturned: 4 })).toBe(0);
  });
});
