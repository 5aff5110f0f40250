import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Identifier } from '../../core/identifier';
import type { ReviewReport } from '../../core/review-report';
import type { ReviewTrust } from '../../core/review-trust';
import type { Database } from '../db/connect';
import { filePrefixOf } from '../db/columns';
import { caseFile, complaint } from '../db/casework-schema';
import { reviewBatch, reviewCase, reviewFinding } from '../db/review-schema';
import { countedIn } from './counted';
import type { Cluster } from './find';

/** The reports on a product that count, and what panels decided of its reviews. */
export async function clusterOf(
  db: Database,
  product: string,
  direction: ReviewReport['direction'],
): Promise<Cluster & { cases: { content: (typeof reviewCase.$inferSelect)['content'] }[] }> {
  const batches = await db
    .select({ report: reviewBatch.report, merchant: reviewBatch.merchant, receivedAt: reviewBatch.receivedAt })
    .from(reviewBatch)
    .where(
      and(
        eq(reviewBatch.product, product),
        sql`${reviewBatch.report}->>'direction' = ${direction}`,
        eq(reviewBatch.quarantined, false),
        isNull(reviewBatch.reverted),
      ),
    );
  const cases = await db
    .select({ reviewHash: reviewCase.reviewHash, outcome: reviewCase.outcome, content: reviewCase.content })
    .from(reviewCase)
    .where(
      and(
        eq(reviewCase.product, product),
        eq(reviewCase.direction, direction),
        isNull(reviewCase.known),
        countedIn(db),
      ),
    );
  return {
    product,
    direction,
    // It was parsed before it was stored.
    batches: batches.map((one) => ({ ...one, merchant: one.merchant as Identifier | null })),
    cases: cases.map((one) => ({ ...one, stars: one.content.stars })),
  };
}

/** Keeps anyone else from opening a case about these products until the transaction ends. */
export async function lockProducts(tx: Database, products: readonly string[]): Promise<void> {
  // Always in the same order, so that no two wait for each other.
  for (const product of products.toSorted())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`review-finding:${product}`}, 0))`);
}

/** Stores the complaint of a case that was opened for findings, and the findings themselves, of each product one. */
export async function storeFindings(
  tx: Database,
  filed: typeof complaint.$inferInsert,
  rows: (typeof reviewFinding.$inferInsert)[],
): Promise<void> {
  await tx.insert(complaint).values(filed);
  await tx.insert(reviewFinding).values(rows);
}

/** Which of these cases were opened for what panels found. */
export async function foundIn(db: Database, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectDistinct({ caseId: reviewFinding.caseId })
    .from(reviewFinding)
    .where(inArray(reviewFinding.caseId, [...ids]));
  return rows.map(({ caseId }) => caseId);
}

/** The number of the newest case for a product; null: there was none. */
export async function caseFor(
  db: Database,
  product: string,
  direction: ReviewReport['direction'],
): Promise<number | null> {
  const [row] = await db
    .select({ id: reviewFinding.caseId })
    .from(reviewFinding)
    .where(and(eq(reviewFinding.product, product), eq(reviewFinding.direction, direction)))
    .orderBy(desc(reviewFinding.caseId))
    .limit(1);
  return row?.id ?? null;
}

/** States and outcomes after which the same matter may be opened again: nothing was found, or nobody looked. */
const isOver = ({ state, outcome }: { state: string; outcome: string | null }) =>
  state === 'refused' || state === 'withdrawn' || (state === 'closed' && outcome === 'unfounded');

/** Of these products the case that each is in and that keeps another from being opened. */
export async function standingCases(
  db: Database,
  products: readonly string[],
  direction: ReviewReport['direction'],
): Promise<Map<string, number>> {
  if (products.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([reviewFinding.product], {
      product: reviewFinding.product,
      id: caseFile.id,
      state: caseFile.state,
      outcome: caseFile.outcome,
    })
    .from(reviewFinding)
    .innerJoin(caseFile, eq(caseFile.id, reviewFinding.caseId))
    .where(and(inArray(reviewFinding.product, [...products]), eq(reviewFinding.direction, direction)))
    .orderBy(reviewFinding.product, desc(caseFile.id));
  return new Map(rows.filter((row) => !isOver(row)).map(({ product, id }) => [product, id]));
}

const UPHELD = ['upheld-remedied', 'upheld-late', 'upheld-unremedied'] as const;

/** Findings that a person has decided to be so, about the products that hash to a prefix; newest first. */
export function trustByProduct(db: Database, prefix: string): Promise<ReviewTrust[]> {
  return upheld(
    db,
    sql`left(encode(sha256(replace(${reviewFinding.product}, '\\', '\\\\')::bytea), 'hex'), 5) = ${prefix}`,
  );
}

/** The same, about goods of merchants whose files have a prefix. */
export function trustByMerchant(db: Database, prefix: string): Promise<ReviewTrust[]> {
  return upheld(db, eq(filePrefixOf(reviewFinding.merchant), prefix));
}

const MOST = 1000;

async function upheld(db: Database, which: ReturnType<typeof eq>): Promise<ReviewTrust[]> {
  const rows = await db
    .select({ finding: reviewFinding.finding, file: caseFile })
    .from(reviewFinding)
    .innerJoin(caseFile, eq(caseFile.id, reviewFinding.caseId))
    .where(and(which, inArray(caseFile.outcome, [...UPHELD]), isNotNull(caseFile.decidedAt)))
    .orderBy(desc(caseFile.decidedAt))
    .limit(MOST);
  return rows.map(({ finding, file }) => ({
    ...finding,
    case: file.id,
    decidedAt: file.decidedAt!.toISOString(),
    appealed: file.state === 'appealed',
  }));
}
