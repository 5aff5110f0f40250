import { and, count, countDistinct, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { MAX_STANDINGS, type ReportStanding } from '../../core/review-panel';
import type { Database } from '../db/connect';
import { panelAnswer, reviewBatch, reviewCase, reviewCaseBatch, volunteer } from '../db/review-schema';
import { refused } from '../problem';
import { BURST_WINDOW_MS, NEW_FOR_MS } from './burst-rule';
import { drawHandle } from './handle';
import { GENUINE, SUSPECT, UNSETTLED } from './panel-rule';

/** The device with this key, or the voice of a month, made at first sight. Throws a Problem where the key is the other kind's: they are never the same. */
export async function volunteerOf(db: Database, keyHash: Uint8Array, now: Date, month: string | null = null) {
  for (let tries = 0; tries < 5; tries += 1) {
    const [known] = await db.select().from(volunteer).where(eq(volunteer.keyHash, keyHash));
    if (known && known.month !== month)
      throw refused(
        'forbidden',
        'other-use-of-key',
        'This key reports already, or judges, or did so in another month.',
      );
    if (known) return known;
    // A handle that somebody has already is drawn anew.
    await db.insert(volunteer).values({ keyHash, month, handle: drawHandle(), firstSeenAt: now }).onConflictDoNothing();
  }
  throw new Error('No handle was free.');
}

/** The public names of some volunteers, by id. */
export async function handlesOf(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: volunteer.id, handle: volunteer.handle })
    .from(volunteer)
    .where(inArray(volunteer.id, [...ids]));
  return new Map(rows.map(({ id, handle }) => [id, handle]));
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
  return { ...batches!, ...answers!, batches: await standingsOf(db, volunteerId) };
}

/** How the newest reports of a volunteer stand, oldest first. */
async function standingsOf(db: Database, volunteerId: number): Promise<ReportStanding[]> {
  const decided = (outcome: number | null) =>
    outcome === null
      ? sql<number>`count(${reviewCase.id}) filter (where ${reviewCase.outcome} is null)`.mapWith(Number)
      : sql<number>`count(*) filter (where ${reviewCase.outcome} = ${outcome})`.mapWith(Number);
  const rows = await db
    .select({
      batch: reviewBatch.batch,
      quarantined: reviewBatch.quarantined,
      reason: reviewBatch.reverted,
      genuine: decided(GENUINE),
      suspect: decided(SUSPECT),
      unsettled: decided(UNSETTLED),
      open: decided(null),
    })
    .from(reviewBatch)
    .leftJoin(reviewCaseBatch, eq(reviewCaseBatch.batchId, reviewBatch.id))
    .leftJoin(reviewCase, eq(reviewCase.id, reviewCaseBatch.caseId))
    .where(eq(reviewBatch.volunteerId, volunteerId))
    .groupBy(reviewBatch.id)
    .orderBy(desc(reviewBatch.id))
    .limit(MAX_STANDINGS);
  return rows.toReversed().map(({ batch, quarantined, reason, ...counts }) => ({
    batch,
    state: reason !== null ? 'reverted' : quarantined ? 'waiting' : 'counted',
    reason,
    decided: counts,
  }));
}

/**
 * What came within the window of a burst from devices that are new: how many batches about a product, or how many devices about a merchant
 * besides the sender, whichever are more. One volunteer who looks through a shop is no burst.
 */
export async function recentByNew(
  db: Database,
  { product, merchant, sender }: { product: string; merchant: string | null; sender: number },
  now: Date,
): Promise<number> {
  const [since, newSince] = [BURST_WINDOW_MS, NEW_FOR_MS].map((ms) => new Date(now.getTime() - ms));
  const recent = and(
    isNull(reviewBatch.reverted),
    sql`${reviewBatch.receivedAt} >= ${since!.toISOString()} and ${volunteer.firstSeenAt} >= ${newSince!.toISOString()}`,
  );
  const [about] = await db
    .select({ batches: count() })
    .from(reviewBatch)
    .innerJoin(volunteer, eq(volunteer.id, reviewBatch.volunteerId))
    .where(and(eq(reviewBatch.product, product), recent));
  if (merchant === null) return about?.batches ?? 0;
  const [of] = await db
    .select({ devices: countDistinct(reviewBatch.volunteerId) })
    .from(reviewBatch)
    .innerJoin(volunteer, eq(volunteer.id, reviewBatch.volunteerId))
    .where(and(eq(reviewBatch.merchant, merchant), ne(reviewBatch.volunteerId, sender), recent));
  return Math.max(about?.batches ?? 0, of?.devices ?? 0);
}
