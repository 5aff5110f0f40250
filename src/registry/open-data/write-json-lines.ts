import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Characters that are handed on at once: one call a line would take longer than the packing. */
const BATCH = 65_536;

export interface WrittenFile {
  rows: number;
  /** Of the file as it lies there, packed. */
  bytes: number;
  /** Likewise, 64 hexadecimal digits. */
  sha256: string;
}

/**
 * Writes values as JSON, one a line, packed by gzip. It takes as many at a time as the disk takes, so that memory stays small however many there are.
 * Equal values give equal bytes. Rejects, leaving what it has written, where a value or the disk fails, or `signal` says to stop.
 */
export async function writeJsonLines(
  path: string,
  values: AsyncIterable<object>,
  signal?: AbortSignal,
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  async function* lines(): AsyncGenerator<string> {
    let batch = '';
    for await (const value of values) {
      batch += `${JSON.stringify(value)}\n`;
      rows++;
      if (batch.length < BATCH) continue;
      yield batch;
      batch = '';
    }
    if (batch !== '') yield batch;
  }
  async function* counted(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of packed) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  await pipeline(lines(), createGzip(), counted, createWriteStream(path, { flush: true }), signal ? { signal } : {});
  return { rows, bytes, sha256: hash.digest('hex') };
}
