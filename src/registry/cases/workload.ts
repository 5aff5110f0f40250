import { and, asc, count, eq, isNotNull, lt, min, notInArray, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { CLOCK_NAMES } from '../../core/casework/clock-table';
import { CATEGORIES } from '../../core/category';
import { CASE_STATES } from '../../core/complaint';
import { namesOf } from '../accounts/account-repository';
import type { Database } from '../db/connect';
import { caseEvent, caseFile, complaint } from '../db/casework-schema';
import { countWork, DONE } from './assignment-repository';

const number = v.number();
const time = v.pipe(v.string(), v.isoTimestamp());

export const WorkloadSchema = v.object({
  states: v.array(v.object({ state: v.picklist(CASE_STATES), cases: number })),
  /** Of each of the registry's periods that run: how many, how many of them overdue, and when the first ends. */
  clocks: v.array(v.object({ clock: v.picklist(CLOCK_NAMES), running: number, overdue: number, first: time })),
  /** Of each person the steps taken in the last 30 days, and the cases they have in which something is left to do. */
  people: v.array(v.object({ id: v.string(), name: v.nullable(v.string()), steps: number, cases: number })),
  /** Cases in which something is left to do, that nobody has. */
  nobodys: number,
});

export const GroupsSchema = v.object({
  groups: v.array(
    v.object({
      merchant: v.string(),
      /** As the newest of these cases that names it does. */
      name: v.nullable(v.string()),
      category: v.picklist(CATEGORIES),
      cases: number,
      firstDue: v.nullable(time),
    }),
  ),
});

const MONTH_MS = 30 * 86_400_000;
const GROUPS = 200;

/** How much there is to do, what is late, and who did how much. */
export async function workload(db: Database, now: Date): Promise<v.InferOutput<typeof WorkloadSchema>> {
  const overdue = sql<number>`count(*) filter (where ${lt(caseFile.dueAt, now)})`.mapWith(Number);
  const clocks = await db
    .select({ clock: caseFile.dueClock, running: count(), overdue, first: min(caseFile.dueAt) })
    .from(caseFile)
    .where(isNotNull(caseFile.dueAt))
    .groupBy(caseFile.dueClock);
  const since = new Date(now.getTime() - MONTH_MS);
  const steps = await db
    .select({ id: caseEvent.actorId, steps: count() })
    .from(caseEvent)
    .where(and(isNotNull(caseEvent.actorId), sql`${caseEvent.at} >= ${since.toISOString()}::timestamptz`))
    .groupBy(caseEvent.actorId)
    .orderBy(asc(caseEvent.actorId));
  const stepsOf = new Map(steps.flatMap(({ id, steps: taken }) => (id === null ? [] : [[id, taken]])));
  const { held, nobodys } = await countWork(db);
  const people = [...new Set([...stepsOf.keys(), ...held.keys()])].toSorted();
  const names = await namesOf(db, people);
  return {
    states: await db
      .select({ state: caseFile.state, cases: count() })
      .from(caseFile)
      .groupBy(caseFile.state)
      .orderBy(asc(caseFile.state)),
    clocks: clocks.flatMap(({ clock, first, ...rest }) =>
      clock && first ? [{ clock, first: first.toISOString(), ...rest }] : [],
    ),
    people: people.map((id) => {
      return { id, name: names[id] ?? null, steps: stepsOf.get(id) ?? 0, cases: held.get(id) ?? 0 };
    }),
    nobodys,
  };
}

const saidName = sql`${complaint.content}->'against'->>'name'`;

/** Open cases about one merchant and one category together, the largest groups first. */
export async function caseGroups(db: Database): Promise<v.InferOutput<typeof GroupsSchema>> {
  const rows = await db
    .select({
      merchant: caseFile.merchant,
      category: caseFile.category,
      name: sql<
        string | null
      >`(array_agg(${saidName} order by ${caseFile.id} desc) filter (where ${saidName} is not null))[1]`,
      cases: count(),
      firstDue: min(caseFile.dueAt),
    })
    .from(caseFile)
    .innerJoin(complaint, eq(complaint.caseId, caseFile.id))
    .where(and(isNotNull(caseFile.merchant), notInArray(caseFile.state, DONE)))
    .groupBy(caseFile.merchant, caseFile.category)
    .orderBy(sql`count(*) desc`, asc(caseFile.merchant))
    .limit(GROUPS);
  return {
    groups: rows.flatMap(({ merchant, firstDue, ...rest }) =>
      merchant === null ? [] : [{ merchant, firstDue: firstDue?.toISOString() ?? null, ...rest }],
    ),
  };
}
