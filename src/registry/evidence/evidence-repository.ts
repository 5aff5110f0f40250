import { asc, eq } from 'drizzle-orm';
import { CHAIN_START, chainHash, type EvidenceEntry } from '../../core/casework/evidence-chain';
import type { Database } from '../db/connect';
import { evidence } from '../db/casework-schema';

export type EvidenceRow = typeof evidence.$inferSelect;
export type NewEvidence = Omit<EvidenceEntry, 'seq'>;

/** All evidence of a case in its order. */
export function evidenceOf(db: Database, caseId: number): Promise<EvidenceRow[]> {
  return db.select().from(evidence).where(eq(evidence.caseId, caseId)).orderBy(asc(evidence.seq));
}

/** Adds to the end of a case's chain; the case must be locked, or new. */
export async function addEvidenceRow(tx: Database, caseId: number, entry: NewEvidence): Promise<EvidenceRow> {
  const last = (await evidenceOf(tx, caseId)).at(-1);
  const whole = { ...entry, seq: (last?.seq ?? 0) + 1 };
  const [row] = await tx
    .insert(evidence)
    .values({ ...whole, caseId, at: new Date(entry.at), chain: chainHash(last?.chain ?? CHAIN_START, whole) })
    .returning();
  if (!row) throw new Error('The evidence was not stored.');
  return row;
}
