import { and, asc, count, eq, gt, gte, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { inspection, inspectionErrand, inspectionResult, inspectionTask } from '../db/inspection-schema';
import type { TaskRow } from './inspection-repository';

export type ErrandRow = typeof inspectionErrand.$inferSelect;

/** The task that is kept for a volunteer and waits for them, with since when; null: none. */
export async function runningErrand(db: Database, volunteerId: number, since: Date) {
  const [row] = await db
    .select({ task: inspectionTask, givenAt: inspectionErrand.givenAt })
    .from(inspectionErrand)
    .innerJoin(inspectionTask, eq(inspectionTask.id, inspectionErrand.taskId))
    .where(
      and(
        eq(inspectionErrand.volunteerId, volunteerId),
        isNull(inspectionErrand.endedAt),
        gt(inspectionErrand.givenAt, since),
        isNull(inspectionTask.outcome),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** How many tasks a volunteer was given since a time. */
export async function countErrands(db: Database, volunteerId: number, since: Date): Promise<number> {
  const [row] = await db
    .select({ errands: count() })
    .from(inspectionErrand)
    .where(and(eq(inspectionErrand.volunteerId, volunteerId), gte(inspectionErrand.givenAt, since)));
  return row?.errands ?? 0;
}

/**
 * The oldest open task of an inspection that volunteers may look at, at which no volunteer has looked, which is kept for nobody else and
 * which this volunteer was never given; nobody else gets it until the transaction ends.
 */
export async function freeTask(
  tx: Database,
  volunteerId: number,
  { since, schemes }: { since: Date; schemes: readonly string[] },
): Promise<TaskRow | null> {
  const kept = sql`${inspectionErrand.endedAt} is null and ${inspectionErrand.givenAt} > ${since.toISOString()}::timestamptz`;
  const [row] = await tx
    .select({ task: inspectionTask })
    .from(inspectionTask)
    .innerJoin(inspection, eq(inspection.id, inspectionTask.inspectionId))
    .where(
      and(
        isNull(inspectionTask.outcome),
        eq(inspection.volunteers, true),
        inArray(sql`split_part(${inspectionTask.identifier}, ':', 1)`, [...schemes]),
        sql`not exists (select from ${inspectionResult} where ${inspectionResult.taskId} = ${inspectionTask.id} and ${inspectionResult.volunteerId} is not null)`,
        sql`not exists (select from ${inspectionErrand} where ${inspectionErrand.taskId} = ${inspectionTask.id} and (${inspectionErrand.volunteerId} = ${volunteerId} or (${kept})))`,
      ),
    )
    .orderBy(asc(inspectionTask.id))
    .limit(1)
    .for('update', { of: inspectionTask, skipLocked: true });
  return row?.task ?? null;
}

export async function addErrand(tx: Database, row: Omit<ErrandRow, 'endedAt'>): Promise<void> {
  await tx.insert(inspectionErrand).values(row);
}

export async function findErrand(db: Database, taskId: number, volunteerId: number): Promise<ErrandRow | null> {
  const [row] = await db
    .select()
    .from(inspectionErrand)
    .where(and(eq(inspectionErrand.taskId, taskId), eq(inspectionErrand.volunteerId, volunteerId)));
  return row ?? null;
}

export async function endErrand(tx: Database, taskId: number, volunteerId: number, at: Date): Promise<void> {
  await tx
    .update(inspectionErrand)
    .set({ endedAt: at })
    .where(and(eq(inspectionErrand.taskId, taskId), eq(inspectionErrand.volunteerId, volunteerId)));
}
