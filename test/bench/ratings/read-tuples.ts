import type { PoolClient } from 'pg';
import { to } from 'pg-copy-streams';

/** "PGCOPY", flags, length of an extension that nobody uses. */
const HEADER = 19;
const AT_ONCE = 1 << 22;

/**
 * The rows of a query as the server sends them in COPY's binary format (https://www.postgresql.org/docs/15/sql-copy.html): of each
 * the bytes of its columns, an empty buffer for null. No text, no object for a number; meant for few rows of many bytes. The server goes on while
 * one row is used.
 */
export async function* readTuples(db: PoolClient, query: string): AsyncGenerator<Buffer[]> {
  let waiting: Buffer[] = [];
  let size = 0;
  let needed = HEADER;
  let begun = false;
  for await (const chunk of db.query(to(`copy (${query}) to stdout (format binary)`, { highWaterMark: AT_ONCE }))) {
    if (!Buffer.isBuffer(chunk)) throw new Error('COPY sends bytes.');
    waiting.push(chunk);
    size += chunk.length;
    if (size < needed) continue;
    let rest = Buffer.concat(waiting, size);
    if (!begun) rest = rest.subarray(HEADER);
    begun = true;
    for (let columns = takeTuple(rest); ; columns = takeTuple(rest)) {
      if (typeof columns === 'number') {
        needed = columns;
        break;
      }
      yield columns.values;
      rest = rest.subarray(columns.end);
    }
    waiting = [rest];
    size = rest.length;
  }
}

/** The tuple at the beginning, or how many bytes are needed before more can be said. */
function takeTuple(bytes: Buffer): { values: Buffer[]; end: number } | number {
  if (bytes.length < 2) return 2;
  const values: Buffer[] = [];
  let at = 2;
  // The last tuple has -1 columns, and nothing comes behind it.
  const columns = bytes.readInt16BE(0);
  if (columns < 0) return Infinity;
  for (let column = 0; column < columns; column++) {
    if (bytes.length < at + 4) return at + 4;
    const length = Math.max(bytes.readInt32BE(at), 0);
    at += 4;
    if (bytes.length < at + length) return at + length;
    values.push(bytes.subarray(at, at + length));
    at += length;
  }
  return { values, end: at };
}
