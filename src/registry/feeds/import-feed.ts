import type { Category } from '../../core/category';
import type { Identifier } from '../../core/identifier';
import type { Actor } from '../accounts/actor';
import type { Database } from '../db/connect';
import { FeedError } from './feed-row';
import { dropStaged, replaceListings, stageRows, sweepStaged, type StagedRows } from './feed-repository';
import type { FormatName } from './formats';
import { rowCounter, type ImportReport } from './import-report';
import { readFeed } from './read-feed';

/** Lists that feeds may speak for. */
export const IMPORT_LISTS = ['blacklist', 'watch'] as const;
type ImportList = (typeof IMPORT_LISTS)[number];

export interface FeedImport {
  /** Names this import; random. */
  id: string;
  source: string;
  list: ImportList;
  format: FormatName;
  /** For rows that name none. */
  category: Category;
  /** On which terms the feed may be passed on, if that is known. */
  licence?: string | undefined;
  /** Takes the feed even if it lost most of what it had. */
  force: boolean;
  now: Date;
  by: Pick<Actor, 'id' | 'name'>;
}

/** The feed can be read, but to take it over would lose most of what is listed. Nothing was changed. */
export class SuspiciousFeedError extends FeedError {
  constructor(
    message: string,
    readonly report: ImportReport,
  ) {
    super(message);
  }
}

const BATCH = 20_000;

/**
 * Imports a feed: afterwards the source's listings in this list are exactly what the feed names. Rows are staged in portions,
 * so that memory stays bounded, and taken over at once at the end. Throws FeedError, and then nothing is changed.
 */
export async function importFeed(
  db: Database,
  feed: FeedImport,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ImportReport> {
  const counter = rowCounter();
  let batch = new Map<string, StagedRows>();
  let size = 0;
  const keep = (identifier: Identifier, categories: string, excepted = false) => {
    const kind = excepted ? 'excepted' : categories;
    const rows = batch.get(kind) ?? { identifiers: [], categories, excepted };
    batch.set(kind, rows);
    rows.identifiers.push(identifier);
    size++;
  };
  const flush = async () => {
    const rows = [...batch.values()];
    batch = new Map();
    size = 0;
    if (rows.length > 0) await stageRows(db, feed.id, feed.now, rows);
  };
  await sweepStaged(db, feed.now);
  try {
    await readFeed(
      bytes,
      feed.format,
      feed.list,
      (row, piece) => {
        counter.add(row, piece);
        if (row.kind === 'entry') keep(row.identifier, row.categories?.join(',') ?? feed.category);
        else if (row.kind === 'exception') keep(row.identifier, '', true);
      },
      async () => {
        if (size >= BATCH) await flush();
      },
    );
    await flush();
    return await replaceListings(db, feed, (taken) => {
      counter.except(taken.excepted);
      const { refused, setAside } = counter.reasons();
      const report: ImportReport = {
        source: feed.source,
        list: feed.list,
        format: feed.format,
        ...(feed.licence === undefined ? {} : { licence: feed.licence }),
        read: counter.counts.read,
        kept: counter.counts.entries - taken.excepted,
        duplicates: counter.counts.entries - taken.excepted - taken.entries,
        entries: taken.entries,
        refused: rowsOf(refused),
        setAside: rowsOf(setAside),
        exceptions: counter.counts.exceptions,
        reasons: { refused, setAside },
        added: taken.added,
        changed: taken.changed,
        removed: taken.removed,
        unchanged: taken.entries - taken.added - taken.changed,
      };
      const doubt = feed.force ? null : whySuspicious(report, taken.before);
      if (doubt !== null)
        throw new SuspiciousFeedError(`${doubt} Nothing was changed; to take it all the same, say force.`, report);
      return report;
    });
  } finally {
    await dropStaged(db, feed.id);
  }
}

/** Why a feed that is well-formed is likely broken: one that lost most entries is more often cut off than cleaned up. */
function whySuspicious(report: ImportReport, before: number): string | null {
  if (report.read === 0) return 'The feed has no rows.';
  if (report.entries === 0) return `Of the feed's ${report.read} rows none can be listed. Is the format right?`;
  if (report.entries * 2 < before) return `The feed has shrunk from ${before} entries to ${report.entries}.`;
  return null;
}

function rowsOf(reasons: { rows: number }[]): number {
  return reasons.reduce((sum, { rows }) => sum + rows, 0);
}
