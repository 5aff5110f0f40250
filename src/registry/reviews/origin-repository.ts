import { lte, sql } from 'drizzle-orm';
import { BURST } from '../../core/casework/burst';
import type { Database } from '../db/connect';
import { reviewNetwork } from '../db/review-schema';

interface Act {
  volunteerId: number;
  /** As `networksOf` gives them, that about the merchant first. */
  networks: readonly string[];
  at: Date;
}

/**
 * As whose an act counts: who acted first from its network about the merchant, or else about the product, if that was, act upon act, within
 * the window of a burst; null: the volunteer's own. Networks are known for that long only.
 */
export async function originOf(db: Database, { volunteerId, networks, at }: Act): Promise<number | null> {
  await forgetReviewNetworks(db, at);
  const forgetAt = new Date(at.getTime() + BURST.windowMs);
  const firsts: number[] = [];
  for (const network of networks) {
    const [row] = await db
      .insert(reviewNetwork)
      .values({ network, origin: volunteerId, forgetAt })
      .onConflictDoUpdate({ target: reviewNetwork.network, set: { forgetAt: sql`excluded.forget_at` } })
      .returning({ origin: reviewNetwork.origin });
    if (row) firsts.push(row.origin);
  }
  return firsts.find((origin) => origin !== volunteerId) ?? null;
}

/** Deletes from which networks volunteers acted, once the window is over. */
export async function forgetReviewNetworks(db: Database, now: Date): Promise<void> {
  await db.delete(reviewNetwork).where(lte(reviewNetwork.forgetAt, now));
}
