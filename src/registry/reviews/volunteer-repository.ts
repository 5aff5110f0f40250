import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { panelAnswer, reviewBatch, reviewCase, volunteer } from '../db/review-schema';
import { drawHandle } from './handle';

/** The volunteer with this key, made at first sight. */
export async function volunteerOf(db: Database, keyHash: Uint8Array, now: Date) {
  for (let tries = 0; tries < 5; tries += 1) {
    const [known] = await db.select().from(volunteer).where(eq(volunteer.keyHash, keyHash));
    if (known) return known;
    // A handle that somebody has already is drawn anew.
    await db.insert(volunteer).values({ keyHash, handle: drawHandle(), firstSeenAt: now }).onConflictDoNothing();
  }
  throw new Error('No handle was free.');
}

/** What a volunteer did: reports, what became of the reviews reported, answers on panels, and how many of these on seeds were right. */
export async function statisticsOf(db: Database, volunteerId: number) {
  const [batches] = await db
    .select({
      reports: count(),
      waiting: sql<number>`count(*) filter (where ${reviewBatch.quarantined})`.mapWith(Number),
      reverted: sql<number>`count(${reviewBatch.reverted})`.mapWith(Number),
    })
    .from(reviewBatch)
    .where(eq(reviewBatch.volunteerId, volunteerId));
  const [answers] = await db
    .select({
      answers: count(),
      seeds: sql<number>`count(${reviewCase.known})`.mapWith(Number),
      seedsRight: sql<number>`count(*) filter (where ${reviewCase.known} = ${panelAnswer.answer})`.mapWith(Number),
    })
    .from(panelAnswer)
    .innerJoin(reviewCase, eq(reviewCase.id, panelAnswer.caseId))
    .where(eq(panelAnswer.volunteerId, volunteerId));
  const refused = await db
    .select({ batch: reviewBatch.batch, reason: reviewBatch.reverted })
    .from(reviewBatch)
    .where(and(eq(reviewBatch.volunteerId, volunteerId), sql`${reviewBatch.reverted} is not null`))
    .limit(50);
  return { ...batches!, ...answers!, refused: refused.map(({ batch, reason }) => ({ batch, reason: reason ?? '' })) };
}

/** How many batches about a product, that count, came since a time from devices that are new since another. */
export async function batchesByNew(db: Database, product: string, since: Date, newSince: Date): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(reviewBatch)
    .innerJoin(volunteer, eq(volunteer.id, reviewBatch.volunteerId))
    .where(
      and(
        eq(reviewBatch.product, product),
        isNull(reviewBatch.reverted),
        sql`${reviewBatch.receivedAt} >= ${since.toISOString()} and ${volunteer.firstSeenAt} >= ${newSince.toISOString()}`,
      ),
    );
  return row?.count ?? 0;
}
