import { asc, eq, gt } from 'drizzle-orm';
import type { Category, Stage } from '../../core/category';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
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
}

export async function addDecided(tx: Database, { caseId, list, identifiers, category, stage, at, expiresAt }: DecidedListings): Promise<void> {
  if (identifiers.length === 0) return;
  await tx.insert(listing).values(
    identifiers.map((identifier) => ({ identifier, list, sourceId: OWN_SOURCE, caseId, categories: [category], stages: [stage], listedAt: at, expiresAt })),
  );
}

export function listingsOfCase(db: Database, caseId: number): Promise<ListingRow[]> {
  return db.select().from(listing).where(eq(listing.caseId, caseId)).orderBy(asc(listing.identifier));
}

export function allSources(db: Database): Promise<{ id: number; name: string }[]> {
  return db.select().from(source).orderBy(asc(source.id));
}

const PAGE = 5000;

/** All listings, those of one identifier together, without holding more than a page of them. */
export async function* listingsByIdentifier(db: Database): AsyncGenerator<ListingRow[]> {
  let page = PAGE;
  let after: Identifier | null = null;
  for (;;) {
    const rows: ListingRow[] = await db.select().from(listing).where(after === null ? undefined : gt(listing.identifier, after)).orderBy(asc(listing.identifier)).limit(page);
    const groups = grouped(rows);
    // The last group may go on beyond the page.
    const whole = rows.length < page ? groups : groups.slice(0, -1);
    yield* whole;
    if (rows.length < page) return;
    after = whole.at(-1)?.[0]?.identifier ?? after;
    page = whole.length === 0 ? page * 2 : PAGE;
  }
}

function grouped(rows: readonly ListingRow[]): ListingRow[][] {
  const groups: ListingRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.identifier === row.identifier) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
