import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { reviewBatch, reviewCase, reviewCaseBatch } from '../db/review-schema';
import { allAnswers } from './panel-repository';
import { GENUINE, reliability, rightness, SUSPECT, weigh } from './panel-rule';

/** Tells of a volunteer, by number, how often they are right, 0 to 1: the lower of what their answers and what their reports show. */
export type ReliabilityOf = (volunteerId: number) => number;

/** Reckons it from everything that is known now, once for all volunteers. */
export async function reliabilities(db: Database): Promise<ReliabilityOf> {
  const { answers, known } = await allAnswers(db);
  const consensus = weigh(answers, known);
  const reports = await reportsRight(db);
  return (volunteerId) =>
    Math.min(
      reliability(consensus, String(volunteerId)),
      rightness(reports.get(volunteerId) ?? { right: 0, wrong: 0 }),
    );
}

/** Of each volunteer how many of the reviews that they reported panels found suspect, and how many genuine; what was taken back does not count. */
async function reportsRight(db: Database): Promise<Map<number, { right: number; wrong: number }>> {
  const count = (outcome: number) =>
    sql<number>`count(*) filter (where ${reviewCase.outcome} = ${outcome})`.mapWith(Number);
  const rows = await db
    .select({ volunteerId: reviewBatch.volunteerId, right: count(SUSPECT), wrong: count(GENUINE) })
    .from(reviewBatch)
    .innerJoin(reviewCaseBatch, eq(reviewCaseBatch.batchId, reviewBatch.id))
    .innerJoin(reviewCase, eq(reviewCase.id, reviewCaseBatch.caseId))
    .where(and(isNull(reviewBatch.reverted), eq(reviewBatch.quarantined, false)))
    .groupBy(reviewBatch.volunteerId);
  return new Map(rows.map(({ volunteerId, right, wrong }) => [volunteerId, { right, wrong }]));
}
