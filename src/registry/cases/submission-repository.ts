import { and, asc, desc, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import { ERASED, FORGOTTEN } from '../../core/casework/left-out';
import type { Database } from '../db/connect';
import { submission } from '../db/casework-schema';

export type SubmissionRow = typeof submission.$inferSelect;
export type SubmissionKind = SubmissionRow['kind'];
export type NewSubmission = Pick<SubmissionRow, 'caseId' | 'kind' | 'by' | 'text' | 'at'>;

export async function addSubmission(tx: Database, row: NewSubmission): Promise<void> {
  await tx.insert(submission).values(row);
}

/** All that the parties handed in, in order. */
export function submissionsOf(db: Database, caseId: number): Promise<SubmissionRow[]> {
  return db.select().from(submission).where(eq(submission.caseId, caseId)).orderBy(asc(submission.id));
}

/** All that the parties of some cases handed in, in order. */
export function submissionsOfCases(db: Database, caseIds: readonly number[]): Promise<SubmissionRow[]> {
  return db
    .select()
    .from(submission)
    .where(inArray(submission.caseId, [...caseIds]))
    .orderBy(asc(submission.id));
}

const MOST_WAITING = 200;

/** Cases whose merchants reported a rectification that nobody has checked yet, the oldest report first. */
export async function casesToCheck(db: Database): Promise<number[]> {
  const rows = await db
    .select({ caseId: submission.caseId })
    .from(submission)
    .where(and(eq(submission.kind, 'rectification'), isNull(submission.answer)))
    .orderBy(asc(submission.id))
    .limit(MOST_WAITING);
  return [...new Set(rows.map(({ caseId }) => caseId))];
}

/** What merchants replied in some cases, in order, but for what was deleted. */
export function repliesOf(db: Database, caseIds: readonly number[]): Promise<SubmissionRow[]> {
  return db
    .select()
    .from(submission)
    .where(
      and(
        inArray(submission.caseId, [...caseIds]),
        eq(submission.kind, 'reply'),
        eq(submission.by, 'merchant'),
        notInArray(submission.text, [ERASED, FORGOTTEN]),
      ),
    )
    .orderBy(asc(submission.id));
}

export type Redaction = Pick<SubmissionRow, 'text' | 'redactedAt' | 'redactedBy' | 'redactionReason'>;

/** Puts a text without what was taken out of it in place of what was handed in. */
export async function storeRedaction(tx: Database, id: number, redaction: Redaction): Promise<void> {
  await tx.update(submission).set(redaction).where(eq(submission.id, id));
}

export interface Answer {
  /** An objection is answered with the decision, whichever it is. */
  answer: 'granted' | 'refused' | 'answered';
  answerReason: string;
  answeredAt: Date;
  answeredBy: string | null;
}

/** The number of the newest of a kind that waits for an answer; null: none does. */
export async function waitingSubmission(db: Database, caseId: number, kind: SubmissionKind): Promise<number | null> {
  const [waiting] = await db
    .select({ id: submission.id })
    .from(submission)
    .where(and(eq(submission.caseId, caseId), eq(submission.kind, kind), isNull(submission.answer)))
    .orderBy(desc(submission.id))
    .limit(1);
  return waiting?.id ?? null;
}

/** Answers the newest of a kind that waits for an answer. False: none waits. */
export async function answerSubmission(
  tx: Database,
  caseId: number,
  kind: SubmissionKind,
  answer: Answer,
): Promise<boolean> {
  const waiting = await waitingSubmission(tx, caseId, kind);
  if (waiting === null) return false;
  await tx.update(submission).set(answer).where(eq(submission.id, waiting));
  return true;
}
