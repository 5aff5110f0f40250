import { and, asc, desc, eq, lt } from 'drizzle-orm';
import type { Category } from '../../core/category';
import type { CaseState, Complaint, Outcome } from '../../core/complaint';
import type { Database } from '../db/connect';
import { caseEvent, caseFile, complaint } from '../db/schema';
import type { Ruling } from './ruling';

export type CaseRow = typeof caseFile.$inferSelect;
type EventRow = typeof caseEvent.$inferSelect;

/** Opens a case for a complaint that has come in, and returns its number. */
export async function openCase(tx: Database, category: Category, at: Date): Promise<number> {
  const [row] = await tx
    .insert(caseFile)
    .values({ state: 'received', category, openedAt: at })
    .returning({ id: caseFile.id });
  if (!row) throw new Error('The case was not stored.');
  await tx
    .insert(caseEvent)
    .values({ caseId: row.id, at, event: 'receive', actor: 'complainant', detail: { to: 'received' } });
  return row.id;
}

/** The newest first; `before` is the number of the last case of the page before. */
export function listCases(
  db: Database,
  { state, before, limit }: { state?: CaseState | undefined; before?: number | undefined; limit: number },
) {
  return db
    .select({ file: caseFile, content: complaint.content })
    .from(caseFile)
    .innerJoin(complaint, eq(complaint.caseId, caseFile.id))
    .where(and(state && eq(caseFile.state, state), before === undefined ? undefined : lt(caseFile.id, before)))
    .orderBy(desc(caseFile.id))
    .limit(limit);
}

export interface CaseMatter {
  file: CaseRow;
  complaint: { content: Complaint; receivedAt: Date };
  events: EventRow[];
}

export async function findCase(db: Database, id: number): Promise<CaseMatter | null> {
  const [row] = await db
    .select()
    .from(caseFile)
    .innerJoin(complaint, eq(complaint.caseId, caseFile.id))
    .where(eq(caseFile.id, id));
  if (!row) return null;
  const events = await db.select().from(caseEvent).where(eq(caseEvent.caseId, id)).orderBy(asc(caseEvent.id));
  return { file: row.case_file, complaint: row.complaint, events };
}

/** Keeps anyone else from changing the case until the transaction ends. */
export async function lockCase(tx: Database, id: number): Promise<void> {
  await tx.select({ id: caseFile.id }).from(caseFile).where(eq(caseFile.id, id)).for('update');
}

export interface Decided {
  outcome: Outcome;
  reason: string;
  at: Date;
}

/** Writes a decision and its steps into the case. */
export async function storeDecision(
  tx: Database,
  id: number,
  { steps, listed, cleared, expiresAt }: Ruling,
  { outcome, reason, at }: Decided,
): Promise<void> {
  const state = steps.at(-1)?.to ?? 'decided';
  await tx.update(caseFile).set({ state, outcome, reason, decidedAt: at }).where(eq(caseFile.id, id));
  await tx.insert(caseEvent).values(
    steps.map(({ step, to }) => {
      const decision = { outcome, reason, listed, cleared, expiresAt: expiresAt?.toISOString() ?? null };
      return {
        caseId: id,
        at,
        event: step,
        actor: 'handler' as const,
        detail: step === 'decide' ? { to, ...decision } : { to },
      };
    }),
  );
}
