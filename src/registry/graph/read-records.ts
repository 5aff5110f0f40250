import * as v from 'valibot';
import type { Identifier } from '../../core/identifier';
import { parseIdentifier } from '../../core/schemes';
import { csvTable } from '../feeds/csv-table';
import { FeedError } from '../feeds/feed-row';

/** What an official register says of two names, row by row. */
export interface OfficialRecord {
  a: Identifier;
  b: Identifier;
  /** Which register, and which entry of it, so that others can check it. */
  source: string;
  /** ISO 8601: the day of the record, at midnight UTC. */
  at: string;
  /** 0 to 1; from .9 on it carries a listing. */
  confidence: number;
}

export interface ReadRecords {
  records: OfficialRecord[];
  /** Rows that were not taken, by number, from 1. */
  refused: { row: number; reason: string }[];
}

const identifier = v.pipe(
  v.string(),
  v.maxLength(300),
  v.rawTransform(({ dataset, addIssue, NEVER }): Identifier => {
    const checked = parseIdentifier(dataset.value);
    if (checked.validity === 'valid') return checked.identifier;
    addIssue({ message: checked.reason });
    return NEVER;
  }),
);

const RowSchema = v.pipe(
  v.object({
    a: identifier,
    b: identifier,
    source: v.pipe(v.string(), v.trim(), v.minLength(10, 'needs at least 10 characters'), v.maxLength(500)),
    date: v.pipe(v.string(), v.trim(), v.isoDate('is no date (2026-03-15)')),
    confidence: v.pipe(
      v.union([v.number(), v.string()]),
      v.transform((value) => (typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value))),
      v.number('is no number'),
      v.minValue(0),
      v.maxValue(1),
    ),
  }),
  v.check(({ a, b }) => a !== b, 'both are the same identifier'),
);

/**
 * Reads what an official register says of who is whom: CSV with a first line of the names a, b, source, date, confidence, or a JSON array of
 * objects of the same names. Every row says where it is from, of which day and how sure; one that does not, or is dated after
 * `today` (`YYYY-MM-DD`), is refused by itself. Throws FeedError where nothing can be read.
 */
export function readRecords(text: string, format: 'csv' | 'json', today: string): ReadRecords {
  const rows = format === 'csv' ? csvTable(text, ['a', 'b', 'source', 'date', 'confidence']) : jsonRows(text);
  const read: ReadRecords = { records: [], refused: [] };
  rows.forEach((row, at) => {
    const parsed = v.safeParse(RowSchema, row);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const field = v.getDotPath(issue);
      const why = issue.received === 'undefined' ? 'is missing' : issue.message;
      read.refused.push({ row: at + 1, reason: field === null ? why : `${field} ${why}` });
      return;
    }
    const { date, ...record } = parsed.output;
    if (date > today) read.refused.push({ row: at + 1, reason: 'date is in the future' });
    else read.records.push({ ...record, at: `${date}T00:00:00.000Z` });
  });
  return read;
}

function jsonRows(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FeedError('It is no JSON.');
  }
  if (!Array.isArray(value)) throw new FeedError('It is no array.');
  return value;
}
