import fc from 'fast-check';
import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { decay, halfLifeOf, RATING_HALF_LIFE } from '../../../src/core/rating/decay';
import { intervalOf } from '../../../src/core/rating/interval';
import type { Item } from '../../../src/core/rating/item';
import { MAX_RATINGS, scoreOf } from '../../../src/core/rating/score';
import { tallyOf, weightOf } from '../../../src/core/rating/tally';
import { anyHistory, complaint, rating, TODAY } from './histories';

describe('the interval of a score', () => {
  // Reckoned with stdlib's beta quantile.
  const cases: [string, number, number, number, number][] = [
    ['nothing is known', 0.625, 0, 0.388793385, 0.842735054],
    ['much is known', 0.5, 0.999, 0.49234144, 0.50765856],
    ['all but nothing speaks for it', 0.01, 0.9, 0.00047921, 0.02509004],
    ['all but nothing is assumed', 0.6, 1 - 1e-9, 0.599992496, 0.600007504],
    ['little speaks for it, and much is known', 0.001, 0.999, 0.000556558, 0.00150431],
    ['a score next to nothing', 1e-9, 0, 0, 0],
    ['a score next to all', 1 - 1e-9, 0, 1, 1],
    ['nothing at all is assumed', 0.6, 1, 0.6, 0.6],
    ['nothing speaks for it', 0, 0.5, 0, 0],
    ['nothing speaks against it', 1, 0.5, 1, 1],
  ];
  it.each(cases)('%s', (_name, score, confidence, low, high) => {
    const actual = intervalOf({ score, confidence });
    expect(actual.low).toBeCloseTo(low, 7);
    expect(actual.high).toBeCloseTo(high, 7);
  });

  it('is in order and between 0 and 1, however much speaks for and against', () => {
    const evidence = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(evidence, evidence, (good, bad) => {
        const score = (7 * 0.625 + good) / (7 + good + bad);
        const { low, high } = intervalOf({ score, confidence: (good + bad) / (good + bad + 7) });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is that of what speaks for and against, wherever all of it counts in the score', () => {
    fc.assert(
      fc.property(anyHistory, (items) => {
        const of = scoreOf(tallyOf(items), TODAY);
        const hasRemedied = items.some((item) => item.kind === 'complaint' && REMEDIED.includes(item.outcome));
        // Above .75 every remedied complaint lowers a score; below, some are set aside.
        fc.pre(of.score > 0.75 || !hasRemedied);
        const [good, bad] = evidenceOf(items);
        const { low, high } = intervalOf(of);
        expect(low).toBeCloseTo(jstat.beta.inv(0.1, 7 * 0.625 + good, 7 * 0.375 + bad), 9);
        expect(high).toBeCloseTo(jstat.beta.inv(0.9, 7 * 0.625 + good, 7 * 0.375 + bad), 9);
      }),
      { numRuns: 3000 },
    );
  });

  it('rests on a complaint that was remedied too, where that leaves the score alone', () => {
    const alone = scoreOf(tallyOf([complaint()]), TODAY);
    const both = scoreOf(tallyOf([complaint(), complaint({ age: 10, outcome: 'upheld-remedied' })]), TODAY);
    expect(both.score).toBe(alone.score);
    const [wide, narrow] = [intervalOf(alone), intervalOf(both)];
    expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low);
  });

  it('reaches .905 at its lower end with 80 ratings of .98', () => {
    const excellent = Array.from({ length: 80 }, (_, at) => rating(0.98, at));
    expect(intervalOf(scoreOf(tallyOf(excellent), TODAY)).low).toBeCloseTo(0.905, 3);
  });
});

const REMEDIED: readonly string[] = ['upheld-late', 'upheld-remedied'];
const FOR = { 'upheld-unremedied': 0, 'upheld-late': 0.5, 'upheld-remedied': 0.75 };

/** What speaks for and what against, as the formula sums it up. */
function evidenceOf(items: readonly Item[]): [good: number, bad: number] {
  const { complaints, ratings } = tallyOf(items);
  let [good, bad] = [0, 0];
  for (const entry of ratings.filter(({ weight }) => weight > 0)) {
    const left = decay(TODAY - entry.day, RATING_HALF_LIFE) * weightOf(entry);
    good += (left * entry.good) / entry.weight;
    bad += left * (1 - entry.good / entry.weight);
  }
  const scale = Math.min(1, MAX_RATINGS / (good + bad));
  [good, bad] = [good * scale, bad * scale];
  for (const { day, severity, outcome, count } of complaints) {
    const left = decay(TODAY - day, halfLifeOf(severity)) * severity * count;
    good += left * FOR[outcome];
    bad += left * (1 - FOR[outcome]);
  }
  return [good, bad];
}
