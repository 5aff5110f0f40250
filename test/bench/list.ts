import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyFieldBits } from './list/every-field';
import { RECORD_BITS } from './list/invented-list';
import { lookupFigures } from './list/lookup-time';
import { publishInvented } from './list/publish-invented';
import { publisherFigures } from './list/publisher-memory';
import { wireFigures } from './list/wire-size';
import type { Figure } from './main';

/** Ten million take a quarter of an hour: PROBITY_BENCH_ENTRIES=10000000. */
const ENTRIES = Number(process.env.PROBITY_BENCH_ENTRIES ?? 1_000_000);

/** The published list in Node: the publisher's memory, bytes on the wire, decoding and look-ups beside lists held otherwise. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  try {
    const published = await publishInvented(folder, ENTRIES);
    const everyField = await publishInvented(join(folder, 'every-field'), ENTRIES, 'every-field');
    return [
      ...publisherFigures(published),
      ...wireFigures(published, RECORD_BITS),
      ...wireFigures(everyField, everyFieldBits(ENTRIES)),
      ...lookupFigures(published),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
