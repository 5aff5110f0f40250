import { csvFields, csvRecords } from '../csv-records';
import { FeedError, type FeedFormat } from '../feed-row';
import { identifierRow } from '../identifier-row';

/**
 * A table with a header: the columns `identifier`, or `scheme` and `value`, or `domain`; then `list` and `category` if wanted.
 * Other columns are passed over. Fields are parted by commas, semicolons or tabs, whichever the header has.
 */
export const csv: FeedFormat = {
  splitter: csvRecords,
  reader: (list) => {
    let separator = ',';
    let columns: string[] | null = null;
    return (piece) => {
      if (piece.text.trim() === '' || (columns === null && piece.text.startsWith('#'))) return [];
      if (columns === null) {
        separator = [',', ';', '\t'].find((one) => piece.text.includes(one)) ?? ',';
        columns = headerOf(csvFields(piece.text, separator));
        return [];
      }
      const fields = csvFields(piece.text, separator);
      const named: Record<string, string | undefined> = Object.fromEntries(
        columns.map((column, at) => [column, fields[at]]),
      );
      return [identifierRow({ ...named, category: named.category ?? named.categories }, list)];
    };
  },
};

function headerOf(fields: string[]): string[] {
  const columns = fields.map((field) => field.toLowerCase());
  if (
    columns.includes('identifier') ||
    columns.includes('domain') ||
    (columns.includes('scheme') && columns.includes('value'))
  )
    return columns;
  throw new FeedError(
    'The first line of a CSV feed names its columns: identifier, or scheme and value, or domain. Here it does not.',
  );
}
