import { eq } from 'drizzle-orm';
import type { Complaint, Receipt } from '../../core/complaint';
import { openCase } from '../cases/case-repository';
import type { Database } from '../db/connect';
import { caseFile, complaint } from '../db/schema';

export interface Filing {
  /** The hash of the receipt code. */
  receiptHash: Uint8Array;
  contentHash: Uint8Array;
  content: Complaint;
  at: Date;
}

/** How a complaint stands, without its code, which only the complainant has. */
export type Standing = Omit<Receipt, 'receipt'> & { contentHash: Uint8Array };

/** Another filing with the same receipt came first. */
class FiledBefore extends Error {}

/** Stores a complaint and opens its case. False if there is a complaint with this receipt already; then nothing is stored. */
export async function fileComplaint(db: Database, { receiptHash, contentHash, content, at }: Filing): Promise<boolean> {
  try {
    await db.transaction(async (tx) => {
      const caseId = await openCase(tx, content.category, at);
      const filed = await tx
        .insert(complaint)
        .values({ caseId, receiptHash, contentHash, content, receivedAt: at })
        .onConflictDoNothing({ target: complaint.receiptHash })
        .returning({ id: complaint.id });
      if (filed.length === 0) throw new FiledBefore();
    });
    return true;
  } catch (error) {
    if (error instanceof FiledBefore) return false;
    throw error;
  }
}

export async function findStanding(db: Database, receiptHash: Uint8Array): Promise<Standing | null> {
  const [row] = await db
    .select({
      contentHash: complaint.contentHash,
      receivedAt: complaint.receivedAt,
      state: caseFile.state,
      outcome: caseFile.outcome,
      reason: caseFile.reason,
      decidedAt: caseFile.decidedAt,
    })
    .from(complaint)
    .innerJoin(caseFile, eq(caseFile.id, complaint.caseId))
    .where(eq(complaint.receiptHash, receiptHash));
  if (!row) return null;
  return {
    contentHash: row.contentHash,
    state: row.state,
    receivedAt: row.receivedAt.toISOString(),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
  };
}
