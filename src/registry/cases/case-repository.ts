import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Category } from '../../core/category';
import { firstEvent } from '../../core/casework/case-machine';
import type { CaseEvent } from '../../core/casework/case-table';
import type { Clock } from '../../core/casework/clocks';
import type { CaseKind, CaseState, Complaint } from '../../core/complaint';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { filePrefixOf } from '../db/columns';
import { caseEvent, caseFile, complaint } from '../db/casework-schema';
import { isOnlyClaimed } from './assignment-repository';
import { keptUntil } from './kept-until';

export type CaseRow = typeof caseFile.$inferSelect;
export type EventRow = typeof caseEvent.$inferSelect;
export type NewEvent = Omit<typeof caseEvent.$inferInsert, 'id' | 'caseId'>;

export interface NewCase {
  kind: CaseKind;
  category: Category;
  merchant: Identifier | null;
  at: Date;
  due: Clock | null;
}

/** Opens a case for what has come in, and returns its number. */
export async function openCase(tx: Database, { kind, category, merchant, at, due }: NewCase): Promise<number> {
  const [row] = await tx
    .insert(caseFile)
    .values({ kind, state: 'received', category, merchant, openedAt: at, ...dueColumns(due) })
    .returning({ id: caseFile.id });
  if (!row) throw new Error('The case was not stored.');
  const actor = kind === 'objection' ? 'merchant' : 'complainant';
  await addEvent(tx, row.id, { at, event: firstEvent(kind), actor, detail: { to: 'received' } });
  return row.id;
}

/** A period for an appeal is six months, none of which is shorter than this together. */
const LEAST_APPEAL_DAYS = 180;
/** Nor are three for an objection to an entry. */
const LEAST_WINDOW_DAYS = 89;

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** Numbers of cases that time itself may move at `now`: decided half a year ago, overdue after that, not objected in, or kept no longer. */
export async function casesForClock(db: Database, now: Date): Promise<number[]> {
  const rows = await db
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(
      or(
        and(eq(caseFile.state, 'decided'), lt(caseFile.decidedAt, daysBefore(now, LEAST_APPEAL_DAYS))),
        and(inArray(caseFile.state, ['decided', 'appealed', 'closed']), lt(caseFile.dueAt, now)),
        and(isNull(caseFile.forgottenAt), lt(caseFile.closedAt, keptUntil(now))),
        and(isOnlyClaimed, lt(caseFile.openedAt, daysBefore(now, LEAST_WINDOW_DAYS))),
      ),
    )
    .orderBy(asc(caseFile.id));
  return rows.map((row) => row.id);
}

const MAX_FILED = 2000;

/** The merchants and complaints of cases in one of these states, whose merchants' files have one prefix; not those that are set apart. */
export async function complaintsByFile(
  db: Database,
  prefix: string,
  states: readonly CaseState[],
): Promise<{ merchant: Identifier; content: Complaint }[]> {
  const rows = await db
    .select({ merchant: caseFile.merchant, content: complaint.content })
    .from(caseFile)
    .innerJoin(complaint, eq(complaint.caseId, caseFile.id))
    .where(
      and(
        eq(filePrefixOf(caseFile.merchant), prefix),
        inArray(caseFile.state, [...states]),
        isNull(caseFile.quarantined),
        ne(caseFile.kind, 'objection'),
      ),
    )
    .limit(MAX_FILED);
  return rows.flatMap(({ merchant, content }) => (merchant === null ? [] : [{ merchant, content }]));
}

const MOST_PAGES = 1000;

/** The pages of complaints in cases that are decided, on which at least one of these names stands; the newest first. */
export async function decidedPagesNaming(db: Database, names: readonly Identifier[]): Promise<Complaint['against'][]> {
  const identifiers = sql`(${complaint.content}->'against'->'identifiers')`;
  const rows = await db
    .select({ content: complaint.content })
    .from(complaint)
    .innerJoin(caseFile, eq(caseFile.id, complaint.caseId))
    .where(
      and(
        isNotNull(caseFile.outcome),
        or(...names.map((identifier) => sql`${identifiers} @> ${JSON.stringify([{ identifier }])}::jsonb`)),
      ),
    )
    .orderBy(desc(complaint.id))
    .limit(MOST_PAGES);
  return rows.map(({ content }) => content.against);
}

/** How many complaints and tips in one of these states each merchant has; who has none is left out. */
export async function countCases(
  db: Database,
  merchants: readonly Identifier[],
  states: readonly CaseState[],
): Promise<Map<Identifier, number>> {
  const rows = await db
    .select({ merchant: caseFile.merchant, cases: count() })
    .from(caseFile)
    .where(
      and(
        sql`${caseFile.merchant} = any(${sql.param([...merchants])}::text[])`,
        inArray(caseFile.state, [...states]),
        ne(caseFile.kind, 'objection'),
      ),
    )
    .groupBy(caseFile.merchant);
  return new Map(rows.flatMap(({ merchant, cases }) => (merchant === null ? [] : [[merchant, cases]])));
}

const NOT_LOOKED_AT: CaseState[] = ['received', 'refused', 'withdrawn'];

