import { and, count, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import { reviewBatch, reviewCase, reviewCaseBatch, volunteer } from '../db/review-schema';
import { BURST_WINDOW_MS, NEW_FOR_MS } from './burst-rule';
import { reviewHashOf } from './review-hash';

export interface NewBatch {
  batch: string;
  volunteerId: number;
  receiptHash: Uint8Array;
  contentHash: Uint8Array;
  report: ReviewReport;
  product: string;
  merchant: string | null;
  receivedAt: Date;
  /** As `originOf` gives it. */
  origin: number | null;
  quarantined: boolean;
}

/** Stores a batch, and lets those before it in its burst wait as well; false where there is one of this number already, and then nothing is stored. */
export async function storeBatch(db: Database, batch: NewBatch): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const [stored] = await tx.insert(reviewBatch).values(batch).onConflictDoNothing().returning({ id: reviewBatch.id });
    if (stored && !batch.quarantined) await openCases(tx, stored.id, batch);
    if (stored && batch.quarantined) await quarantineBurst(tx, batch);
    return stored !== undefined;
  });
}

/** Of the burst that a batch is in, all that new devices sent about the product or the merchant waits, except what a handler let in. */
async function quarantineBurst(tx: Database, { product, merchant, receivedAt }: NewBatch): Promise<void> {
  const before = (ms: number) => new Date(receivedAt.getTime() - ms);
  const fresh = tx
    .select({ id: volunteer.id })
    .from(volunteer)
    .where(gte(volunteer.firstSeenAt, before(NEW_FOR_MS)));
  await tx
    .update(reviewBatch)
    .set({ quarantined: true })
    .where(
      and(
        merchant === null
          ? eq(reviewBatch.product, product)
          : or(eq(reviewBatch.product, product), eq(reviewBatch.merchant, merchant)),
        gte(reviewBatch.receivedAt, before(BURST_WINDOW_MS)),
        eq(reviewBatch.admitted, false),
        isNull(reviewBatch.reverted),
        inArray(reviewBatch.volunteerId, fresh),
      ),
    );
}

export async function findBatch(db: Database, batch: string) {
  const [found] = await db.select().from(reviewBatch).where(eq(reviewBatch.batch, batch));
  return found ?? null;
}

/** One case for each review reported, or the one that is there. */
async function openCases(
  tx: Database,
  batchId: number,
  { report, product, receivedAt }: Omit<NewBatch, 'batch'>,
): Promise<void> {
  for (const { key, text, stars, date } of report.reviews) {
    const reviewHash = reviewHashOf(key);
    const { direction } = report;
    await tx
      .insert(reviewCase)
      .values({ product, reviewHash, direction, content: { text, stars, date }, openedAt: receivedAt })
      .onConflictDoNothing();
    const [found] = await tx
      .select({ id: reviewCase.id })
      .from(reviewCase)
      .where(
        and(
          eq(reviewCase.product, product),
          eq(reviewCase.reviewHash, reviewHash),
          eq(reviewCase.direction, direction),
        ),
      );
    await tx.insert(reviewCaseBatch).values({ caseId: found!.id, batchId }).onConflictDoNothing();
  }
}

/** Reports about one product, or about whatever is said to be a merchant's. */
export type About = { product: string } | { merchant: string };

const isAbout = (about: About) =>
  'product' in about ? eq(reviewBatch.product, about.product) : eq(reviewBatch.merchant, about.merchant);

/** Products with whom their reports name: how many volunteers reported them, and what waits. Most reported first. `about`: only those. */
export async function clusters(db: Database, limit: number, about?: About) {
  const rows = await db
    .select({
      product: reviewBatch.product,
      /** Whom the reports that count name, or those that wait where none counts. */
      named: sql<
        (string | null)[]
      >`coalesce(array_agg(${reviewBatch.merchant}) filter (where not ${reviewBatch.quarantined}), array_agg(${reviewBatch.merchant}))`,
      direction: sql<ReviewReport['direction']>`${reviewBatch.report}->>'direction'`,
      volunteers:
        sql<number>`count(distinct ${reviewBatch.volunteerId}) filter (where not ${reviewBatch.quarantined})`.mapWith(
          Number,
        ),
      batches: count(),
      quarantined: sql<number>`count(*) filter (where ${reviewBatch.quarantined})`.mapWith(Number),
      admitted: sql<number>`count(*) filter (where ${reviewBatch.admitted})`.mapWith(Number),
      newest: sql<string>`max(${reviewBatch.receivedAt})`,
    })
    .from(reviewBatch)
    .where(and(isNull(reviewBatch.reverted), about && inArray(reviewBatch.product, productsAbout(db, about))))
    .groupBy(reviewBatch.product, sql`${reviewBatch.report}->>'direction'`)
    .orderBy(desc(count()), reviewBatch.product)
    .limit(limit);
  return rows.map(({ newest, ...row }) => ({ ...row, newest: new Date(newest).toISOString() }));
}

/** All that anyone reported about the products counts, so that who names another merchant is heard as well. */
function productsAbout(db: Database, about: About) {
  return db.select({ product: reviewBatch.product }).from(reviewBatch).where(isAbout(about));
}

/** Lets in what waits about a product or a merchant. Gives how many batches. */
export async function admit(tx: Database, about: About): Promise<number> {
  const waiting = await tx
    .update(reviewBatch)
    .set({ quarantined: false, admitted: true })
    .where(and(isAbout(about), eq(reviewBatch.quarantined, true), isNull(reviewBatch.reverted)))
    .returning();
  for (const batch of waiting) await openCases(tx, batch.id, batch);
  return waiting.length;
}

/** Takes back all that waits about a product or a merchant, or all that was let in, with a reason that each volunteer is told. Gives how many batches. */
export async function revert(
  tx: Database,
  about: About,
  { reason, which }: { reason: string; which: 'waiting' | 'admitted' },
): Promise<number> {
  const gone = await tx
    .update(reviewBatch)
    .set({ reverted: reason })
    .where(
      and(
        isAbout(about),
        eq(which === 'waiting' ? reviewBatch.quarantined : reviewBatch.admitted, true),
        isNull(reviewBatch.reverted),
      ),
    )
    .returning({ id: reviewBatch.id });
  return gone.length;
}
