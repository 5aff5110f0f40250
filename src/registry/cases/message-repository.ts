import { and, asc, eq, inArray } from 'drizzle-orm';
import * as v from 'valibot';
import type { Database } from '../db/connect';
import { message } from '../db/casework-schema';

export type MessageRow = typeof message.$inferSelect;

export const MessageTextSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(5000), v.regex(/^[^\0]*$/));
export const MessageViewSchema = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  by: v.picklist(['complainant', 'merchant', 'handler']),
  party: v.picklist(['complainant', 'merchant']),
  text: v.string(),
});

export async function addMessage(tx: Database, row: Omit<MessageRow, 'id'>): Promise<void> {
  await tx.insert(message).values(row);
}

/** The talk of a case, or only that with one party, in order. */
export function messagesOf(db: Database, caseId: number, party?: MessageRow['party']): Promise<MessageRow[]> {
  return db
    .select()
    .from(message)
    .where(and(eq(message.caseId, caseId), party && eq(message.party, party)))
    .orderBy(asc(message.id));
}

/** What the complainants of some cases wrote to the registry. */
export function writtenByComplainants(db: Database, caseIds: readonly number[]): Promise<MessageRow[]> {
  return db
    .select()
    .from(message)
    .where(and(inArray(message.caseId, [...caseIds]), eq(message.by, 'complainant')));
}

export function messageView({ at, by, party, text }: MessageRow): v.InferOutput<typeof MessageViewSchema> {
  return { at: at.toISOString(), by, party, text };
}
