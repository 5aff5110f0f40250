import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../../src/registry/reviews/find';
import { findTogether } from '../../../src/registry/reviews/find-together';
import { reviewHashOf } from '../../../src/registry/reviews/review-hash';
import { REPORT } from './device';

const MERCHANT = 'domain:lamps.example';
const AT = new Date('2026-03-15T08:00:00Z');
/** Goods of which one report named reviews that panels found so. */
const goods = (
  name: string,
  outcomes: (number | null)[],
  merchant: Cluster['batches'][number]['merchant'] = MERCHANT,
): Cluster => ({
  product: `lamps.example/products/${name}`,
  direction: 'praise',
  batches: [
    {
      report: { ...REPORT, reviews: outcomes.map((_, at) => ({ ...REPORT.reviews[0]!, key: `${name}${at}` })) },
      merchant,
      receivedAt: AT,
    },
  ],
  cases: outcomes.map((outcome, at) => ({ reviewHash: reviewHashOf(`${name}${at}`), outcome, stars: 5 })),
});

describe('goods of one merchant taken together', () => {
  it.each<[string, string, Cluster[]]>([
    ['suspect', 'five suspect reviews', [goods('a', [1, 1]), goods('b', [1, 1]), goods('c', [1])]],
    ['goods', 'six on two goods', [goods('a', [1, 1, 1]), goods('b', [1, 1, 1])]],
    ['goods', 'a third of which others are said to be the merchant', [goods('a', [1, 1, 1]), goods('b', [1, 1, 1]), goods('c', [1], 'domain:other.example')]], // prettier-ignore
    ['majority', 'as many found genuine on goods of which nothing was found suspect', [...['a', 'b', 'c'].map((name) => goods(name, [1, 1])), goods('d', [0, 0, 0, 0, 0, 0])]], // prettier-ignore
    ['suspect', 'nothing decided', [goods('a', [null, null, null, null, null, null, null])]],
  ])('lack %s with %s', (lacks, _, all) => {
    expect(findTogether(MERCHANT, all)).toMatchObject({ lacks, not: expect.any(String) });
  });

  it('lead to a finding on each of those with a suspect review, however few it has, which says what was found in all', () => {
    const all = [...'abcdef'].map((name) => goods(name, [1]));
    const found = findTogether(MERCHANT, [...all, goods('g', [0, 2])]);
    expect(found).toHaveLength(6);
    for (const one of found as object[])
      expect(one).toMatchObject({
        merchant: MERCHANT,
        reports: 1,
        decided: { suspect: 1, genuine: 0, unsettled: 0 },
        together: { goods: 6, suspect: 6, judged: 8 },
      });
  });
});
