import { asc, eq, sql } from 'drizzle-orm';
import type { Evaluator, ThirdPartyRating } from '../../core/rating/evaluator';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { evaluator, thirdPartyRating } from '../db/credit-schema';

export type EvaluatorRow = typeof evaluator.$inferSelect;

/** Registers an evaluator, or changes what is said of it. */
export async function saveEvaluator(tx: Database, { name, ...facts }: Evaluator, at: Date): Promise<void> {
  await tx
    .insert(evaluator)
    .values({ name, ...facts, registeredAt: at })
    .onConflictDoUpdate({ target: evaluator.name, set: { ...facts, withdrawnAt: null } });
}

export function allEvaluators(db: Database): Promise<EvaluatorRow[]> {
  return db.select().from(evaluator).orderBy(asc(evaluator.name));
}

export async function findEvaluator(db: Database, name: string): Promise<EvaluatorRow | null> {
  const [row] = await db.select().from(evaluator).where(eq(evaluator.name, name));
  return row ?? null;
}

export async function withdrawEvaluator(tx: Database, id: number, at: Date): Promise<void> {
  await tx.update(evaluator).set({ withdrawnAt: at }).where(eq(evaluator.id, id));
}

const BATCH = 2000;

/** Keeps ratings; one of the same merchant and day takes the place of the one before. */
export async function saveRatings(
  tx: Database,
  evaluatorId: number,
  ratings: readonly ThirdPartyRating[],
): Promise<void> {
  for (let at = 0; at < ratings.length; at += BATCH)
    await tx
      .insert(thirdPartyRating)
      .values(ratings.slice(at, at + BATCH).map((rating) => ({ evaluatorId, ...rating })))
      .onConflictDoUpdate({
        target: [thirdPartyRating.identifier, thirdPartyRating.evaluatorId, thirdPartyRating.day],
        set: {
          value: sql`excluded.value`,
          worst: sql`excluded.worst`,
          best: sql`excluded.best`,
          count: sql`excluded.count`,
        },
      });
}

/** The newest rating of each of these merchants by each evaluator. */
export function newestRatings(db: Database, identifiers: readonly Identifier[]) {
  return db
    .selectDistinctOn([thirdPartyRating.identifier, thirdPartyRating.evaluatorId], {
      rating: thirdPartyRating,
      evaluator,
    })
    .from(thirdPartyRating)
    .innerJoin(evaluator, eq(evaluator.id, thirdPartyRating.evaluatorId))
    .where(sql`${thirdPartyRating.identifier} = any(${sql.param([...identifiers])}::text[])`)
    .orderBy(asc(thirdPartyRating.identifier), asc(thirdPartyRating.evaluatorId), sql`${thirdPartyRating.day} desc`);
}
