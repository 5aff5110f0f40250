import { and, count, eq, exists, lt, sql } from 'drizzle-orm';
import { CLOCK_ACTOR } from '../accounts/actor';
import { audit } from '../accounts/audit-repository';
import { keptUntil } from '../cases/kept-until';
import type { Database } from '../db/connect';
import { caseFile, complaint } from '../db/casework-schema';

/**
 * Deletes the contacts of complaints whose case was closed three years ago or before, looks whether one is left, and notes in the
 * audit of how many, which it gives. Throws Error, and deletes none, where one is left.
 */
export function forgetContacts(db: Database, now: Date): Promise<number> {
  const closed = db
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(and(eq(caseFile.id, complaint.caseId), lt(caseFile.closedAt, keptUntil(now))));
  const due = and(exists(closed), sql`jsonb_exists_any(${complaint.content}, array['contact', 'sealedContact'])`);
  return db.transaction(async (tx) => {
    const forgotten = await tx
      .update(complaint)
      .set({ content: sql`${complaint.content} - 'contact' - 'sealedContact'` })
      .where(due)
      .returning({ id: complaint.id });
    if (forgotten.length === 0) return 0;
    const [row] = await tx.select({ left: count() }).from(complaint).where(due);
    if (row?.left !== 0) throw new Error(`${row?.left} contacts are still there.`);
    const detail = { complaints: forgotten.length, left: row.left };
    await audit(tx, CLOCK_ACTOR, 'contacts.forget', 'complaints', detail, now);
    return forgotten.length;
  });
}
