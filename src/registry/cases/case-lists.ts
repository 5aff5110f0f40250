import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { CaseState } from '../../core/complaint';
import type { Database } from '../db/connect';
import { filePrefixOf } from '../db/columns';
import { caseEvent, caseFile, complaint } from '../db/casework-schema';
import { assignedTo, hasWork } from './assignment-repository';

export interface CaseFilter {
  state?: CaseState | undefined;
  merchant?: string | undefined;
  /** The number of the last case of the page before. */
  before?: number | undefined;
  limit: number;
}

/** Each case with what its complaint says. */
export function casesWithWords(db: Database) {
  return db
    .select({ file: caseFile, content: complaint.content })
    .from(caseFile)
    .innerJoin(complaint, eq(complaint.caseId, caseFile.id));
}

/** The newest first. */
export function listCases(db: Database, { state, merchant, before, limit }: CaseFilter) {
  return casesWithWords(db)
    .where(
      and(
        state && eq(caseFile.state, state),
        merchant === undefined ? undefined : sql`${caseFile.merchant} = ${merchant}`,
        before === undefined ? undefined : lt(caseFile.id, before),
      ),
    )
    .orderBy(desc(caseFile.id))
    .limit(limit);
}

/** Those for which something is due, the most urgent first. */
export function listDueCases(db: Database, limit: number) {
  return casesWithWords(db)
    .where(isNotNull(caseFile.dueAt))
    .orderBy(asc(caseFile.dueAt), asc(caseFile.id))
    .limit(limit);
}

/** Those of an assignee, or nobody's (null), in which something is left to do; what is due first, and then what waits for someone else. */
export function listWork(
  db: Database,
  { assignee, states }: { assignee: string | null; states: readonly CaseState[] },
  limit: number,
) {
  return casesWithWords(db)
    .where(and(assignedTo(assignee), hasWork(), inArray(caseFile.state, [...states])))
    .orderBy(sql`${caseFile.dueAt} asc nulls last`, asc(caseFile.id))
    .limit(limit);
}

/** Those with these numbers, in their order. */
export async function listCasesOf(db: Database, ids: readonly number[]) {
  const rows = await db
    .select({ file: caseFile, content: complaint.content })
    .from(caseFile)
    .innerJoin(complaint, eq(complaint.caseId, caseFile.id))
    .where(inArray(caseFile.id, [...ids]));
  return rows.toSorted((a, b) => ids.indexOf(a.file.id) - ids.indexOf(b.file.id));
}

/** What was filed in some cases. */
export function complaintsOf(db: Database, ids: readonly number[]) {
  return db
    .select({ caseId: complaint.caseId, content: complaint.content })
    .from(complaint)
    .where(inArray(complaint.caseId, [...ids]));
}

/** A place among decisions: when the last of the page before was taken, and its case. */
export interface DecisionPlace {
  at: Date;
  id: number;
}

/** Cases in which a decision stands and what it says is still kept, the newest decision first. */
export function listDecided(db: Database, { before, limit }: { before: DecisionPlace | null; limit: number }) {
  return casesWithWords(db)
    .where(
      and(
        isNotNull(caseFile.outcome),
        isNotNull(caseFile.decidedAt),
        isNull(caseFile.forgottenAt),
        before === null
          ? undefined
          : or(lt(caseFile.decidedAt, before.at), and(eq(caseFile.decidedAt, before.at), lt(caseFile.id, before.id))),
      ),
    )
    .orderBy(desc(caseFile.decidedAt), desc(caseFile.id))
    .limit(limit);
}

const MOST_FILED = 1000;

/** Decided cases of merchants whose files have a prefix, or with these numbers, of which what was written is still kept; the newest first. */
export function decidedByFile(db: Database, prefix: string, ids: readonly number[]) {
  return casesWithWords(db)
    .where(
      and(
        or(eq(filePrefixOf(caseFile.merchant), prefix), inArray(caseFile.id, [...ids])),
        isNotNull(caseFile.outcome),
        isNotNull(caseFile.decidedAt),
        isNull(caseFile.forgottenAt),
      ),
    )
    .orderBy(desc(caseFile.decidedAt), desc(caseFile.id))
    .limit(MOST_FILED);
}

/** How many appeals were heard, and how many of them ended with the decision annulled or sent back. */
export async function appealsHeard(db: Database): Promise<{ examined: number; overturned: number }> {
  const rows = await db
    .select({ event: caseEvent.event, times: count() })
    .from(caseEvent)
    .where(inArray(caseEvent.event, ['uphold', 'annul', 'remit']))
    .groupBy(caseEvent.event);
  const sum = (some: typeof rows) => some.reduce((all, { times }) => all + times, 0);
  return { examined: sum(rows), overturned: sum(rows.filter(({ event }) => event !== 'uphold')) };
}
