import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Calendar } from '../../core/casework/calendars/calendar';
import { clocksOf, nextDue } from '../../core/casework/clocks';
import { kindOf, type CaseState, type Complaint, type Receipt } from '../../core/complaint';
import { openCase } from '../cases/case-repository';
import { surestIdentifier } from '../cases/ruling';
import type { Database } from '../db/connect';
import { caseFile, complaint } from '../db/casework-schema';
import { addEvidenceRow, type NewEvidence } from '../evidence/evidence-repository';
import { noteArrival } from './burst-repository';
import { addMatters } from './matter-repository';

export interface Filing {
  /** The hash of the receipt code. */
  receiptHash: Uint8Array;
  contentHash: Uint8Array;
  content: Complaint;
  /** The page's facts, whose bytes are stored already. */
  page: NewEvidence;
  /** From which network it came, as `networkHash` gives it; null: none that counts. */
  network: string | null;
  at: Date;
  calendar: Calendar;
}

/** How a complaint stands, without its code, which only the complainant has. */
export type Standing = Omit<Receipt, 'receipt'> & { contentHash: Uint8Array; caseId: number };

/** Another filing with the same receipt came first. */
class FiledBefore extends Error {}

/** Stores a complaint and opens its case. False if there is a complaint with this receipt already; then nothing is stored. */
export async function fileComplaint(db: Database, filing: Filing): Promise<boolean> {
  const { receiptHash, contentHash, content, page, network, at, calendar } = filing;
  try {
    await db.transaction(async (tx) => {
      const due = nextDue(clocksOf([{ event: 'receive', at: at.getTime(), actorId: null }], calendar));
      const merchant = surestIdentifier(content);
      const caseId = await openCase(tx, { kind: kindOf(content), category: content.category, merchant, at, due });
      const filed = await tx
        .insert(complaint)
        .values({ caseId, receiptHash, contentHash, content, receivedAt: at })
        .onConflictDoNothing({ target: complaint.receiptHash })
        .returning({ id: complaint.id });
      if (filed.length === 0) throw new FiledBefore();
      await addMatters(tx, caseId, content);
      await addEvidenceRow(tx, caseId, page);
      if (merchant !== null && network !== null) await noteArrival(tx, { caseId, merchant, network, at });
    });
    return true;
  } catch (error) {
    if (error instanceof FiledBefore) return false;
    throw error;
  }
}

/** The state of the newest complaint with one of these receipts; neither a tip nor one that was withdrawn. Null: there is none. */
export async function stateOfOwn(db: Database, receiptHashes: readonly Uint8Array[]): Promise<CaseState | null> {
  if (receiptHashes.length === 0) return null;
  const [row] = await db
    .select({ state: caseFile.state })
    .from(complaint)
    .innerJoin(caseFile, eq(caseFile.id, complaint.caseId))
    .where(
      and(
        inArray(complaint.receiptHash, [...receiptHashes]),
        ne(caseFile.kind, 'tip'),
        ne(caseFile.state, 'withdrawn'),
      ),
    )
    .orderBy(desc(caseFile.id))
    .limit(1);
  return row?.state ?? null;
}

export async function findStanding(db: Database, receiptHash: Uint8Array): Promise<Standing | null> {
  const [row] = await db
    .select({
      caseId: complaint.caseId,
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
    caseId: row.caseId,
    contentHash: row.contentHash,
    state: row.state,
    receivedAt: row.receivedAt.toISOString(),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
  };
}
