import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { RATING_HALF_LIFE } from '../../core/rating/decay';
import type { Evaluator, ThirdPartyRating } from '../../core/rating/evaluator';
import type { Identifier } from '../../core/identifier';
import { SPEAKS_ILL, SPEAKS_WELL, type Examined } from '../../core/rating/source-error';
import type { Database } from '../db/connect';
import { listing } from '../db/schema';
import { OWN_SOURCE } from '../listings/choose-listing';
import { filePrefixOf } from '../db/columns';
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

/** Whom anyone has rated, of those whose file has the prefix. */
export async function ratedByFile(db: Database, prefix: string): Promise<Identifier[]> {
  const { identifier } = thirdPartyRating;
  const rows = await db
    .selectDistinct({ identifier })
    .from(thirdPartyRating)
    .where(eq(filePrefixOf(identifier), prefix));
  return rows.map((row) => row.identifier);
}

/** The newest rating of each of these merchants by each evaluator. */
export async function newestRatings(
  db: Database,
  identifiers: readonly Identifier[],
): Promise<{ rating: ThirdPartyRating; evaluator: EvaluatorRow }[]> {
  const { identifier, evaluatorId, day } = thirdPartyRating;
  const rows = await db
    .selectDistinctOn([identifier, evaluatorId])
    .from(thirdPartyRating)
    .where(sql`${identifier} = any(${sql.param([...identifiers])}::text[])`)
    .orderBy(asc(identifier), asc(evaluatorId), desc(day));
  // Few evaluators give very many ratings; what is said of them would come with each.
  const evaluators = new Map(rows.length === 0 ? [] : (await allEvaluators(db)).map((one) => [one.id, one]));
  return rows.flatMap((rating) => {
    const by = evaluators.get(rating.evaluatorId);
    return by ? [{ rating, evaluator: by }] : [];
  });
}

/**
 * How often decisions of this registry contradict each evaluator. A decision examines the rating that stood when its complaint came in:
 * the newest of its merchant from the half year before, so that neither what was said long before the conduct nor a rating mended after the
 * complaint counts; and only one that takes a side. It is wrong where it speaks well of a merchant that the decision blacklisted, or ill of one that
 * it cleared. While an appeal waits, and where the entry is softened, a decision examines nothing.
 */
export async function contradictedByDecisions(db: Database): Promise<Map<number, Examined>> {
  const { rows } = v.parse(
    ContradictedSchema,
    await db.execute(sql`
      with word as (
        select distinct on (identifier) identifier, list, case_id from ${listing}
        where source_id = ${OWN_SOURCE} order by identifier, listed_at desc, case_id desc
      ), judged as (
        select word.identifier, word.list, floor(date_part('epoch', case_file.opened_at) / 86400)::int as day
        from word join case_file on case_file.id = word.case_id
        where word.list in ('blacklist', 'removed') and case_file.state <> 'appealed'
      ), stood as (
        select distinct on (rating.identifier, rating.evaluator_id) rating.evaluator_id, judged.list,
          (rating.value - rating.worst) / (rating.best - rating.worst) as quality
        from judged join ${thirdPartyRating} as rating on rating.identifier = judged.identifier
          and rating.day <= judged.day and rating.day > judged.day - ${RATING_HALF_LIFE}::int
        order by rating.identifier, rating.evaluator_id, rating.day desc
      )
      select evaluator_id as evaluator, count(*)::int as examined,
        (count(*) filter (where (list = 'blacklist') = (quality >= ${SPEAKS_WELL})))::int as overturned
      from stood where quality >= ${SPEAKS_WELL} or quality <= ${SPEAKS_ILL} group by evaluator_id`),
  );
  return new Map(rows.map(({ evaluator: id, ...examined }) => [id, examined]));
}

const ContradictedSchema = v.object({
  rows: v.array(v.object({ evaluator: v.number(), examined: v.number(), overturned: v.number() })),
});

/** Which rating of which merchant; where the page before ended. */
export type RatingPlace = Pick<typeof thirdPartyRating.$inferSelect, 'identifier' | 'evaluatorId'>;

/** A page of the newest ratings of all merchants, with the names of their evaluators, in the order of identifiers. */
export function ratingsAfter(db: Database, after: RatingPlace | null, limit: number) {
  const { identifier, evaluatorId } = thirdPartyRating;
  return db
    .selectDistinctOn([identifier, evaluatorId], { rating: thirdPartyRating, evaluator: evaluator.name })
    .from(thirdPartyRating)
    .innerJoin(evaluator, eq(evaluator.id, evaluatorId))
    .where(after ? sql`(${identifier}, ${evaluatorId}) > (${after.identifier}, ${after.evaluatorId}::int)` : undefined)
    .orderBy(asc(identifier), asc(evaluatorId), sql`${thirdPartyRating.day} desc`)
    .limit(limit);
}
