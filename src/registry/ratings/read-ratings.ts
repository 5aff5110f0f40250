import { csvTable } from '../feeds/csv-table';
import { FeedError } from '../feeds/feed-row';
import type { ThirdPartyRating } from '../../core/rating/evaluator';
import { aggregateRatings } from './aggregate-rating';
import { ratingOf, type RefusedRow } from './rating-row';

export const RATING_FORMATS = ['csv', 'json', 'schema.org'] as const;
export type RatingFormat = (typeof RATING_FORMATS)[number];

export interface ReadRatings {
  ratings: ThirdPartyRating[];
  /** Rows that were not taken: how many, and the first of them by number, from 1. */
  refused: { count: number; examples: ({ row: number } & RefusedRow)[] };
}
const EXAMPLES = 20;
const MAX_ROWS = 1_000_000;

/**
 * Reads an evaluator's ratings. `csv` begins with a line of names, of identifier, value, worst, best, count, date; `json` is an array
 * of objects of the same names; `schema.org` is JSON-LD. Of two ratings of one merchant the later, and then the last, is kept.
 * Throws FeedError where nothing can be read.
 */
export function readRatings(text: string, format: RatingFormat, today: number): ReadRatings {
  const rows = format === 'csv' ? csvTable(text, ['identifier', 'value']) : jsonRows(text, format);
  if (rows.length > MAX_ROWS) throw new FeedError(`It has more than ${MAX_ROWS} rows.`, 'file-too-many-rows');
  const newest = new Map<string, ThirdPartyRating>();
  const refused: ReadRatings['refused'] = { count: 0, examples: [] };
  rows.forEach((row, at) => {
    const rating = ratingOf(row, today);
    if ('refused' in rating) {
      if (++refused.count <= EXAMPLES) refused.examples.push({ row: at + 1, ...rating.refused });
    } else if ((newest.get(rating.identifier)?.day ?? -Infinity) <= rating.day) newest.set(rating.identifier, rating);
  });
  return { ratings: [...newest.values()], refused };
}

function jsonRows(text: string, format: 'json' | 'schema.org'): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FeedError('It is no JSON.', 'file-no-json');
  }
  if (format === 'schema.org') {
    const rows = aggregateRatings(value);
    if (rows.length === 0) throw new FeedError('It has no AggregateRating.', 'file-no-rating');
    return rows;
  }
  if (!Array.isArray(value)) throw new FeedError('It is no array.', 'file-no-array');
  return value;
}
