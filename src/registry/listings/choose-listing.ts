import type { listing } from '../db/schema';

export type ListingRow = typeof listing.$inferSelect;

/** This registry itself, as a source. */
export const OWN_SOURCE = 0;

/** Gravest first. */
const GRAVITY: readonly ListingRow['list'][] = ['blacklist', 'watch', 'redlist', 'rating'];

/**
 * The one listing of an identifier that is published. This registry's latest word outranks every feed: its decisions, or, where
 * it cleared the identifier, silence. Otherwise the gravest list speaks, and of equals the newest. Null: none.
 */
export function chooseListing(rows: readonly ListingRow[], now: Date): ListingRow | null {
  const valid = rows.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  const own = valid.filter(({ sourceId }) => sourceId === OWN_SOURCE);
  const cleared = Math.max(...own.filter(({ list }) => list === 'removed').map(({ listedAt }) => listedAt.getTime()));
  const decided = own.filter(({ list, listedAt }) => list !== 'removed' && listedAt.getTime() > cleared);
  if (decided.length > 0) return gravest(decided);
  return cleared > -Infinity ? null : gravest(valid);
}

function gravest(rows: readonly ListingRow[]): ListingRow | null {
  const [first] = rows.toSorted(
    (a, b) => GRAVITY.indexOf(a.list) - GRAVITY.indexOf(b.list) || b.listedAt.getTime() - a.listedAt.getTime() || a.sourceId - b.sourceId,
  );
  return first ?? null;
}
