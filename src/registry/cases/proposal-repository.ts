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

/** Approves or returns what waits, and gives it. */
export async function resolveProposal(tx: Database, caseId: number, resolved: Resolved): Promise<ProposalRow> {
  const [row] = await tx
    .update(proposal)
    .set(resolved)
    .where(and(eq(proposal.caseId, caseId), isNull(proposal.result)))
    .returning();
  if (!row) throw new Error(`The case ${caseId} has no open proposal.`);
  return row;
}
