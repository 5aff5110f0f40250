import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CreditPoint } from '../../src/core/merchant-file';
import { floorOf, gradeChart } from '../../src/ui/grade-chart';

const SIZE = { width: 100, height: 100 };
const point = (day: string, score: number): CreditPoint => ({ day, grade: 'B', score, low: score - 0.1, high: score + 0.1 }); // prettier-ignore

describe('the chart of a grade', () => {
  it('goes by steps: a score holds until the next one, the last until today', () => {
    const { line, band, points } = gradeChart([point('2026-01-01', 0.5), point('2026-01-06', 0.3)], '2026-01-11', SIZE);
    expect(line).toBe('M0 50L50 50L50 70L100 70');
    expect(band).toBe('M0 40L50 40L50 60L100 60L100 80L50 80L50 60L0 60Z');
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0, 50],
      [50, 70],
    ]);
  });

  it.each<[string, CreditPoint[], string, string]>([
    ['of today only is one line', [point('2026-01-01', 0.5)], '2026-01-01', 'M0 50L100 50'],
    ['that is ahead of the clock ends with its last point', [point('2026-02-01', 0.5)], '2026-01-01', 'M0 50L100 50'],
    ['of nothing is empty', [], '2026-01-01', ''],
  ])('%s', (_what, points, today, line) => {
    expect(gradeChart(points, today, SIZE).line).toBe(line);
  });

  it.each([
    ['a good grade', [0.9, 0.8], 0.35],
    ['one near CCC', [0.45], 0.3],
    ['the lowest', [0.9, 0.1], 0],
  ])('of %s has no more room beneath than its interval asks for', (_what, scores, floor) => {
    const points = scores.map((score, index) => point(`2026-01-0${index + 1}`, score));
    expect(floorOf(points)).toBeCloseTo(floor);
    const { points: places } = gradeChart(points, '2026-01-11', { ...SIZE, floor: floorOf(points) });
    for (const { y } of places) expect(y).toBeLessThanOrEqual(100);
  });

  it('never leaves its frame', () => {
    const days = fc.uniqueArray(fc.integer({ min: 19_000, max: 21_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 1, noNaN: true }), (all, score) => {
        const points = all
          .toSorted((a, b) => a - b)
          .map((day) => ({ ...point(new Date(day * 86_400_000).toISOString().slice(0, 10), score), low: 0, high: 1 }));
        const chart = gradeChart(points, '2026-11-25', SIZE);
        const numbers = [chart.line, chart.band].flatMap((path) => path.match(/-?[\d.]+/g) ?? []).map(Number);
        for (const number of numbers) expect(number >= 0 && number <= 100).toBe(true);
      }),
    );
  });
});
