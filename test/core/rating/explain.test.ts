import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidingCap, explain } from '../../../src/core/rating/explain';
import { historyOf } from '../../../src/core/rating/history';
import type { CreditFile } from '../../../src/core/rating/item';
import { rate } from '../../../src/core/rating/rate';
import { settleItems } from '../../../src/core/rating/settle-items';
import { tallyOf } from '../../../src/core/rating/tally';
import { anyComplaint, anyRating, complaint, rating, TODAY } from './histories';

const EMPTY: CreditFile = { complaints: [], ratings: [], warnings: [], unanswered: [], identityVerified: 0 };
const file = (change: Partial<CreditFile>): CreditFile => ({ ...EMPTY, ...change });

describe('what each item does', () => {
  it('is the score with it minus the score without it', () => {
    const files = fc.record({
      complaints: fc.array(anyComplaint, { maxLength: 8 }),
      ratings: fc.array(anyRating, { maxLength: 8 }),
    });
    fc.assert(
      fc.property(files, ({ complaints, ratings }) => {
        const all = [...complaints, ...ratings];
        const whole = rate(tallyOf(all), EMPTY, TODAY).score;
        for (const { id, share } of explain(file({ complaints, ratings }), TODAY).shares) {
          const without = rate(tallyOf(all.filter((item) => item.id !== id)), EMPTY, TODAY).score;
          expect(share).toBeCloseTo(whole - without, 12);
        }
      }),
    );
  });

  it('is told for what does not count too, with the reason', () => {
    const complaints = [
      complaint({ age: 3, outcome: 'unfounded' }),
      complaint({ age: -2 }),
      complaint({ age: 1095 }),
      complaint({ age: 5, outcome: 'open' }),
    ];
    const { shares } = explain(file({ complaints, ratings: [rating(1, 9, { weight: 0 })] }), TODAY);
    expect(shares.map(({ id, share, silent }) => [id, share, silent])).toEqual([
      ['c1095', 0, 'too-old'],
      ['r9', 0, 'no-weight'],
      ['c5', 0, 'no-fault'],
      ['c3', 0, 'no-fault'],
      ['c-2', 0, 'future'],
    ]);
  });

  it('names the cap that decides, and none where the score does', () => {
    const ratings = Array.from({ length: 80 }, (_, at) => rating(0.98, at));
    expect(decidingCap(explain(file({ ratings, identityVerified: null }), TODAY))?.reason).toBe('identity-unverified');
    expect(decidingCap(explain(file({ ratings }), TODAY))).toBeNull();
    expect(decidingCap(explain(file({ identityVerified: null }), TODAY))).toBeNull();
  });
});

describe('records that contradict each other', () => {
  const first = complaint({ id: 'c', age: 9 });
  it.each([
    ['the later one holds', first, complaint({ id: 'c', age: 2, outcome: 'unfounded' }), 'unfounded'],
    ['also where it is graver', { ...first, outcome: 'unfounded' } as const, complaint({ id: 'c', age: 2 }), 'upheld-unremedied'], // prettier-ignore
    ['of one day the milder holds', first, { ...first, outcome: 'upheld-late' } as const, 'upheld-late'],
  ])('%s', (_name, one, other, outcome) => {
    for (const complaints of [
      [one, other],
      [other, one],
    ]) {
      const { items, setAside } = settleItems({ complaints, ratings: [] });
      expect(items).toMatchObject([{ outcome }]);
      expect(setAside).toEqual([{ id: 'c', why: 'contradicted' }]);
    }
  });

  it('counts a repeated one once', () => {
    const { items, setAside } = settleItems({ complaints: [first, first], ratings: [] });
    expect(items).toEqual([first]);
    expect(setAside).toEqual([{ id: 'c', why: 'repeated' }]);
  });
});

describe('history', () => {
  it('shows the rating of each day as it would have been then', () => {
    const complaints = [complaint({ age: 45, severity: 4 })];
    const points = historyOf(file({ complaints }), TODAY - 90, TODAY, 30);
    expect(points.map(({ day, grade }) => [day, grade])).toEqual([
      ['2026-03-17', 'NR'],
      ['2026-04-16', 'NR'],
      ['2026-05-16', 'CC'],
      ['2026-06-15', 'CCC'],
    ]);
    expect(points.at(-1)).toMatchObject({ score: rate(tallyOf(complaints), EMPTY, TODAY).score });
  });
});
