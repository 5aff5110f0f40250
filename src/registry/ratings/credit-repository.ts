import { and, asc, desc, eq, gt, gte, inArray, lte, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Identifier } from '../../core/identifier';
import type { Day } from '../../core/rating/day';
import { PRIOR_WEIGHT } from '../../core/rating/score';
import type { Database } from '../db/connect';
import { filePrefixOf } from '../db/columns';
import { creditRating } from '../db/credit-schema';
import { groupBy } from '../group-by';

/** Of a normal distribution a tenth lies more than so many standard deviations below the mean. */
const TENTH = 1.2816;

export type CreditRow = typeof creditRating.$inferSelect;

/** The newest rating of each of these. */
export async function newestCredit(
  db: Database,
  identifiers: readonly Identifier[],
): Promise<Map<Identifier, CreditRow>> {
  const rows = await db
    .selectDistinctOn([creditRating.identifier])
    .from(creditRating)
    .where(isAmong(identifiers))
    .orderBy(asc(creditRating.identifier), desc(creditRating.day));
  return new Map(rows.map((row) => [row.identifier, row]));
}

/** What is kept of each of these of a day, and the newest from before it. */
export async function creditUntil(
  db: Database,
  identifiers: readonly Identifier[],
  day: Day,
): Promise<Record<'today' | 'before', Map<Identifier, CreditRow>>> {
  // No parameter: to PostgreSQL two of them are two expressions.
  const isToday = sql`(${creditRating.day} = ${sql.raw(String(day))})`;
  const rows = await db
    .selectDistinctOn([creditRating.identifier, isToday])
    .from(creditRating)
    .where(and(isAmong(identifiers), lte(creditRating.day, day)))
    .orderBy(asc(creditRating.identifier), asc(isToday), desc(creditRating.day));
  const byName = (some: CreditRow[]) => new Map(some.map((row) => [row.identifier, row]));
  return { today: byName(rows.filter((row) => row.day === day)), before: byName(rows.filter((row) => row.day < day)) };
}

/** Forgets what was kept of a day that has turned out to be like those before it. */
export async function dropCredit(tx: Database, identifiers: readonly Identifier[], day: Day): Promise<void> {
  if (identifiers.length === 0) return;
  await tx.delete(creditRating).where(and(isAmong(identifiers), eq(creditRating.day, day)));
}

/** A page of all that have a grade now, in the order of identifiers. */
export function gradedAfter(db: Database, after: Identifier | '', limit: number): Promise<CreditRow[]> {
  const newest = db
    .selectDistinctOn([creditRating.identifier])
    .from(creditRating)
    .orderBy(asc(creditRating.identifier), desc(creditRating.day))
    .as('newest');
  return db
    .select()
    .from(newest)
    .where(and(gt(newest.identifier, sql`${after}`), sql`${newest.grade} <> 'NR'`))
    .orderBy(asc(newest.identifier))
    .limit(limit);
}

/** Those graded A or better with some confidence, the best first: by the lower end of the interval, as near as the normal distribution tells it. */
export function bestCredit(db: Database, limit: number): Promise<CreditRow[]> {
  const newest = db
    .selectDistinctOn([creditRating.identifier])
    .from(creditRating)
    .orderBy(asc(creditRating.identifier), desc(creditRating.day))
    .as('newest');
  const { score, confidence } = newest;
  const spread = sql`sqrt(${score} * (1 - ${score}) * (1 - ${confidence}) / (${PRIOR_WEIGHT + 1} - ${confidence}))`;
  return db
    .select()
    .from(newest)
    .where(and(inArray(newest.grade, ['AAA', 'AA', 'A']), gte(newest.band, 2)))
    .orderBy(sql`${score} - ${TENTH} * ${spread} desc`, asc(newest.identifier))
    .limit(limit);
}

/** The points of the chart, oldest first. */
export function creditHistory(db: Database, identifier: Identifier): Promise<CreditRow[]> {
  return db.select().from(creditRating).where(eq(creditRating.identifier, identifier)).orderBy(asc(creditRating.day));
}

/** The charts of several merchants, by merchant. */
export async function creditHistories(
  db: Database,
  identifiers: readonly Identifier[],
): Promise<Map<Identifier, CreditRow[]>> {
  const rows = await db
    .select()
    .from(creditRating)
    .where(sql`${creditRating.identifier} = any(${sql.param([...identifiers])}::text[])`)
    .orderBy(asc(creditRating.identifier), asc(creditRating.day));
  return groupBy(rows, ({ identifier }) => identifier);
}

/** The history of every merchant whose file has the prefix, by merchant, oldest point first. */
export function creditByFile(db: Database, prefix: string): Promise<CreditRow[]> {
  return db
    .select()
    .from(creditRating)
    .where(eq(filePrefixOf(creditRating.identifier), prefix))
    .orderBy(asc(creditRating.identifier), asc(creditRating.day));
}

/** Keeps these; one of the same merchant and day takes the place of the one before. */
export async function saveCredit(tx: Database, rows: readonly CreditRow[]): Promise<void> {
  if (rows.length === 0) return;
  // One parameter, however many: a statement with one for each value takes longer to read than to carry out.
  await tx.execute(sql`
    insert into ${creditRating} select * from jsonb_populate_recordset(null::${creditRating}, ${JSON.stringify(rows)}::jsonb)
    on conflict (identifier, day) do update set grade = excluded.grade, score = excluded.score, confidence = excluded.confidence,
      band = excluded.band, caps = excluded.caps, since = excluded.since`);
}

const SubjectsSchema = v.object({ rows: v.array(v.object({ identifier: v.string() })) });

/** A page of the identifiers of which anything is known that a rating rests on. No part of it reads further than the page goes. */
export async function ratedSubjects(db: Database, after: string, limit: number): Promise<Identifier[]> {
  const { rows } = v.parse(
    SubjectsSchema,
    await db.execute(sql`
      select identifier from (
        (select distinct merchant as identifier from case_file where merchant > ${after} order by identifier limit ${limit})
        union (select distinct identifier from third_party_rating where identifier > ${after} order by identifier limit ${limit})
        union (select distinct identifier from credit_rating where identifier > ${after} order by identifier limit ${limit})
      ) as subject order by identifier limit ${limit}`),
  );
  return rows.map(({ identifier }) => identifier as Identifier);
}

/** One parameter, however many. */
function isAmong(identifiers: readonly Identifier[]) {
  return sql`${creditRating.identifier} = any(${sql.param([...identifiers])}::text[])`;
}
