import { describe, expect, it } from 'vitest';
import type { ReviewReport } from '../../../src/core/review-report';
import { find, type Cluster } from '../../../src/registry/reviews/find';
import { reviewHashOf } from '../../../src/registry/reviews/review-hash';
import { REPORT } from './device';

const NEWEST = new Date('2026-03-15T08:00:00Z');
const reported = (keys: string[], sample: Partial<ReviewReport['sample']> = {}): ReviewReport => ({
  ...REPORT,
  sample: { ...REPORT.sample, ...sample },
  reviews: keys.map((key) => ({ ...REPORT.reviews[0]!, key })),
});
const batch = (report: ReviewReport, merchant: Cluster['batches'][number]['merchant'] = 'domain:lamps.example') => ({
  report,
  merchant,
  receivedAt: NEWEST,
});
const decided = (...outcomes: (number | null)[]) =>
  outcomes.map((outcome, at) => ({ reviewHash: reviewHashOf(`k${at}`), outcome, stars: 5 }));
const cluster = (changes: Partial<Cluster>): Cluster => ({
  product: 'lamps.example/products/lamp',
  direction: 'praise',
  batches: [batch(reported(['k0', 'k1', 'k2'], { shown: 40, stars: [10, 0, 0, 0, 30] }))],
  cases: decided(1, 1, 1),
  ...changes,
});

describe('what panels found about a product', () => {
  it.each<[string, Partial<Cluster>]>([
    ['two suspect reviews', { cases: decided(1, 1, null) }],
    ['as many genuine as suspect', { cases: decided(1, 1, 1, 0, 0, 0) }],
    ['no merchant', { batches: [batch(reported(['k0']), null)] }],
    [
      'two merchants, by half of the reports each',
      { batches: [batch(reported(['k0'])), batch(reported(['k1']), 'domain:other.example')] },
    ],
    [
      'a merchant that only reports name of which nothing was found suspect',
      { batches: [batch(reported(['k9'])), batch(reported(['k0']), null)] },
    ],
  ])('is nothing yet with %s', (_, changes) => {
    expect(find(cluster(changes))).toEqual({ lacks: expect.any(String), not: expect.any(String) });
  });

  it('is the stars without the suspect reviews, with how many these are of how many', () => {
    expect(find(cluster({}))).toEqual({
      product: 'lamps.example/products/lamp',
      merchant: 'domain:lamps.example',
      direction: 'praise',
      sample: 40,
      date: NEWEST.toISOString(),
      reports: 1,
      decided: { suspect: 3, genuine: 0, unsettled: 0 },
      // (10 × 1 + 27 × 5) / 37 = 3.92 ± 1.96 × 0.29
      adjusted: { stars: 3.9, low: 3.3, high: 4.5, mean: 4, left: 3, of: 40 },
    });
  });

  it('one report that says it saw much more moves nothing, and one that was not found right counts for nothing', () => {
    const honest = batch(reported(['k0'], { shown: 40, stars: [10, 0, 0, 0, 30] }));
    const huge = batch(reported(['k1'], { shown: 5000, stars: [5000, 0, 0, 0, 0] }));
    const wrong = batch(reported(['k9'], { shown: 8, stars: [8, 0, 0, 0, 0] }));
    expect(find(cluster({ batches: [honest, honest, huge, wrong, wrong, wrong] }))).toMatchObject({
      sample: 40,
      reports: 3,
      adjusted: { of: 40, left: 3 },
    });
  });

  it.each<[string, ReviewReport['sample']['stars']]>([
    ['no report counts stars', undefined],
    ['more stars are counted than reviews were seen', [0, 0, 0, 0, 41]],
    ['fewer than five are left', [0, 0, 0, 0, 7]],
  ])('says no stars where %s', (_, stars) => {
    const { stars: __, ...sample } = REPORT.sample;
    const report = reported(['k0', 'k1', 'k2'], { ...sample, shown: 40, ...(stars ? { stars } : {}) });
    expect(find(cluster({ batches: [batch(report)] }))).toMatchObject({ adjusted: null });
  });
});
