import fc from 'fast-check';
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

  it('never weighs more for one more that was wrong, nor less for one more that was right', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (right, wrong) => {
        const left = weightLeft({ examined: right + wrong, overturned: wrong });
        expect(weightLeft({ examined: right + wrong + 1, overturned: wrong + 1 })).toBeLessThanOrEqual(left);
        expect(weightLeft({ examined: right + wrong + 1, overturned: wrong })).toBeGreaterThanOrEqual(left - 1e-9);
      }),
    );
  });
});
