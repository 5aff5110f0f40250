import { and, asc, count, eq, inArray, isNotNull, isNull, lt, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { CaseState } from '../../core/complaint';
import type { Database } from '../db/connect';
import { caseFile, submission } from '../db/casework-schema';

/** The states in which a case waits for nobody, unless a period of the registry's runs. */
export const DONE: CaseState[] = ['refused', 'closed', 'withdrawn'];

/** That a merchant has the way in to object to an entry, and has not objected: nothing is to be done but for its proof. */
export const isOnlyClaimed = and(eq(caseFile.kind, 'objection'), eq(caseFile.state, 'received'));

/** That something is left to do in a case: it has not ended, a period of the registry's runs, or a rectification is to be checked. */
export function hasWork(): SQL | undefined {
  return or(
    and(notInArray(caseFile.state, DONE), sql`not (${isOnlyClaimed})`),
    isNotNull(caseFile.dueAt),
    sql`exists (select from ${submission} where ${submission.caseId} = ${caseFile.id} and ${submission.kind} = 'rectification' and ${submission.answer} is null)`,
  );
}

/** That a case is someone's, or nobody's (null). */
export function assignedTo(assignee: string | null): SQL {
  return assignee === null ? isNull(caseFile.assignee) : eq(caseFile.assignee, assignee);
}

export async function setAssignee(tx: Database, id: number, assignee: string | null, at: Date): Promise<void> {
  await tx
    .update(caseFile)
    .set({ assignee, assignedAt: assignee === null ? null : at })
    .where(eq(caseFile.id, id));
}

/** Makes the cases of an account nobody's, but for those in a state that is kept; gives the numbers of those in which something is left to do. */
export async function giveBackAll(
  tx: Database,
  account: string,
  { keep = [] }: { keep?: CaseState[] } = {},
): Promise<number[]> {
  const those = and(assignedTo(account), notInArray(caseFile.state, keep));
  const work = await tx
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(and(those, hasWork()))
    .orderBy(asc(caseFile.id));
  await tx.update(caseFile).set({ assignee: null, assignedAt: null }).where(those);
  return work.map(({ id }) => id);
}

/** How many cases in which something is left to do each account has, and how many nobody has. */
export async function countWork(db: Database): Promise<{ held: Map<string, number>; nobodys: number }> {
  const rows = await db
    .select({ assignee: caseFile.assignee, cases: count() })
    .from(caseFile)
    .where(hasWork())
    .groupBy(caseFile.assignee);
  return {
    held: new Map(rows.flatMap(({ assignee, cases }) => (assignee === null ? [] : [[assignee, cases]]))),
    nobodys: rows.find(({ assignee }) => assignee === null)?.cases ?? 0,
  };
}

/** In how many cases of an assignee, or nobody's (null), that are in one of these states a period of the registry's is over at `now`. */
export async function countOverdue(
  db: Database,
  { assignee, states }: { assignee: string | null; states: readonly CaseState[] },
  now: Date,
): Promise<number> {
  const [row] = await db
    .select({ cases: count() })
    .from(caseFile)
    .where(and(assignedTo(assignee), lt(caseFile.dueAt, now), inArray(caseFile.state, [...states])));
  return row?.cases ?? 0;
}
