import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Backer } from '../../core/quorum';
import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import { panelAnswer, reviewBatch, reviewCase, reviewCaseBatch, volunteer } from '../db/review-schema';
import { countedIn } from './counted';
import { SUSPECT } from './panel-rule';
import type { ReliabilityOf } from './reliability-repository';

/**
 * Who stands behind what panels found suspect about products, each group in order of time: who reported one of these reviews; and who judged
 * one so, a group for each month. Who is in two groups may be one person twice, so they are not to be added up. `merchant`: only reports that
 * name it.
 */
export async function backersOf(
  db: Database,
  asked: { products: readonly string[]; direction: ReviewReport['direction']; merchant?: string },
  reliabilityOf: ReliabilityOf,
): Promise<Backer[][]> {
  const found = and(
    inArray(reviewCase.product, [...asked.products]),
    eq(reviewCase.direction, asked.direction),
    eq(reviewCase.outcome, SUSPECT),
    isNull(reviewCase.known),
    countedIn(db),
  );
  const key = { key: volunteer.id, firstSeen: volunteer.firstSeenAt, month: volunteer.month };
  const reports = await db
    .selectDistinct({
      ...key,
      origin: sql<number>`coalesce(${reviewBatch.origin}, ${volunteer.id})`.mapWith(Number),
      at: reviewBatch.receivedAt,
    })
    .from(reviewCase)
    .innerJoin(reviewCaseBatch, eq(reviewCaseBatch.caseId, reviewCase.id))
    .innerJoin(reviewBatch, eq(reviewBatch.id, reviewCaseBatch.batchId))
    .innerJoin(volunteer, eq(volunteer.id, reviewBatch.volunteerId))
    .where(
      and(
        found,
        isNull(reviewBatch.reverted),
        eq(reviewBatch.quarantined, false),
        asked.merchant === undefined ? undefined : eq(reviewBatch.merchant, asked.merchant),
      ),
    );
  const answers = await db
    .select({
      ...key,
      origin: sql<number>`coalesce(${panelAnswer.origin}, ${volunteer.id})`.mapWith(Number),
      at: panelAnswer.at,
    })
    .from(reviewCase)
    .innerJoin(panelAnswer, eq(panelAnswer.caseId, reviewCase.id))
    .innerJoin(volunteer, eq(volunteer.id, panelAnswer.volunteerId))
    .where(and(found, eq(panelAnswer.answer, SUSPECT)));
  const months = [...new Set(answers.map(({ month }) => month))];
  return [reports, ...months.map((month) => answers.filter((one) => one.month === month))].map((group) =>
    group
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ key: id, origin, firstSeen }) => ({
        key: id,
        origin,
        firstSeen: firstSeen.getTime(),
        reliability: reliabilityOf(id),
      })),
  );
}
