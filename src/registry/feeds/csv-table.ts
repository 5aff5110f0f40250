import { csvFields, csvRecords } from './csv-records';
import { FeedError } from './feed-row';

/**
 * The rows of a CSV file whose first line names its columns, in lower case; fields are parted by commas, or by semicolons where the first
 * line has no comma. Throws FeedError where it is empty or lacks a column that is `needed`.
 */
export function csvTable(text: string, needed: readonly string[]): Record<string, string>[] {
  const records = csvRecords();
  const [head, ...rest] = [...records.push(text.replace(/^\uFEFF/, '')), ...records.end()].filter(
    (piece) => piece.text.trim() !== '',
  );
  if (!head) throw new FeedError('It is empty.', 'file-empty');
  const separator = head.text.includes(';') && !head.text.includes(',') ? ';' : ',';
  const names = csvFields(head.text, separator).map((name) => name.toLowerCase());
  for (const name of needed)
    if (!names.includes(name)) throw new FeedError(`Its first line has no column "${name}".`, 'file-no-column');
  return rest.map(({ text: record }) => {
    const fields = csvFields(record, separator);
    return Object.fromEntries(names.map((name, at) => [name, fields[at] ?? '']));
  });
}
