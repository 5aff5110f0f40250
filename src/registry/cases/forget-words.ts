import { and, count, eq, ne, sql } from 'drizzle-orm';
import { FORGOTTEN } from '../../core/casework/left-out';
import type { Complaint } from '../../core/complaint';
import { CLOCK_ACTOR } from '../accounts/actor';
import { audit } from '../accounts/audit-repository';
import type { Database } from '../db/connect';
import {
  caseEvent,
  caseFile,
  complaint,
  doneRequest,
  matter,
  message,
  proposal,
  submission,
} from '../db/casework-schema';
import { lockCase, type CaseMatter } from './case-repository';
import { takeStep, type StepDeps } from './take-step';

const CLOCK = { kind: 'clock' } as const;

/** How much was deleted of a case, and how much of it is still there: nothing. */
export interface Forgotten {
  complaint: number;
  messages: number;
  submissions: number;
  proposals: number;
  reasons: number;
}

/**
 * Deletes what people wrote in a case that ended three years ago: the complaint but for whom, where and what about, messages, what
 * was handed in, proposals, and reasons. What was done, when, by whom and with what outcome stays. It looks afterwards whether
 * anything is left, and undoes all where it is; history and audit say how much it was.
 */
export async function forgetWords(
  tx: Database,
  { file, complaint: filed }: CaseMatter,
  at: Date,
  deps: StepDeps,
): Promise<void> {
  const { id } = file;
  await lockCase(tx, id);
  const deleted: Forgotten = {
    complaint: (
      await tx
        .update(complaint)
        .set({ content: withoutWords(filed.content, FORGOTTEN) })
        .where(eq(complaint.caseId, id))
        .returning({ id: complaint.id })
    ).length,
    messages: (await tx.delete(message).where(eq(message.caseId, id)).returning({ id: message.id })).length,
    submissions: (
      await tx
        .update(submission)
        .set({ text: FORGOTTEN, answerReason: null, redactionReason: null })
        .where(eq(submission.caseId, id))
        .returning({ id: submission.id })
    ).length,
    proposals: (
      await tx
        .update(proposal)
        .set({
          content: sql`(${proposal.content} - 'objection' #- '{correction,facts}' #- '{correction,ground}') || ${JSON.stringify({ reason: FORGOTTEN, ground: FORGOTTEN, alsoList: [] })}::jsonb`,
          note: null,
        })
        .where(eq(proposal.caseId, id))
        .returning({ id: proposal.id })
    ).length,
    reasons: (
      await tx
        .update(caseEvent)
        .set({ detail: sql`${caseEvent.detail} - 'reason'` })
        .where(and(eq(caseEvent.caseId, id), sql`jsonb_exists(${caseEvent.detail}, 'reason')`))
        .returning({ id: caseEvent.id })
    ).length,
  };
  await tx.delete(matter).where(eq(matter.caseId, id));
  await tx.delete(doneRequest).where(eq(doneRequest.caseId, id));
  const statement = file.statement && {
    ...file.statement,
    facts: FORGOTTEN,
    ground: FORGOTTEN,
    ...(file.statement.objection === undefined ? {} : { objection: FORGOTTEN }),
  };
  await tx.update(caseFile).set({ forgottenAt: at, reason: null, statement }).where(eq(caseFile.id, id));
  const left = await wordsLeft(tx, id);
  if (left > 0) throw new Error(`Of case ${id}, ${left} texts are still there.`);
  await takeStep(tx, id, { event: 'forget', actor: CLOCK, at, detail: { ...deleted, left } }, deps);
  await audit(tx, CLOCK_ACTOR, 'case.forget', `case:${id}`, { ...deleted, left }, at);
}

/** Of a complaint whom, where and what about; neither what happened nor anything by which the purchase could be known. */
export function withoutWords({ kind, against, category, stage, remedy, language }: Complaint, mark: string): Complaint {
  const { identifiers, url } = against;
  return {
    ...(kind === undefined ? {} : { kind }),
    against: { identifiers, url: `${new URL(url).origin}/` },
    category,
    stage,
    facts: mark,
    ...(remedy === undefined ? {} : { remedy }),
    language,
  };
}

/** How many texts of a case are not deleted, by looking at the rows as they are now. */
async function wordsLeft(tx: Database, id: number): Promise<number> {
  const found = await Promise.all([
    tx.select({ n: count() }).from(message).where(eq(message.caseId, id)),
    tx
      .select({ n: count() })
      .from(submission)
      .where(and(eq(submission.caseId, id), ne(submission.text, FORGOTTEN))),
    tx
      .select({ n: count() })
      .from(complaint)
      .where(and(eq(complaint.caseId, id), sql`${complaint.content}->>'facts' <> ${FORGOTTEN}::text`)),
    tx
      .select({ n: count() })
      .from(proposal)
      .where(and(eq(proposal.caseId, id), sql`${proposal.content}->>'reason' <> ${FORGOTTEN}::text`)),
    tx
      .select({ n: count() })
      .from(caseEvent)
      .where(and(eq(caseEvent.caseId, id), sql`jsonb_exists(${caseEvent.detail}, 'reason')`)),
  ]);
  return found.reduce((sum, [row]) => sum + (row?.n ?? 0), 0);
}
