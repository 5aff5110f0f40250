import * as v from 'valibot';
import { refused, type FeedFormat } from '../feed-row';
import { identifierRow } from '../identifier-row';
import { jsonValues } from '../json-values';

const text = v.optional(v.string());
const RowSchema = v.union([
  v.pipe(
    v.string(),
    v.transform((identifier) => ({ identifier })),
  ),
  v.pipe(
    v.object({
      identifier: text,
      scheme: text,
      value: text,
      domain: text,
      list: text,
      category: text,
      categories: v.optional(v.array(v.string())),
    }),
    v.transform(({ categories, ...row }) => ({
      ...row,
      category: [row.category ?? [], categories ?? []].flat().join(';'),
    })),
  ),
]);

/** An array, or one value a line (NDJSON): identifiers as text, or objects with the fields that CSV has as columns. */
export const json: FeedFormat = {
  splitter: () => jsonValues('rows'),
  reader: (list) => (piece) => {
    const row = v.safeParse(RowSchema, parsed(piece.text));
    return [row.success ? identifierRow(row.output, list) : refused('not-this-format')];
  },
};

/** The text of a JSON string; null if it is anything else. */
export function jsonText(source: string): string | null {
  const value = parsed(source);
  return typeof value === 'string' ? value : null;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
