import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { CHAIN_START, chainHash, type EvidenceEntry } from '../../core/casework/evidence-chain';
import type { Database } from '../db/connect';
import { evidence } from '../db/casework-schema';

export type EvidenceRow = typeof evidence.$inferSelect;
export type NewEvidence = Omit<EvidenceEntry, 'seq'>;

/** All evidence of a case in its order. */
export function evidenceOf(db: Database, caseId: number): Promise<EvidenceRow[]> {
  return db.select().from(evidence).where(eq(evidence.caseId, caseId)).orderBy(asc(evidence.seq));
}

/** Notes of rows that bytes and name are deleted: the name at once, the bytes by `dropBytesOf`. Gives the hashes of their bytes. */
export async function markDropped(tx: Database, which: SQL | undefined, at: Date): Promise<string[]> {
  const rows = await tx
    .update(evidence)
    .set({ droppedAt: at, name: '' })
    .where(and(which, isNull(evidence.droppedAt)))
    .returning({ sha256: evidence.sha256 });
  return rows.map(({ sha256 }) => sha256);
}

/** Which of these bytes some row still needs. */
export async function neededHashes(db: Database, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ sha256: evidence.sha256 })
    .from(evidence)
    .where(and(inArray(evidence.sha256, [...hashes]), isNull(evidence.droppedAt)));
  return new Set(rows.map(({ sha256 }) => sha256));
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
