import { and, asc, desc, eq, getTableColumns, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Category, Stage } from '../../core/category';
import type { Identifier } from '../../core/identifier';
import type { Flag } from '../../core/listing';
import type { Examined } from '../../core/rating/source-error';
import type { Database } from '../db/connect';
import { filePrefixOf } from '../db/columns';
import { caseEvent, caseFile } from '../db/casework-schema';
import { listing, source } from '../db/schema';
import { groupBy } from '../group-by';
import { chooseListing, OWN_SOURCE, type ListingRow } from './choose-listing';

/** What a decision lists or clears. */
export interface DecidedListings {
  caseId: number;
  list: 'blacklist' | 'removed';
  identifiers: readonly Identifier[];
  category: Category;
  stage: Stage;
  at: Date;
  expiresAt: Date | null;
  flags?: Flag[];
}

export async function addDecided(
  tx: Database,
  { caseId, list, identifiers, category, stage, at, expiresAt, flags = [] }: DecidedListings,
): Promise<void> {
  if (identifiers.length === 0) return;
  await tx.insert(listing).values(
    identifiers.map((identifier) => ({
      identifier,
      list,
      sourceId: OWN_SOURCE,
      caseId,
      categories: [category],
      stages: [stage],
      flags,
      listedAt: at,
      expiresAt,
    })),
  );
}

export function listingsOfCase(db: Database, caseId: number): Promise<ListingRow[]> {
  return db.select().from(listing).where(eq(listing.caseId, caseId)).orderBy(asc(listing.identifier));
}

/** What some cases list or clear. */
export function listingsOfCases(db: Database, caseIds: readonly number[]): Promise<ListingRow[]> {
  return db
    .select()
    .from(listing)
    .where(inArray(listing.caseId, [...caseIds]))
    .orderBy(asc(listing.identifier));
}

const MAX_FILED = 2000;

/** All listings of the identifiers whose files have one prefix, each with its source's name. */
export function listingsByFile(db: Database, prefix: string): Promise<(ListingRow & { sourceName: string | null })[]> {
  return db
    .select({ ...getTableColumns(listing), sourceName: source.name })
    .from(listing)
    .leftJoin(source, eq(source.id, listing.sourceId))
    .where(eq(filePrefixOf(listing.identifier), prefix))
    .orderBy(asc(listing.identifier), desc(listing.listedAt))
    .limit(MAX_FILED);
}

/** What a case lists, without what it clears. */
const listedBy = (caseId: number) => and(eq(listing.caseId, caseId), ne(listing.list, 'removed'));

/** Changes what a shopper must know besides of what a case lists. */
export async function setFlag(tx: Database, caseId: number, flag: Flag, on: boolean): Promise<void> {
  const without = sql`array_remove(${listing.flags}, ${flag})`;
  await tx
    .update(listing)
    .set({ flags: on ? sql`array_append(${without}, ${flag})` : without })
    .where(listedBy(caseId));
}

/** Moves what a case lists to the watch list, softened, or back to the blacklist. */
export async function setSoftened(tx: Database, caseId: number, isSoftened: boolean): Promise<void> {
  await tx
    .update(listing)
    .set({ list: isSoftened ? 'watch' : 'blacklist' })
    .where(listedBy(caseId));
  await setFlag(tx, caseId, 'softened', isSoftened);
}

/** Ends what a case lists at `until` at the latest. */
export async function endListings(tx: Database, caseId: number, until: Date): Promise<void> {
  await tx
    .update(listing)
    .set({ expiresAt: sql`least(${listing.expiresAt}, ${until.toISOString()}::timestamptz)` })
    .where(listedBy(caseId));
}

/** Takes back what a case lists and clears, as if it had not been decided; its history tells of it. */
export async function removeListings(tx: Database, caseId: number): Promise<void> {
  await tx.delete(listing).where(eq(listing.caseId, caseId));
}

/** Takes some of what a case lists off the list. */
export async function unlist(tx: Database, caseId: number, identifiers: readonly Identifier[]): Promise<void> {
  await tx.delete(listing).where(and(listedBy(caseId), inArray(listing.identifier, [...identifiers])));
}

/** Lists what a case lists for another kind of dishonesty. */
export async function recategorize(tx: Database, caseId: number, category: Category): Promise<void> {
  await tx
    .update(listing)
    .set({ categories: [category] })
    .where(listedBy(caseId));
}

export function allSources(db: Database): Promise<{ id: number; name: string }[]> {
  return db.select().from(source).orderBy(asc(source.id));
}

