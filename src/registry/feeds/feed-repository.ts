import { asc, desc, eq, lt, sql, type SQL } from 'drizzle-orm';
import * as v from 'valibot';
import { audit } from '../accounts/audit-repository';
import type { Database } from '../db/connect';
import { feedImport, source, stagedEntry } from '../db/schema';
import { fillListings } from './fill-listings';
import type { FeedImport } from './import-feed';
import type { ImportReport } from './import-report';

/** Rows of a feed that differ only in whom they name. */
export interface StagedRows {
  identifiers: string[];
  /** Comma-separated. */
  categories: string;
  excepted: boolean;
}

/** What a feed would change. */
export interface Taken {
  /** Different identifiers that the feed names and does not except. */
  entries: number;
  /** Rows that it names and excepts. */
  excepted: number;
  /** What its source had listed before. */
  before: number;
  added: number;
  changed: number;
  removed: number;
}

/** Any number, the same in every process: who holds this lock takes a feed over. */
const IMPORT_LOCK = 7_716_502;
const DAY_MS = 86_400_000;
/** From so many entries on it is quicker to build an index than to keep it up to date with each. */
const MANY = 20_000;

/** Keeps them as they came, many in a row of the database: so they cost next to nothing to put there and to drop. */
export async function stageRows(db: Database, importId: string, now: Date, rows: readonly StagedRows[]): Promise<void> {
  await db.insert(stagedEntry).values(
    rows.map(({ identifiers, ...kind }) => ({
      importId,
      identifiers: JSON.stringify(identifiers),
      ...kind,
      stagedAt: now,
    })),
  );
}

export async function dropStaged(db: Database, importId: string): Promise<void> {
  await db.delete(stagedEntry).where(eq(stagedEntry.importId, importId));
}

/** Drops what imports left behind that never came to their end. */
export async function sweepStaged(db: Database, now: Date): Promise<void> {
  await db.delete(stagedEntry).where(lt(stagedEntry.stagedAt, new Date(now.getTime() - DAY_MS)));
}

/**
 * Makes the staged rows of an import the listings of its source and list, in one transaction. `accept` gets what it comes to,
 * and returns the report to keep, or throws to leave everything as it was.
 */
export function replaceListings(
  db: Database,
  feed: FeedImport,
  accept: (taken: Taken) => ImportReport,
): Promise<ImportReport> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
    const sourceId = await sourceIdOf(tx, feed.source);
    // One row for each identifier.
    await tx.execute(sql`
      create temporary table named on commit drop as
      select identifier, string_to_array(min(categories) filter (where not excepted), ',') as categories,
        bool_or(excepted) as excepted, (count(*) filter (where not excepted))::int as rows
      from (select json_array_elements_text(identifier::json) as identifier, categories, excepted
        from staged_entry where import_id = ${feed.id}::uuid) as staged
      group by identifier order by identifier`);
    const ofFeed = sql`source_id = ${sourceId} and list = ${feed.list}`;
    const before = await countOf(tx, sql`select count(*)::int as count from listing where ${ofFeed}`);
    const entries = await countOf(tx, sql`select count(*)::int as count from named where not excepted`);
    const changes = before === 0 ? { removed: 0, changed: 0 } : await changeKept(tx, feed, sourceId);
    const taken: Taken = {
      entries,
      excepted: await countOf(tx, sql`select coalesce(sum(rows), 0)::int as count from named where excepted`),
      before,
      ...changes,
      added: await addNew(tx, feed, sourceId, { entries, kept: before - changes.removed }),
    };
    const report = accept(taken);
    await tx.insert(feedImport).values({ id: feed.id, sourceId, list: feed.list, at: feed.now, report });
    const { list, format, force } = feed;
    const { reasons: _, source: name, ...counts } = report;
    await audit(tx, feed.by, 'import-feed', `source:${name}`, { ...counts, list, format, force }, feed.now);
    return report;
  });
}

/** Takes what the feed names no more off the list, and says of the others what it says now. */
async function changeKept(
  tx: Database,
  { list }: FeedImport,
  sourceId: number,
): Promise<Pick<Taken, 'removed' | 'changed'>> {
  // Its index and statistics keep the joins below from comparing all with all.
  await tx.execute(sql`create unique index on named (identifier) where not excepted`);
  await tx.execute(sql`analyze named`);
  const ofFeed = sql`source_id = ${sourceId} and list = ${list}`;
  const isNamed = sql`not named.excepted and named.identifier = listing.identifier`;
  return {
    removed: await countOf(
      tx,
      sql`with gone as (delete from listing where ${ofFeed} and not exists (select from named where ${isNamed}) returning 1)
        select count(*)::int as count from gone`,
    ),
    changed: await countOf(
      tx,
      sql`with changed as (update listing set categories = named.categories from named
          where ${ofFeed} and ${isNamed} and named.categories <> listing.categories returning 1)
        select count(*)::int as count from changed`,
    ),
  };
}

/** Lists what the feed names that its source has not listed yet, and gives how many those are. */
async function addNew(
  tx: Database,
  { list, now }: FeedImport,
  sourceId: number,
  { entries, kept }: { entries: number; kept: number },
): Promise<number> {
  const add = sql`insert into listing (identifier, list, source_id, categories, listed_at)
    select identifier, ${list}, ${sourceId}, categories, ${now.toISOString()}::timestamptz from named where not excepted`;
  // What is kept is all named: a feed that is imported each day mostly adds nothing.
  if (entries === kept) return 0;
  // By its unique index: a join would go through the rows that this very statement adds.
  if (kept > 0)
    return countOf(
      tx,
      sql`with added as (${add} on conflict do nothing returning 1) select count(*)::int as count from added`,
    );
  await (entries < MANY ? tx.execute(add) : fillListings(tx, () => tx.execute(add)));
  return entries;
}

/** When each feed was taken over last, and on which terms, by its source's number. */
export async function newestImports(db: Database): Promise<Map<number, { at: Date; licence: string | null }>> {
  const { sourceId, at, report } = feedImport;
  const rows = await db
    .selectDistinctOn([sourceId], { sourceId, at, licence: sql<string | null>`${report}->>'licence'` })
    .from(feedImport)
    .orderBy(asc(sourceId), desc(at));
  return new Map(rows.map((row) => [row.sourceId, { at: row.at, licence: row.licence }]));
}

async function sourceIdOf(tx: Database, name: string): Promise<number> {
  await tx.insert(source).values({ name }).onConflictDoNothing();
  const [row] = await tx.select().from(source).where(eq(source.name, name));
  if (!row) throw new Error(`The source "${name}" was not stored.`);
  return row.id;
}

const CountSchema = v.object({ rows: v.tuple([v.object({ count: v.number() })]) });

async function countOf(tx: Database, query: SQL): Promise<number> {
  return v.parse(CountSchema, await tx.execute(query)).rows[0].count;
}
