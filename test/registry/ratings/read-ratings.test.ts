import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/core/rating/day';
import { readRatings } from '../../../src/registry/ratings/read-ratings';

const TODAY = dayOf('2026-06-15');
const SHOP = 'domain:shop.example';

describe('ratings of others', () => {
  it('come as CSV', () => {
    const text =
      'identifier,value,best,count,date\nDOMAIN:Shop.example,4.5,5,93,2026-06-01\n"domain:b.example",8,10,,\n';
    expect(readRatings(text, 'csv', TODAY).ratings).toEqual([
      { identifier: SHOP, value: 4.5, worst: 1, best: 5, count: 93, day: dayOf('2026-06-01') },
      { identifier: 'domain:b.example', value: 8, worst: 1, best: 10, count: 1, day: TODAY },
    ]);
  });

  it('come as JSON', () => {
    const text = JSON.stringify([{ identifier: SHOP, value: 80, worst: 0, best: 100, count: 3, date: '2026-06-01' }]);
    expect(readRatings(text, 'json', TODAY).ratings).toMatchObject([{ identifier: SHOP, value: 80, worst: 0 }]);
  });

  it('come as schema.org, wherever in it', () => {
    const rating = { '@type': 'AggregateRating', ratingValue: '4.2', ratingCount: '17' };
    const graph = {
      '@graph': [
        { '@type': 'Organization', url: 'https://www.shop.example/about', aggregateRating: rating },
        { ...rating, ratingValue: 3, itemReviewed: { identifier: 'uscc:91110108551385082Q' } },
      ],
    };
    expect(readRatings(JSON.stringify(graph), 'schema.org', TODAY).ratings).toMatchObject([
      { identifier: SHOP, value: 4.2, worst: 1, best: 5, count: 17 },
      { identifier: 'uscc:91110108551385082Q', value: 3 },
    ]);
  });

  it('are kept once for each merchant, the latest', () => {
    const rows = ['2026-06-01', '2026-06-03', '2026-06-02'].map((date, at) => ({ identifier: SHOP, value: at + 1, date })); // prettier-ignore
    expect(readRatings(JSON.stringify(rows), 'json', TODAY).ratings).toMatchObject([{ value: 2 }]);
  });

  it.each([
    [{ identifier: 'shop', value: 4 }, 'is not scheme:value'],
    [{ identifier: 'uscc:91110108551385083U', value: 4 }, 'identifier'],
    [{ identifier: SHOP }, 'value is missing'],
    [{ identifier: SHOP, value: 6 }, 'outside of its scale'],
    [{ identifier: SHOP, value: 1, best: 1, worst: 1 }, 'only one point'],
    [{ identifier: SHOP, value: 4, count: 0 }, 'less than 1'],
    [{ identifier: SHOP, value: 4, date: '2026-06-16' }, 'in the future'],
    [{ identifier: SHOP, value: 4, date: 'soon' }, 'is no date'],
    [{ identifier: SHOP, value: '4 stars' }, 'no number'],
    [null, 'Object'],
  ])('are refused row by row: %j', (row, reason) => {
    const { ratings, refused } = readRatings(JSON.stringify([row, { identifier: SHOP, value: 3 }]), 'json', TODAY);
    expect(ratings).toHaveLength(1);
    expect(refused).toMatchObject({ count: 1, examples: [{ row: 1 }] });
    expect(refused.examples[0]?.reason).toContain(reason);
  });

  it.each([
    ['csv', '', 'empty'],
    ['csv', 'name,value\n', 'no column "identifier"'],
    ['csv', 'identifier,value\n"domain:a', 'never ends'],
    ['json', '{}', 'no array'],
    ['json', '[', 'no JSON'],
    ['schema.org', '{"@type":"Organization"}', 'no AggregateRating'],
  ] as const)('are refused as a whole where nothing can be read: %s %j', (format, text, message) => {
    expect(() => readRatings(text, format, TODAY)).toThrow(message);
  });
});
