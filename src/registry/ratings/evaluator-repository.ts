import { and, asc, eq, gt, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Evaluator, ThirdPartyRating } from '../../core/rating/evaluator';
import type { Identifier } from '../../core/identifier';
import { SPEAKS_ILL, SPEAKS_WELL, type Examined } from '../../core/rating/source-error';
import type { Database } from '../db/connect';
import { listing } from '../db/schema';
import { OWN_SOURCE } from '../listings/choose-listing';
import { evaluator, thirdPartyRating } from '../db/credit-schema';

export type EvaluatorRow = typeof evaluator.$inferSelect;

/** Registers an evaluator, or changes what is said of it, and gives its number. */
export async function saveEvaluator(tx: Database, { name, ...facts }: Evaluator, at: Date): Promise<number> {
  const [row] = await tx
    .insert(evaluator)
    .values({ name, ...facts, registeredAt: at })
    .onConflictDoUpdate({ target: evaluator.name, set: { ...facts, withdrawnAt: null } })
    .returning({ id: evaluator.id });
  if (!row) throw new Error('The evaluator was not stored.');
  return row.id;
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

/** A page of those whom an evaluator has rated, in order. */
export async function ratedBy(
  db: Database,
  evaluatorId: number,
  after: Identifier | '',
  limit: number,
): Promise<Identifier[]> {
  const rows = await db
    .selectDistinct({ identifier: thirdPartyRating.identifier })
    .from(thirdPartyRating)
    .where(and(eq(thirdPartyRating.evaluatorId, evaluatorId), gt(thirdPartyRating.identifier, sql`${after}`)))
    .orderBy(asc(thirdPartyRating.identifier))
    .limit(limit);
  return rows.map(({ identifier }) => identifier);
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

const ContradictedSchema = v.object({
  rows: v.array(v.object({ evaluator: v.number(), examined: v.number(), overturned: v.number() })),
});

/**
 * Of each evaluator's ratings of merchants on which this registry has decided, how many there are, and how many of them say the contrary:
 * well of one that is blacklisted, or ill of one that was cleared.
 */
export async function contradictedByDecisions(db: Database): Promise<Map<number, Examined>> {
  const { rows } = v.parse(
    ContradictedSchema,
    await db.execute(sql`
      with word as (
        select distinct on (identifier) identifier, list from ${listing}
        where source_id = ${OWN_SOURCE} order by identifier, listed_at desc, case_id desc
      ), rated as (
        select distinct on (identifier, evaluator_id) identifier, evaluator_id, (value - worst) / (best - worst) as quality
        from ${thirdPartyRating} order by identifier, evaluator_id, day desc
      )
      select evaluator_id as evaluator, count(*)::int as examined, (count(*) filter (where
        (word.list = 'blacklist' and quality >= ${SPEAKS_WELL}) or (word.list = 'removed' and quality <= ${SPEAKS_ILL})))::int as overturned
      from rated join word using (identifier) group by evaluator_id`),
  );
  return new Map(rows.map(({ evaluator: id, ...examined }) => [id, examined]));
}
