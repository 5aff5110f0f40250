import { and, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { isSame } from '../../core/panel-token';
import type { Database } from '../db/connect';
import { panelAnswer, panelKey, panelToken, reviewBatch, reviewCase, reviewCaseBatch } from '../db/review-schema';
import { GENUINE } from './panel-rule';

export type PanelKey = typeof panelKey.$inferSelect;

export async function keysOf(db: Database, months: readonly string[]): Promise<PanelKey[]> {
  return await db
    .select()
    .from(panelKey)
    .where(inArray(panelKey.month, [...months]))
    .orderBy(panelKey.month);
}

/** Keeps a key for its month; of two that are made at a time the first counts. */
export async function storeKey(db: Database, key: PanelKey): Promise<void> {
  await db.insert(panelKey).values(key).onConflictDoNothing();
}

/** Notes that a device is given its token for a month: false where it was given another one. */
export async function storeToken(db: Database, token: typeof panelToken.$inferInsert): Promise<boolean> {
  await db.insert(panelToken).values(token).onConflictDoNothing();
  const [known] = await db
    .select()
    .from(panelToken)
    .where(and(eq(panelToken.volunteerId, token.volunteerId), eq(panelToken.month, token.month)));
  return known !== undefined && isSame(known.requestHash, token.requestHash);
}

/** Forgets who was given a token for months that are over, and keys whose voices nobody hears any more. */
export async function forgetMonths(db: Database, current: string, heard: string): Promise<void> {
  await db.delete(panelToken).where(lt(panelToken.month, current));
  await db.delete(panelKey).where(lt(panelKey.month, heard));
}

/**
 * Whether a device may have a voice: a report of its counts, of whose reviews panels did not find each genuine; or it judged before there
 * were voices.
 */
export async function mayJudge(db: Database, volunteerId: number): Promise<boolean> {
  const [reported] = await db
    .select({ id: reviewBatch.id })
    .from(reviewBatch)
    .leftJoin(reviewCaseBatch, eq(reviewCaseBatch.batchId, reviewBatch.id))
    .leftJoin(reviewCase, eq(reviewCase.id, reviewCaseBatch.caseId))
    .where(
      and(
        eq(reviewBatch.volunteerId, volunteerId),
        eq(reviewBatch.quarantined, false),
        isNull(reviewBatch.reverted),
        or(isNull(reviewCase.outcome), ne(reviewCase.outcome, GENUINE)),
      ),
    )
    .limit(1);
  if (reported) return true;
  const [judged] = await db
    .select({ one: sql`1` })
    .from(panelAnswer)
    .where(eq(panelAnswer.volunteerId, volunteerId))
    .limit(1);
  return judged !== undefined;
}
