import { and, asc, desc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Identifier } from '../../core/identifier';
import type { Day } from '../../core/rating/day';
import type { Database } from '../db/connect';
import { filePrefixOf } from '../db/columns';
import { creditRating } from '../db/credit-schema';
import { groupBy } from '../group-by';

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

/** The newest rating of each of these from before a day. */
export async function creditBefore(
  db: Database,
  identifiers: readonly Identifier[],
  day: Day,
): Promise<Map<Identifier, CreditRow>> {
  const rows = await db
    .selectDistinctOn([creditRating.identifier])
    .from(creditRating)
    .where(and(isAmong(identifiers), lt(creditRating.day, day)))
    .orderBy(asc(creditRating.identifier), desc(creditRating.day));
  return new Map(rows.map((row) => [row.identifier, row]));
}

/** What is kept of these of one day. */
export async function creditOn(
  db: Database,
  identifiers: readonly Identifier[],
  day: Day,
): Promise<Map<Identifier, CreditRow>> {
  const rows = await db
    .select()
    .from(creditRating)
    .where(and(isAmong(identifiers), eq(creditRating.day, day)));
  return new Map(rows.map((row) => [row.identifier, row]));
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

/** Those graded A or better with some confidence, the best first. */
export function bestCredit(db: Database, limit: number): Promise<CreditRow[]> {
  const newest = db
    .selectDistinctOn([creditRating.identifier])
    .from(creditRating)
    .orderBy(asc(creditRating.identifier), desc(creditRating.day))
    .as('newest');
  return db
    .select()
    .from(newest)
    .where(and(inArray(newest.grade, ['AAA', 'AA', 'A']), gte(newest.band, 2)))
    .orderBy(desc(newest.low), asc(newest.identifier))
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

export async function saveCredit(tx: Database, rows: readonly CreditRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(creditRating)
    .values([...rows])
    .onConflictDoUpdate({
      target: [creditRating.identifier, creditRating.day],
      set: {
        grade: sql`excluded.grade`,
        score: sql`excluded.score`,
        low: sql`excluded.low`,
        high: sql`excluded.high`,
        confidence: sql`excluded.confidence`,
        band: sql`excluded.band`,
        caps: sql`excluded.caps`,
        since: sql`excluded.since`,
      },
    });
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
