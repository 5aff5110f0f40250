import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/core/rating/day';
import { REFUSED_RATINGS, UNREAD_RATINGS, type RefusedRating } from '../../../src/core/rating/refused-rating';
import { wordsFor } from '../../../src/registry/console/words';
import { FeedError } from '../../../src/registry/feeds/feed-row';
import { readRatings } from '../../../src/registry/ratings/read-ratings';

const TODAY = dayOf('2026-06-15');
const SHOP = 'domain:shop.example';

/** What an act throws. */
function failureOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

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
    [{ identifier: 'shop', value: 4 }, 'no-identifier', 'identifier is not scheme:value'],
    [{ identifier: 'uscc:91110108551385083U', value: 4 }, 'no-identifier', 'identifier'],
    [{ identifier: 7, value: 4 }, 'no-identifier', 'identifier is no identifier that is known here'],
    [{ identifier: SHOP }, 'missing', 'value is missing'],
    [{ identifier: ' ', value: 4 }, 'missing', 'identifier is missing'],
    [{ identifier: SHOP, value: 6 }, 'outside-scale', 'it is outside of its scale'],
    [{ identifier: SHOP, value: 1, best: 1, worst: 1 }, 'one-point', 'its scale has only one point'],
    [{ identifier: SHOP, value: 4, count: 0 }, 'less-than-one', 'count is less than 1'],
    [{ identifier: SHOP, value: 4, count: '2.5' }, 'no-whole-number', 'count is no whole number'],
    [{ identifier: SHOP, value: 4, date: '2026-06-16' }, 'future', 'date is in the future'],
    [{ identifier: SHOP, value: 4, date: 'soon' }, 'no-date', 'date is no date'],
    [{ identifier: SHOP, value: 4, date: 20_260_601 }, 'no-date', 'date is no date'],
    [{ identifier: SHOP, value: '4 stars' }, 'no-number', 'value is no number'],
    [{ identifier: SHOP, value: true }, 'no-number', 'value is no number'],
    [{ identifier: SHOP, value: 4, best: 'ten' }, 'no-number', 'best is no number'],
    [null, 'no-row', 'is no row of names and values'],
    ['4 stars', 'no-row', 'is no row of names and values'],
  ])('are refused row by row: %j', (row, why, reason) => {
    const { ratings, refused } = readRatings(JSON.stringify([row, { identifier: SHOP, value: 3 }]), 'json', TODAY);
    expect(ratings).toHaveLength(1);
    expect(refused).toMatchObject({ count: 1, examples: [{ row: 1, why }] });
    expect(refused.examples[0]?.reason).toContain(reason);
  });

  it.each([
    ['csv', '', 'file-empty', 'empty'],
    ['csv', 'name,value\n', 'file-no-column', 'no column "identifier"'],
    ['csv', 'identifier,value\n"domain:a', 'file-cut-off', 'never ends'],
    ['json', '{}', 'file-no-array', 'no array'],
    ['json', '[', 'file-no-json', 'no JSON'],
    ['schema.org', '{"@type":"Organization"}', 'file-no-rating', 'no AggregateRating'],
  ] as const)('are refused as a whole where nothing can be read: %s %j', (format, text, because, message) => {
    const error = failureOf(() => readRatings(text, format, TODAY));
    expect(error).toBeInstanceOf(FeedError);
    expect(error).toMatchObject({ because, message: expect.stringContaining(message) });
  });

  it.each(['en', 'zh-CN'] as const)('are refused for reasons that have words in %s', (locale) => {
    const w = wordsFor(locale);
    const said = [
      ...(Object.keys(REFUSED_RATINGS) as RefusedRating[]).map((one) => w(`refused-rating.${one}`, { field: 'value' })),
      ...UNREAD_RATINGS.map((one) => w(`unread-ratings.${one}`)),
    ];
    expect(said.filter((one) => /refused-rating|unread-ratings/.test(one))).toEqual([]);
    if (locale === 'zh-CN') expect(said.filter((one) => !/\p{Script=Han}/u.test(one))).toEqual([]);
  });
});
