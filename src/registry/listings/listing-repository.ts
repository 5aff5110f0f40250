import { asc, eq } from 'drizzle-orm';
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

export async function addDecided(
  tx: Database,
  { caseId, list, identifiers, category, stage, at, expiresAt }: DecidedListings,
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
      listedAt: at,
      expiresAt,
    })),
  );
}

export function listingsOfCase(db: Database, caseId: number): Promise<ListingRow[]> {
  return db.select().from(listing).where(eq(listing.caseId, caseId)).orderBy(asc(listing.identifier));
}

export function allSources(db: Database): Promise<{ id: number; name: string }[]> {
  return db.select().from(source).orderBy(asc(source.id));
}