/** Merchants with cases of a category, under names of one scheme, or opened from one time until before another; most cases first. */
export async function merchantsIn(
  db: Database,
  scope: {
    category?: Category | undefined;
    scheme?: string | undefined;
    from?: Date | undefined;
    to?: Date | undefined;
  },
  limit: number,
): Promise<Identifier[]> {
  const { category, scheme, from, to } = scope;
  const rows = await db
    .select({ merchant: caseFile.merchant })
    .from(caseFile)
    .where(
      and(
        isNotNull(caseFile.merchant),
        ne(caseFile.kind, 'objection'),
        notInArray(caseFile.state, NOT_LOOKED_AT),
        or(isNull(caseFile.outcome), ne(caseFile.outcome, 'unfounded')),
        category && eq(caseFile.category, category),
        scheme === undefined ? undefined : sql`starts_with(${caseFile.merchant}, ${`${scheme}:`})`,
        from && gte(caseFile.openedAt, from),
        to && lt(caseFile.openedAt, to),
      ),
    )
    .groupBy(caseFile.merchant)
    .orderBy(desc(count()), asc(caseFile.merchant))
    .limit(limit);
  return rows.flatMap(({ merchant }) => merchant ?? []);
}

/** What was decided in some cases, by number. */
export async function outcomesOf(db: Database, ids: readonly number[]): Promise<Map<number, CaseRow['outcome']>> {
  const rows = await db
    .select({ id: caseFile.id, outcome: caseFile.outcome })
    .from(caseFile)
    .where(inArray(caseFile.id, [...ids]));
  return new Map(rows.map(({ id, outcome }) => [id, outcome]));
}

export interface CaseMatter {
  file: CaseRow;
  complaint: { content: Complaint; receivedAt: Date };
  events: EventRow[];
}

export async function findCase(db: Database, id: number): Promise<CaseMatter | null> {
  const [row] = await db
    .select()
    .from(caseFile)
    .innerJoin(complaint, eq(complaint.caseId, caseFile.id))
    .where(eq(caseFile.id, id));
  if (!row) return null;
  return { file: row.case_file, complaint: row.complaint, events: await eventsOf(db, id) };
}

export function eventsOf(db: Database, id: number): Promise<EventRow[]> {
  return db.select().from(caseEvent).where(eq(caseEvent.caseId, id)).orderBy(asc(caseEvent.id));
}

/** The events of several cases, all or `only` some kinds of them; each case's in their order. */
export function eventsOfCases(db: Database, ids: readonly number[], only?: readonly CaseEvent[]): Promise<EventRow[]> {
  const ofThese = sql`${caseEvent.caseId} = any(${sql.param([...ids])}::bigint[])`;
  return db
    .select()
    .from(caseEvent)
    .where(and(ofThese, only && inArray(caseEvent.event, [...only])))
    .orderBy(asc(caseEvent.caseId), asc(caseEvent.id));
}

/** The cases in which the registry has something to do, and until when. */
export async function waitingCases(db: Database): Promise<{ id: number; dueAt: Date }[]> {
  const rows = await db
    .select({ id: caseFile.id, dueAt: caseFile.dueAt })
    .from(caseFile)
    .where(isNotNull(caseFile.dueAt))
    .orderBy(asc(caseFile.id));
  return rows.flatMap(({ id, dueAt }) => (dueAt ? [{ id, dueAt }] : []));
}

/** Writes another day on which something is due, unless the case has moved on since; whether it was written. */
export async function moveDue(db: Database, id: number, was: Date, due: Clock): Promise<boolean> {
  const rows = await db
    .update(caseFile)
    .set(dueColumns(due))
    .where(and(eq(caseFile.id, id), eq(caseFile.dueAt, was)))
    .returning({ id: caseFile.id });
  return rows.length > 0;
}

/** Keeps anyone else from changing the case until the transaction ends. */
export async function lockCase(tx: Database, id: number): Promise<void> {
  await tx.select({ id: caseFile.id }).from(caseFile).where(eq(caseFile.id, id)).for('update');
}

export async function addEvent(tx: Database, caseId: number, event: NewEvent): Promise<void> {
  await tx.insert(caseEvent).values({ caseId, ...event });
}

/** Writes a case's new state and what is due next. */
export async function moveCase(
  tx: Database,
  id: number,
  { state, due, closedAt }: { state: CaseState; due: Clock | null; closedAt: Date | null },
): Promise<void> {
  await tx
    .update(caseFile)
    .set({ state, ...dueColumns(due), closedAt })
    .where(eq(caseFile.id, id));
}

export type Result = Pick<CaseRow, 'outcome' | 'reason' | 'decidedAt' | 'statement' | 'category'>;

/** Writes what was decided, or takes it back. */
export async function storeResult(tx: Database, id: number, result: Partial<Result>): Promise<void> {
  await tx.update(caseFile).set(result).where(eq(caseFile.id, id));
}

function dueColumns(due: Clock | null) {
  return { dueClock: due?.clock ?? null, dueAt: due && new Date(due.dueAt) };
}
