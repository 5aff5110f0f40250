import type { listing } from '../db/schema';

export type ListingRow = typeof listing.$inferSelect;

/** What a listing says of its identifier. */
export type Claim = Omit<ListingRow, 'identifier' | 'caseId'>;

/** This registry itself, as a source. */
export const OWN_SOURCE = 0;

/** Gravest first. */
const GRAVITY: readonly Claim['list'][] = ['blacklist', 'watch', 'redlist', 'rating'];

/**
 * The one listing of an identifier that is published: of those that speak, the gravest list's, and of equals the newest.
 * Null: none.
 */
export function chooseListing<C extends Claim>(claims: readonly C[], now: Date): C | null {
  return gravest(speakingListings(claims, now));
}

/**
 * The listings of an identifier that hold at `now`. This registry's latest word outranks every feed: its decisions, or, where it
 * cleared the identifier, silence.
 */
export function speakingListings<C extends Claim>(claims: readonly C[], now: Date): C[] {
  const valid = claims.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  const own = valid.filter(({ sourceId }) => sourceId === OWN_SOURCE);
  const cleared = Math.max(...own.filter(({ list }) => list === 'removed').map(({ listedAt }) => listedAt.getTime()));
  const decided = own.filter(({ list, listedAt }) => list !== 'removed' && listedAt.getTime() > cleared);
  if (decided.length > 0) return decided;
  return cleared > -Infinity ? [] : valid;
}

function gravest<C extends Claim>(claims: readonly C[]): C | null {
  if (claims.length < 2) return claims[0] ?? null;
  const [first] = claims.toSorted(
    (a, b) =>
      GRAVITY.indexOf(a.list) - GRAVITY.indexOf(b.list) ||
      b.listedAt.getTime() - a.listedAt.getTime() ||
      a.sourceId - b.sourceId,
  );
  return first ?? null;
}
