import { and, count, eq, ne, sql } from 'drizzle-orm';
import { ERASED } from '../../core/casework/left-out';
import { withoutComplainant, type ToldInConfidence } from '../../core/casework/without-complainant';
import type { Database } from '../db/connect';
import {
  caseEvent,
  caseFile,
  complaint,
  complaintNetwork,
  doneRequest,
  evidence,
  matter,
  message,
  proposal,
  submission,
} from '../db/casework-schema';
import { toldInCases } from '../decisions/told-in-confidence';
import { markDropped } from '../evidence/evidence-repository';
import type { CaseMatter } from './case-repository';
import { withoutWords } from './forget-words';

/** How much of what a party gave was deleted, and in how many texts of others it stood and was taken out. */
export interface Erased {
  complaint: number;
  messages: number;
  submissions: number;
  evidence: number;
  others: number;
  /** What is still there, looked at afterwards: nothing. */
  left: number;
}

/**
 * Deletes what the complainant gave: the complaint but for whom, where and what about, contact, messages, what was handed in, evidence,
 * and the hashes by which purchase, requests and network were known again. The decision stays, and so does what others wrote, without
 * whatever in it could lead to the complainant. Gives what was deleted, and the hashes of bytes that are to go.
 */
export async function eraseComplainant(
  tx: Database,
  { file, complaint: filed, events }: CaseMatter,
  { contact, at }: { contact: readonly string[]; at: Date },
): Promise<{ erased: Erased; hashes: string[] }> {
  const { id } = file;
  const known = (await toldInCases(tx, [id])).get(id) ?? { marks: [], words: [] };
  // Nobody sees any more what was taken out, so nothing is given away by comparing.
  const told = { ...known, marks: [...known.marks, ...contact], isSecret: false };
  const filter = (text: string) => withoutComplainant(text, told);
  const content = withoutWords(filed.content, ERASED);
  const filedRows = await tx
    .update(complaint)
    .set({ content })
    .where(eq(complaint.caseId, id))
    .returning({ id: complaint.id });
  const ofComplainant = and(eq(submission.caseId, id), eq(submission.by, 'complainant'));
  const handedIn = await tx
    .update(submission)
    .set({ text: ERASED })
    .where(ofComplainant)
    .returning({ id: submission.id });
  const messages = await tx
    .delete(message)
    .where(and(eq(message.caseId, id), eq(message.party, 'complainant')))
    .returning({ id: message.id });
  const ownFiles = and(eq(evidence.caseId, id), eq(evidence.by, 'complainant'));
  const hashes = await markDropped(tx, ownFiles, at);
  for (const table of [matter, doneRequest, complaintNetwork]) await tx.delete(table).where(eq(table.caseId, id));
  const others =
    (await inResult(tx, file, filter)) + (await inPapers(tx, id, filter)) + (await inReasons(tx, events, told));
  const left = await leftOf(tx, id);
  if (left > 0) throw new Error(`Of what the complainant gave in case ${id}, ${left} pieces are still there.`);
  const counts = { complaint: filedRows.length, messages: messages.length, submissions: handedIn.length };
  return { erased: { ...counts, evidence: hashes.length, others, left }, hashes };
}

type Filter = (text: string) => string;

async function inResult(tx: Database, { id, reason, statement }: CaseMatter['file'], filter: Filter): Promise<number> {
  const without = {
    reason: reason && filter(reason),
    statement: statement && {
      ...statement,
      facts: filter(statement.facts),
      ground: filter(statement.ground),
      ...(statement.objection === undefined ? {} : { objection: filter(statement.objection) }),
    },
  };
  if (JSON.stringify(without) === JSON.stringify({ reason, statement })) return 0;
  await tx.update(caseFile).set(without).where(eq(caseFile.id, id));
  return 1;
}

/** Messages, what the merchant handed in and the answers to it, and proposals. */
async function inPapers(tx: Database, id: number, filter: Filter): Promise<number> {
  let changed = 0;
  for (const row of await tx.select().from(message).where(eq(message.caseId, id))) {
    const text = filter(row.text);
    if (text === row.text) continue;
    await tx.update(message).set({ text }).where(eq(message.id, row.id));
    changed += 1;
  }
  for (const row of await tx.select().from(submission).where(eq(submission.caseId, id))) {
    const { text, answerReason, redactionReason } = row;
    const without = {
      text: text === ERASED ? text : filter(text),
      answerReason: answerReason && filter(answerReason),
      redactionReason: redactionReason && filter(redactionReason),
    };
    if (JSON.stringify(without) === JSON.stringify({ text, answerReason, redactionReason })) continue;
    await tx.update(submission).set(without).where(eq(submission.id, row.id));
    changed += 1;
  }
  for (const row of await tx.select().from(proposal).where(eq(proposal.caseId, id))) {
    const { content, note } = row;
    const without = withTexts(content, filter) as typeof content;
    const withoutNote = note && filter(note);
    if (withoutNote === note && JSON.stringify(without) === JSON.stringify(content)) continue;
    await tx.update(proposal).set({ content: without, note: withoutNote }).where(eq(proposal.id, row.id));
    changed += 1;
  }
  return changed;
}

/** JSON with each of its texts filtered: what a correction says lies within a proposal. */
function withTexts(json: unknown, filter: Filter): unknown {
  if (typeof json === 'string') return filter(json);
  if (Array.isArray(json)) return json.map((one) => withTexts(one, filter));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withTexts(value, filter)]));
}

/** Of the history nothing can be changed but that a reason goes, so one that repeats the complainant goes as a whole. */
async function inReasons(tx: Database, events: CaseMatter['events'], told: ToldInConfidence): Promise<number> {
  const repeating = events.filter(
    ({ detail: { reason } }) => typeof reason === 'string' && withoutComplainant(reason, told) !== reason,
  );
  for (const { id } of repeating)
    await tx
      .update(caseEvent)
      .set({ detail: sql`${caseEvent.detail} - 'reason'` })
      .where(eq(caseEvent.id, id));
  return repeating.length;
}

async function leftOf(tx: Database, id: number): Promise<number> {
  const found = await Promise.all([
    tx
      .select({ n: count() })
      .from(complaint)
      .where(and(eq(complaint.caseId, id), sql`${complaint.content}->>'facts' <> ${ERASED}::text`)),
    tx
      .select({ n: count() })
      .from(message)
      .where(and(eq(message.caseId, id), eq(message.party, 'complainant'))),
    tx
      .select({ n: count() })
      .from(submission)
      .where(and(eq(submission.caseId, id), eq(submission.by, 'complainant'), ne(submission.text, ERASED))),
    tx
      .select({ n: count() })
      .from(evidence)
      .where(and(eq(evidence.caseId, id), eq(evidence.by, 'complainant'), ne(evidence.name, ''))),
    ...[matter, doneRequest, complaintNetwork].map((table) =>
      tx.select({ n: count() }).from(table).where(eq(table.caseId, id)),
    ),
  ]);
  return found.reduce((sum, [row]) => sum + (row?.n ?? 0), 0);
}
