import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EvaluatorSchema, ratingItem, type ThirdPartyRating } from '../../../src/core/rating/evaluator';
import { intervalOf } from '../../../src/core/rating/interval';
import { rate } from '../../../src/core/rating/rate';
import { errorRate, isDemoted } from '../../../src/core/rating/source-error';
import { tallyOf } from '../../../src/core/rating/tally';
import { TODAY } from './histories';

const STARS = { name: 'Stars Ltd', kind: 'evaluator', weight: 4 } as const;
const given = (change: Partial<ThirdPartyRating> = {}): ThirdPartyRating => ({
  identifier: 'domain:shop.example',
  value: 4,
  worst: 1,
  best: 5,
  count: 93,
  day: TODAY,
  ...change,
});

describe('a rating of others', () => {
  it('is brought to a scale from 0 to 1, and weighs by how many opinions are in it', () => {
    expect(ratingItem(given(), STARS)).toMatchObject({ source: 'Stars Ltd', quality: 0.75, weight: 3.72 });
    expect(ratingItem(given({ count: 7 }), STARS).weight).toBe(2);
    expect(ratingItem(given({ count: 1e9 }), STARS).weight).toBeLessThanOrEqual(4);
    expect(ratingItem(given({ value: 2, worst: 5, best: 1 }), STARS).quality).toBe(0.75);
  });

  it('does not count where a platform gives it, or its evaluator has vanished', () => {
    expect(ratingItem(given(), { ...STARS, kind: 'platform' }).weight).toBe(0);
    expect(ratingItem(given(), STARS, true).weight).toBe(0);
  });

  it('needs an evaluator with method, date and conflicts of interest', () => {
    const whole = { ...STARS, method: 'Buyers are asked.', since: '2025-01-01', conflicts: 'none declared' };
    expect(v.is(EvaluatorSchema, whole)).toBe(true);
    for (const field of ['method', 'since', 'conflicts']) expect(v.is(EvaluatorSchema, { ...whole, [field]: undefined })).toBe(false); // prettier-ignore
  });
});

describe('the error of a source', () => {
  it.each([
    [4, 4, null, false],
    [5, 0, 0, false],
    [5, 2, 0.4, false],
    [5, 3, 0.6, true],
    [10, 4, 0.4, false],
    [10, 5, 0.5, true],
    [100, 20, 0.2, false],
    [100, 30, 0.3, true],
  ])('of %i examined %i overturned: %s, demoted %s', (examined, overturned, rated, demoted) => {
    expect(errorRate({ examined, overturned })).toBe(rated);
    expect(isDemoted({ examined, overturned })).toBe(demoted);
  });
});

/** Real figures of sellers; kept beside the project, for tests only. */
const METRICS = fileURLToPath(new URL('../../../../shared/ratings/olist_sellers/seller_metrics.csv', import.meta.url));

describe.skipIf(!existsSync(METRICS))(
  '2,970 sellers of a real marketplace (skipped where they are not beside the project)',
  () => {
    const sellers = existsSync(METRICS)
      ? readFileSync(METRICS, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .flatMap(([id = '', orders, , , , stars]) => (stars && stars !== String.raw`\N` ? [{ id, orders: Number(orders), stars: Number(stars) }] : [])) // prettier-ignore
      : [];
    const rated = sellers.map(({ id, orders, stars }) => {
      const item = ratingItem(given({ identifier: `domain:${id}`, value: stars, count: orders }), STARS);
      const { score, grade, confidence } = rate(tallyOf([item]), { warnings: [], unanswered: [], identityVerified: 0 }, TODAY); // prettier-ignore
      return { orders, stars, score, grade, low: intervalOf({ score, confidence }).low };
    });

    it('gives no grade to a perfect mean over three orders or fewer', () => {
      const perfect = rated.filter(({ stars, orders }) => stars === 5 && orders <= 3);
      expect(perfect).toHaveLength(466);
      expect(new Set(perfect.map(({ grade }) => grade))).toEqual(new Set(['NR']));
    });

    it('ranks every bad seller with many orders below every good one, and below the lucky ones by the lower end', () => {
      const many = rated.filter(({ orders }) => orders >= 50);
      const bad = many.filter(({ stars }) => stars < 3.5);
      const good = many.filter(({ stars }) => stars >= 4.3);
      expect(bad.length).toBe(27);
      const worstGood = Math.min(...good.map(({ score }) => score));
      expect(bad.filter(({ score }) => score >= worstGood)).toEqual([]);
      const lucky = Math.max(...rated.filter(({ stars, orders }) => stars === 5 && orders === 1).map(({ low }) => low));
      expect(good.every(({ low }) => low > lucky)).toBe(true);
    });
  },
);
