import { eq, lt, sql } from 'drizzle-orm';
import type { Tried } from '../../core/casework/pressure';
import type { Database } from '../db/connect';
import { rateCount } from '../db/schema';

/** Counts that something new was tried to be filed, from wherever, and gives how much was in the stretch that runs and in the one before. */
export async function countTry(db: Database, what: string, now: Date, minutes: number): Promise<Tried> {
  const length = minutes * 60_000;
  const stretch = Math.floor(now.getTime() / length);
  const keyOf = (number: number) => `pressure:${what}:${minutes}:${number}`;
  await db.delete(rateCount).where(lt(rateCount.resetsAt, now));
  const [running] = await db
    .insert(rateCount)
    .values({ key: keyOf(stretch), count: 1, resetsAt: new Date((stretch + 2) * length) })
    .onConflictDoUpdate({ target: rateCount.key, set: { count: sql`${rateCount.count} + 1` } })
    .returning({ count: rateCount.count });
  const [before] = await db
    .select({ count: rateCount.count })
    .from(rateCount)
    .where(eq(rateCount.key, keyOf(stretch - 1)));
  return {
    running: running?.count ?? 0,
    before: before?.count ?? 0,
    elapsed: (now.getTime() - stretch * length) / length,
  };
}
