import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { proposal } from '../db/casework-schema';

export type ProposalRow = typeof proposal.$inferSelect;

export async function addProposal(
  tx: Database,
  row: Pick<ProposalRow, 'caseId' | 'at' | 'by' | 'content'>,
): Promise<void> {
  await tx.insert(proposal).values(row);
}

/** All proposals for a case, newest first. */
export function proposalsOf(db: Database, caseId: number): Promise<ProposalRow[]> {
  return db.select().from(proposal).where(eq(proposal.caseId, caseId)).orderBy(desc(proposal.id));
}

export type Resolved = Pick<ProposalRow, 'result' | 'note' | 'resolvedAt' | 'resolvedBy'>;

/** The number of the proposal that waits for another person; null: none does. */
export async function waitingProposal(tx: Database, caseId: number): Promise<number | null> {
  const [row] = await tx
    .select({ id: proposal.id })
    .from(proposal)
    .where(and(eq(proposal.caseId, caseId), isNull(proposal.result)));
  return row?.id ?? null;
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