/** All listings of these identifiers, whoever says them. */
export async function listingsOf(
  db: Database,
  identifiers: readonly Identifier[],
): Promise<Map<Identifier, ListingRow[]>> {
  const rows = await db
    .select()
    .from(listing)
    .where(sql`${listing.identifier} = any(${sql.param([...identifiers])}::text[])`);
  return groupBy(rows, ({ identifier }) => identifier);
}

export type FeedEntry = ListingRow & { sourceName: string };

/** What feeds list an identifier for, by their names. */
export function feedEntriesOf(db: Database, identifier: Identifier): Promise<FeedEntry[]> {
  return db
    .select({ ...getTableColumns(listing), sourceName: source.name })
    .from(listing)
    .innerJoin(source, eq(source.id, listing.sourceId))
    .where(and(eq(listing.identifier, identifier), ne(listing.sourceId, OWN_SOURCE)))
    .orderBy(asc(source.name), asc(listing.list));
}

/** What this registry's own decisions say of these identifiers. */
export async function ownClaims(
  db: Database,
  identifiers: readonly Identifier[],
): Promise<Map<Identifier, ListingRow[]>> {
  const rows = await db
    .select()
    .from(listing)
    .where(
      and(eq(listing.sourceId, OWN_SOURCE), sql`${listing.identifier} = any(${sql.param([...identifiers])}::text[])`),
    )
    .orderBy(asc(listing.identifier), asc(listing.listedAt), asc(listing.caseId));
  return groupBy(rows, ({ identifier }) => identifier);
}

/**
 * What decisions of this registry have on the blacklist at `now`, or on the watch list where an appeal is late; not what was cleared
 * since. In the order of identifiers, the newest of each first.
 */
export async function blacklistedByOwn(db: Database, now: Date): Promise<ListingRow[]> {
  const rows = await db
    .select()
    .from(listing)
    .where(and(eq(listing.sourceId, OWN_SOURCE), or(isNull(listing.expiresAt), gt(listing.expiresAt, now))))
    .orderBy(asc(listing.identifier), desc(listing.listedAt), desc(listing.caseId));
  const chosen = [...groupBy(rows, ({ identifier }) => identifier).values()].map((claims) =>
    chooseListing(claims, now),
  );
  return chosen.filter((row) => row !== null && (row.list === 'blacklist' || row.list === 'watch')) as ListingRow[];
}

/** Those of these identifiers that have a listing of any kind, also one that says nothing any more. */
export async function listedAmong(db: Database, identifiers: readonly Identifier[]): Promise<Set<Identifier>> {
  const rows = await db
    .selectDistinct({ identifier: listing.identifier })
    .from(listing)
    .where(sql`${listing.identifier} = any(${sql.param([...identifiers])}::text[])`);
  return new Set(rows.map(({ identifier }) => identifier));
}

/**
 * Whose entries the decisions of this registry have examined: how many of each source, and how many of them were cleared. An entry to
 * which its merchant objected was examined whether it stands or not, and stays counted where the feed drops it afterwards.
 */
export async function examinedBySource(db: Database): Promise<Map<number, Examined>> {
  const { rows } = v.parse(
    ExaminedSchema,
    await db.execute(sql`
      with objected as (
        select id, merchant as identifier, decided_at, outcome from ${caseFile}
        where kind = 'objection' and outcome is not null and decided_at is not null and merchant is not null
      ), said as (
        select identifier, list = 'removed' as cleared, listed_at, case_id from ${listing} where source_id = ${OWN_SOURCE}
        union all
        select identifier, false, decided_at, id from objected where outcome = 'entry-stands'
      ), word as (
        select distinct on (identifier) identifier, cleared from said order by identifier, listed_at desc, case_id desc
      ), entry as (
        select source_id, identifier from ${listing} where source_id <> ${OWN_SOURCE}
        union
        select of_feed.id::int, identifier from objected join ${caseEvent} as noted on noted.case_id = objected.id
        cross join jsonb_array_elements_text(noted.detail->'sources') as of_feed (id) where noted.event = 'object-entry'
      )
      select entry.source_id as source, count(*)::int as examined, (count(*) filter (where word.cleared))::int as overturned
      from entry join word using (identifier) group by entry.source_id`),
  );
  return new Map(rows.map(({ source: id, ...examined }) => [id, examined]));
}

const ExaminedSchema = v.object({
  rows: v.array(v.object({ source: v.number(), examined: v.number(), overturned: v.number() })),
});
