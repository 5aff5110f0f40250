import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { FeedError } from '../registry/feeds/feed-row';
import { GraphViewSchema } from '../registry/graph/graph-view';
import { readRecords, type ReadRecords } from '../registry/graph/read-records';
import { UsageError, type Io } from './command';
import { feedBytes } from './feed-bytes';
import { RegistryError, type RegistryClient } from './registry-client';
import { printable } from './table';

/** Reads a file of what an official register says, before any registry is opened. Throws UsageError. */
export async function recordsAt(location: string, format: unknown, now: Date): Promise<ReadRecords> {
  if (format !== 'csv' && format !== 'json') throw new UsageError('--format is csv or json');
  const content = await text(Readable.from(await feedBytes(location)));
  try {
    return readRecords(content, format, now.toISOString().slice(0, 10));
  } catch (error) {
    if (error instanceof FeedError) throw new UsageError(`${location}: ${error.message}`);
    throw error;
  }
}

/**
 * Adds each record as an edge, and tells how many were added and which rows were refused, by the reader or by the registry. Gives the exit
 * code: 1 where nothing was added.
 */
export async function importRecords(
  registry: RegistryClient,
  { records, refused }: ReadRecords,
  { io, json }: { io: Io; json: boolean },
): Promise<number> {
  const notAdded = refused.map(({ row, reason }) => ({ row: `row ${row}`, reason }));
  let added = 0;
  for (const { a, b, source, at, confidence } of records) {
    const edge = { a, b, relation: 'same', kind: 'official-record', source, at, confidence };
    try {
      await registry.ask(GraphViewSchema, { method: 'POST', path: '/v1/graph/edges', json: edge });
      added++;
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      notAdded.push({ row: `${a} ${b}`, reason: error.message });
    }
  }
  const lines = notAdded.map(({ row, reason }) => `  ${printable(row)}: ${printable(reason)}`);
  io.out(
    json
      ? JSON.stringify({ added, refused: notAdded })
      : [`${added} edges added, ${notAdded.length} rows refused`, ...lines].join('\n'),
  );
  return added > 0 ? 0 : 1;
}
