import { asc, desc, eq, lt, sql, type SQL } from 'drizzle-orm';
import * as v from 'valibot';
import { audit } from '../accounts/audit-repository';
import type { Database } from '../db/connect';
import { feedImport, source, stagedEntry } from '../db/schema';
import type { FeedImport } from './import-feed';
import type { ImportReport } from './import-report';

export interface StagedRow {
  identifier: string;
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

export async function stageRows(db: Database, importId: string, now: Date, rows: readonly StagedRow[]): Promise<void> {
  await db.execute(sql`
    insert into ${stagedEntry} (import_id, identifier, categories, excepted, staged_at)
    select ${importId}::uuid, row.identifier, row.categories, row.excepted, ${now.toISOString()}::timestamptz
    from unnest(${param(rows.map((row) => row.identifier))}::text[], ${param(rows.map((row) => row.categories))}::text[],
      ${param(rows.map((row) => row.excepted))}::boolean[]) as row (identifier, categories, excepted)`);
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
    // One row for each identifier. Its index and statistics keep the joins below from comparing all with all.
    await tx.execute(sql`
      create temporary table named on commit drop as
      select identifier, string_to_array(min(categories) filter (where not excepted), ',') as categories,
        bool_or(excepted) as excepted, (count(*) filter (where not excepted))::int as rows
      from staged_entry where import_id = ${feed.id}::uuid group by identifier order by identifier`);
    await tx.execute(sql`create unique index on named (identifier) where not excepted`);
    await tx.execute(sql`analyze named`);
    const ofFeed = sql`source_id = ${sourceId} and list = ${feed.list}`;
    const isNamed = sql`not named.excepted and named.identifier = listing.identifier`;
    const taken: Taken = {
      entries: await countOf(tx, sql`select count(*)::int as count from named where not excepted`),
      excepted: await countOf(tx, sql`select coalesce(sum(rows), 0)::int as count from named where excepted`),
      before: await countOf(tx, sql`select count(*)::int as count from listing where ${ofFeed}`),
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
      // By its unique index: a join would go through the rows that this very statement adds.
      added: await countOf(
        tx,
        sql`with added as (
            insert into listing (identifier, list, source_id, categories, listed_at)
            select identifier, ${feed.list}, ${sourceId}, categories, ${feed.now.toISOString()}::timestamptz from named
            where not excepted on conflict do nothing returning 1)
          select count(*)::int as count from added`,
      ),
    };
    const report = accept(taken);
    await tx.insert(feedImport).values({ id: feed.id, sourceId, list: feed.list, at: feed.now, report });
    const { list, format, force } = feed;
    const { reasons: _, source: name, ...counts } = report;
    await audit(tx, feed.by, 'import-feed', `source:${name}`, { ...counts, list, format, force }, feed.now);
    return report;
  });
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

/** An array as one parameter; drizzle would make a list of parameters of it. */
function param(values: unknown[]): SQL {
  return sql`${sql.param(values)}`;
}
