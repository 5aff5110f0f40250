import { lte, sql } from 'drizzle-orm';
import { BURST } from '../../core/casework/burst';
import type { Database } from '../db/connect';
import { reviewNetwork } from '../db/review-schema';

interface Act {
  volunteerId: number;
  /** As `networkHash` gives it, about the product. */
  network: string | null;
  at: Date;
}

/**
 * As whose an act counts: who acted first from its network about the product, if that was, act upon act, within the window of a
 * burst; null: the volunteer's own. Networks are known for that long only.
 */
export async function originOf(db: Database, { volunteerId, network, at }: Act): Promise<number | null> {
  if (network === null) return null;
  await forgetReviewNetworks(db, at);
  const forgetAt = new Date(at.getTime() + BURST.windowMs);
  const [row] = await db
    .insert(reviewNetwork)
    .values({ network, origin: volunteerId, forgetAt })
    .onConflictDoUpdate({ target: reviewNetwork.network, set: { forgetAt: sql`excluded.forget_at` } })
    .returning({ origin: reviewNetwork.origin });
  return row === undefined || row.origin === volunteerId ? null : row.origin;
}

/** Deletes from which networks volunteers acted, once the window is over. */
export async function forgetReviewNetworks(db: Database, now: Date): Promise<void> {
  await db.delete(reviewNetwork).where(lte(reviewNetwork.forgetAt, now));
}
