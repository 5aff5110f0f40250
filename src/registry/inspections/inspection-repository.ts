import { and, asc, desc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { inspection, inspectionResult, inspectionTask } from '../db/inspection-schema';

export type InspectionRow = typeof inspection.$inferSelect;
export type TaskRow = typeof inspectionTask.$inferSelect;
export type ResultRow = typeof inspectionResult.$inferSelect;

const NEWEST = 200;

/** Stores an inspection with a task for each of these merchants, in their order, and returns its number. */
export async function addInspection(
  tx: Database,
  row: Omit<InspectionRow, 'id'>,
  merchants: readonly Identifier[],
): Promise<number> {
  const [stored] = await tx.insert(inspection).values(row).returning({ id: inspection.id });
  if (!stored) throw new Error('The inspection was not stored.');
  await tx
    .insert(inspectionTask)
    .values(merchants.map((identifier, turn) => ({ inspectionId: stored.id, identifier, turn })));
  return stored.id;
}

/** The newest first, with how many tasks each has and how many of them are settled. */
export function listInspections(db: Database) {
  return db
    .select({
      id: inspection.id,
      kind: inspection.kind,
      event: sql<string | null>`${inspection.scope}->>'event'`,
      reason: inspection.reason,
      openedAt: inspection.openedAt,
      seed: inspection.seed,
      digest: inspection.digest,
      volunteers: inspection.volunteers,
      candidates: sql<number>`jsonb_array_length(${inspection.candidates})`.mapWith(Number),
      tasks: sql<number>`count(${inspectionTask.id})`.mapWith(Number),
      settled: sql<number>`count(${inspectionTask.outcome})`.mapWith(Number),
    })
    .from(inspection)
    .innerJoin(inspectionTask, eq(inspectionTask.inspectionId, inspection.id))
    .groupBy(inspection.id)
    .orderBy(desc(inspection.id))
    .limit(NEWEST);
}

export async function findInspection(db: Database, id: number): Promise<InspectionRow | null> {
  const [row] = await db.select().from(inspection).where(eq(inspection.id, id));
  return row ?? null;
}

/** In the order in which they were drawn. */
export function tasksOf(db: Database, inspectionId: number): Promise<TaskRow[]> {
  return db
    .select()
    .from(inspectionTask)
    .where(eq(inspectionTask.inspectionId, inspectionId))
    .orderBy(asc(inspectionTask.turn));
}

/** Tasks that wait for someone who has not looked at them yet, the oldest first. */
export function tasksFor(db: Database, person: string): Promise<TaskRow[]> {
  return db
    .select()
    .from(inspectionTask)
    .where(
      and(
        isNull(inspectionTask.outcome),
        sql`not exists (select from ${inspectionResult} where ${inspectionResult.taskId} = ${inspectionTask.id} and ${inspectionResult.by} = ${person})`,
      ),
    )
    .orderBy(asc(inspectionTask.id))
    .limit(NEWEST);
}

/** What inspections of a merchant came to, the newest first. */
export function looksAt(db: Database, identifier: Identifier): Promise<TaskRow[]> {
  return db
    .select()
    .from(inspectionTask)
    .where(and(eq(inspectionTask.identifier, identifier), isNotNull(inspectionTask.outcome)))
    .orderBy(desc(inspectionTask.settledAt), desc(inspectionTask.id))
    .limit(NEWEST);
}

/** The task, which nobody else can change until the transaction ends. */
export async function lockTask(tx: Database, id: number): Promise<TaskRow | null> {
  const [row] = await tx.select().from(inspectionTask).where(eq(inspectionTask.id, id)).for('update');
  return row ?? null;
}

export function resultsOf(db: Database, tasks: readonly number[]): Promise<ResultRow[]> {
  return db
    .select()
    .from(inspectionResult)
    .where(inArray(inspectionResult.taskId, [...tasks]))
    .orderBy(asc(inspectionResult.id));
}

export async function addResult(tx: Database, row: Omit<ResultRow, 'id'>): Promise<void> {
  await tx.insert(inspectionResult).values(row);
}

/** Writes what a look came to, or the case that was opened for it. */
export async function changeTask(
  tx: Database,
  id: number,
  set: Partial<Pick<TaskRow, 'outcome' | 'settledAt' | 'caseId'>>,
): Promise<void> {
  await tx.update(inspectionTask).set(set).where(eq(inspectionTask.id, id));
}

/** Which of these cases were opened for what a look came to. */
export async function inspectedIn(db: Database, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .select({ caseId: inspectionTask.caseId })
    .from(inspectionTask)
    .where(inArray(inspectionTask.caseId, [...ids]));
  return rows.flatMap(({ caseId }) => caseId ?? []);
}

/** When each merchant was last looked at to the end, and who is being looked at now. */
export async function lastLooks(db: Database): Promise<{ ended: Map<Identifier, Date>; open: Set<Identifier> }> {
  const { identifier, settledAt, outcome } = inspectionTask;
  const ended = await db
    .select({ identifier, at: max(settledAt) })
    .from(inspectionTask)
    .where(isNotNull(outcome))
    .groupBy(identifier);
  const open = await db.selectDistinct({ identifier }).from(inspectionTask).where(isNull(outcome));
  return {
    ended: new Map(ended.flatMap(({ identifier: name, at }) => (at === null ? [] : [[name, at]]))),
    open: new Set(open.map(({ identifier: name }) => name)),
  };
}
