import { and, count, desc, eq, inArray, isNotNull, isNull, notExists, sql } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { panelAnswer, reviewBatch, reviewCase, reviewCaseBatch, volunteer } from '../db/review-schema';
import { SUSPECT } from './panel-rule';

/** The volunteer who goes by a handle; null: nobody does. */
export async function volunteerByHandle(db: Database, handle: string) {
  const [found] = await db.select().from(volunteer).where(eq(volunteer.handle, handle));
  return found ?? null;
}

/**
 * Takes back all of one volunteer's acts that nothing has borne out, with a reason that they are told: of a device the reports of which panels
 * found no review suspect, of a voice (month not null) the answers to what is not decided yet. Never both: nobody knows which voice is
 * whose. Gives how many of each.
 */
export async function takeBackUnproven(
  tx: Database,
  { id: volunteerId, month }: { id: number; month: string | null },
  reason: string,
): Promise<{ batches: number; answers: number }> {
  if (month !== null) return { batches: 0, answers: await takeBackAnswers(tx, volunteerId) };
  const borneOut = tx
    .select({ one: sql`1` })
    .from(reviewCaseBatch)
    .innerJoin(reviewCase, eq(reviewCase.id, reviewCaseBatch.caseId))
    .where(and(eq(reviewCaseBatch.batchId, reviewBatch.id), eq(reviewCase.outcome, SUSPECT)));
  const batches = await tx
    .update(reviewBatch)
    .set({ reverted: reason })
    .where(and(eq(reviewBatch.volunteerId, volunteerId), isNull(reviewBatch.reverted), notExists(borneOut)))
    .returning({ id: reviewBatch.id });
  return { batches: batches.length, answers: 0 };
}

async function takeBackAnswers(tx: Database, volunteerId: number): Promise<number> {
  const open = tx
    .select({ id: reviewCase.id })
    .from(reviewCase)
    .where(and(isNull(reviewCase.outcome), isNull(reviewCase.known)));
  const answers = await tx
    .delete(panelAnswer)
    .where(and(eq(panelAnswer.volunteerId, volunteerId), inArray(panelAnswer.caseId, open)))
    .returning({ caseId: panelAnswer.caseId });
  return answers.length;
}

/** Volunteers with reports that count or wait: since when they are known, and how many of their reports nothing has borne out. Most of those first. */
export function volunteersByUnproven(db: Database, limit: number) {
  const borneOut = db
    .selectDistinct({ batchId: reviewCaseBatch.batchId })
    .from(reviewCaseBatch)
    .innerJoin(reviewCase, eq(reviewCase.id, reviewCaseBatch.caseId))
    .where(eq(reviewCase.outcome, SUSPECT))
    .as('borne_out');
  const unproven = sql<number>`count(*) filter (where ${borneOut.batchId} is null)`.mapWith(Number);
  return db
    .select({
      id: volunteer.id,
      handle: volunteer.handle,
      firstSeenAt: volunteer.firstSeenAt,
      reports: count(),
      waiting: sql<number>`count(*) filter (where ${reviewBatch.quarantined})`.mapWith(Number),
      unproven,
    })
    .from(volunteer)
    .innerJoin(reviewBatch, eq(reviewBatch.volunteerId, volunteer.id))
    .leftJoin(borneOut, eq(borneOut.batchId, reviewBatch.id))
    .where(isNull(reviewBatch.reverted))
    .groupBy(volunteer.id)
    .orderBy(desc(unproven), volunteer.id)
    .limit(limit);
}

/** Voices with answers to what is not decided: since when they are known, and how many these are. Most first. */
export function voicesByUnproven(db: Database, limit: number) {
  return db
    .select({
      id: volunteer.id,
      handle: volunteer.handle,
      firstSeenAt: volunteer.firstSeenAt,
      unproven: count(),
    })
    .from(volunteer)
    .innerJoin(panelAnswer, eq(panelAnswer.volunteerId, volunteer.id))
    .innerJoin(reviewCase, eq(reviewCase.id, panelAnswer.caseId))
    .where(and(isNotNull(volunteer.month), isNull(reviewCase.outcome), isNull(reviewCase.known)))
    .groupBy(volunteer.id)
    .orderBy(desc(count()), volunteer.id)
    .limit(limit);
}
