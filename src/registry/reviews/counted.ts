import { and, eq, exists, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { reviewBatch, reviewCase, reviewCaseBatch } from '../db/review-schema';

/** Of a case that it is in a report that counts: what waits in a burst, or was taken back, is asked of nobody and counts for nothing. */
export function countedIn(db: Database) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(reviewCaseBatch)
      .innerJoin(reviewBatch, eq(reviewBatch.id, reviewCaseBatch.batchId))
      .where(
        and(
          eq(reviewCaseBatch.caseId, reviewCase.id),
          eq(reviewBatch.quarantined, false),
          isNull(reviewBatch.reverted),
        ),
      ),
  );
}
