import { MAX_LINE } from './lines';
import { FeedError, type Piece, type Splitter } from './feed-row';

/** One piece a record (RFC 4180): quoted fields may hold line breaks. */
export function csvRecords(): Splitter {
  let line = 1;
  let start = 1;
  let record = '';
  let quoted = false;
  let cut = false;
  const add = (text: string) => {
    if (record.length <= MAX_LINE) record += text;
    else cut = true;
  };
  const take = (): Piece => {
    const text = record.endsWith('\r') ? record.slice(0, -1) : record;
    const piece = { line: start, text: text.slice(0, MAX_LINE), cut: cut || text.length > MAX_LINE };
    record = '';
    cut = false;
    start = line;
    return piece;
  };
  return {
    push(text) {
      const pieces: Piece[] = [];
      for (const part of text.split(/(["\n])/)) {
        if (part === '\n') {
          line++;
          if (quoted) add(part);
          else pieces.push(take());
        } else {
          if (part === '"') quoted = !quoted;
          add(part);
        }
      }
      return pieces;
    },
    end() {
      if (quoted)
        throw new FeedError(
          `The quoted field that begins in the record at line ${start} never ends. Is the file cut off?`,
          'file-cut-off',
        );
      return record === '' ? [] : [take()];
    },
  };
}

/** The fields of one record; a doubled quote within quotes is one quote. */
export function csvFields(record: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < record.length; at++) {
    const character = record[at] ?? '';
    if (quoted && character === '"' && record[at + 1] === '"') field += record[++at];
    else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      fields.push(field.trim());
      field = '';
    } else field += character;
  }
  return [...fields, field.trim()];
}
