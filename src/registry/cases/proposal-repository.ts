import { and, desc, eq, isNull, not, sql } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { proposal } from '../db/casework-schema';

export type ProposalRow = typeof proposal.$inferSelect;

export async function addProposal(
  tx: Database,
  row: Pick<ProposalRow, 'caseId' | 'at' | 'by' | 'content'>,
): Promise<number> {
  const [added] = await tx.insert(proposal).values(row).returning({ id: proposal.id });
  if (!added) throw new Error('The proposal was not stored.');
  return added.id;
}

/** A proposal of a correction says which request it answers; one of a decision answers none. */
const isCorrection = sql`jsonb_exists(${proposal.content}, 'correction')`;

/** All proposals of a decision for a case, newest first. */
export function proposalsOf(db: Database, caseId: number): Promise<ProposalRow[]> {
  return db
    .select()
    .from(proposal)
    .where(and(eq(proposal.caseId, caseId), not(isCorrection)))
    .orderBy(desc(proposal.id));
}

/** All proposals to correct the decision of a case, newest first. */
export function correctionsOf(db: Database, caseId: number): Promise<ProposalRow[]> {
  return db
    .select()
    .from(proposal)
    .where(and(eq(proposal.caseId, caseId), isCorrection))
    .orderBy(desc(proposal.id));
}

export type Resolved = Pick<ProposalRow, 'result' | 'note' | 'resolvedAt' | 'resolvedBy'>;

/** The number of the proposed decision that waits for another person; null: none does. */
export async function waitingProposal(tx: Database, caseId: number): Promise<number | null> {
  return (await proposalsOf(tx, caseId)).find(({ result }) => result === null)?.id ?? null;
}

/** The number of the proposed correction that waits for another person; null: none does. */
export async function waitingCorrection(tx: Database, caseId: number): Promise<number | null> {
  return (await correctionsOf(tx, caseId)).find(({ result }) => result === null)?.id ?? null;
}

/** Returns a correction that waits, as the decision that it would correct does not stand any more. */
export async function dropCorrections(tx: Database, caseId: number, at: Date, by: string): Promise<void> {
  await tx
    .update(proposal)
    .set({ result: 'returned', resolvedAt: at, resolvedBy: by })
    .where(and(eq(proposal.caseId, caseId), isCorrection, isNull(proposal.result)));
}

/** Approves or returns a proposal that waits, and gives it. */
export async function resolveProposal(tx: Database, id: number, resolved: Resolved): Promise<ProposalRow> {
  const [row] = await tx
    .update(proposal)
    .set(resolved)
    .where(and(eq(proposal.id, id), isNull(proposal.result)))
    .returning();
  if (!row) throw new Error(`The proposal ${id} does not wait.`);
  return row;
}
