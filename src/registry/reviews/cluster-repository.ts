import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import { panelAnswer, reviewBatch, reviewCase, volunteer } from '../db/review-schema';
import { countedIn } from './counted';

interface Asked {
  product: string;
  direction: ReviewReport['direction'];
}

const MOST = 500;

/** The reviews of a product that were reported, oldest first, with what panels found. */
export async function reviewsOf(db: Database, { product, direction }: Asked) {
  const rows = await db
    .select({
      id: reviewCase.id,
      content: reviewCase.content,
      outcome: reviewCase.outcome,
      counts: sql<boolean>`${countedIn(db)}`,
      answers: count(panelAnswer.volunteerId),
    })
    .from(reviewCase)
    .leftJoin(panelAnswer, eq(panelAnswer.caseId, reviewCase.id))
    .where(and(eq(reviewCase.product, product), eq(reviewCase.direction, direction), isNull(reviewCase.known)))
    .groupBy(reviewCase.id)
    .orderBy(asc(reviewCase.id))
    .limit(MOST);
  return rows.map(({ content: { text, stars, date }, ...rest }) => ({
    ...rest,
    text,
    ...(stars === undefined ? {} : { stars }),
    ...(date === undefined ? {} : { date }),
  }));
}

/** The reports on a product, newest first, with whoever sent them. */
export async function reportedOf(db: Database, { product, direction }: Asked) {
  const rows = await db
    .select({
      handle: volunteer.handle,
      receivedAt: reviewBatch.receivedAt,
      merchant: reviewBatch.merchant,
      report: reviewBatch.report,
      quarantined: reviewBatch.quarantined,
      admitted: reviewBatch.admitted,
      reverted: reviewBatch.reverted,
    })
    .from(reviewBatch)
    .innerJoin(volunteer, eq(volunteer.id, reviewBatch.volunteerId))
    .where(and(eq(reviewBatch.product, product), sql`${reviewBatch.report}->>'direction' = ${direction}`))
    .orderBy(desc(reviewBatch.id))
    .limit(MOST);
  return rows.map(({ handle, receivedAt, merchant, report, quarantined, admitted, reverted }) => ({
    handle,
    receivedAt: receivedAt.toISOString(),
    merchant,
    reviews: report.reviews.length,
    state:
      reverted !== null
        ? ('reverted' as const)
        : quarantined
          ? ('waiting' as const)
          : admitted
            ? ('admitted' as const)
            : ('counted' as const),
    comment: report.comment ?? null,
  }));
}
