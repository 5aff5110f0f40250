import { and, asc, desc, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { Category, Stage } from '../../core/category';
import type { Identifier } from '../../core/identifier';
import type { Flag } from '../../core/listing';
import type { Database } from '../db/connect';
import { filePrefixOf } from '../db/columns';
import { listing, source } from '../db/schema';
import { OWN_SOURCE, type ListingRow } from './choose-listing';

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

export function allSources(db: Database): Promise<{ id: number; name: string }[]> {
  return db.select().from(source).orderBy(asc(source.id));
}
