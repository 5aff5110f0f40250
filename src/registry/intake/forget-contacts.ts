import { and, eq, exists, lt, sql } from 'drizzle-orm';
import { keptUntil } from '../cases/kept-until';
import type { Database } from '../db/connect';
import { caseFile, complaint } from '../db/casework-schema';

/** Deletes the contacts of complaints whose case was closed three years ago or before, and gives of how many. */
export async function forgetContacts(db: Database, now: Date): Promise<number> {
  const until = keptUntil(now);
  const closed = db
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(and(eq(caseFile.id, complaint.caseId), lt(caseFile.closedAt, until)));
  const forgotten = await db
    .update(complaint)
    .set({ content: sql`${complaint.content} - 'contact' - 'sealedContact'` })
    .where(and(exists(closed), sql`jsonb_exists_any(${complaint.content}, array['contact', 'sealedContact'])`))
    .returning({ id: complaint.id });
  return forgotten.length;
}
