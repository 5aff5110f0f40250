import { and, count, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Calendar } from '../../core/casework/calendars/calendar';
import { firstEvent } from '../../core/casework/case-machine';
import { clocksOf, nextDue } from '../../core/casework/clocks';
import { kindOf, type CaseState, type Complaint, type Receipt } from '../../core/complaint';
import { openCase } from '../cases/case-repository';
import { surestIdentifier } from '../cases/ruling';
import type { Database } from '../db/connect';
import { caseFile, complaint, complaintNetwork, doneRequest, matter } from '../db/casework-schema';
import { addEvidenceRow, type NewEvidence } from '../evidence/evidence-repository';
import { noteArrival } from './burst-repository';
import { addMatters } from './matter-repository';

export interface Filing {
  /** The hash of the receipt code. */
  receiptHash: Uint8Array;
  contentHash: Uint8Array;
  content: Complaint;
  /** The page's facts. */
  page: NewEvidence;
  /** Stores their bytes; called once the filing is known to be new. */
  keepPage(): Promise<unknown>;
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
  const { receiptHash, contentHash, content, page, keepPage, network, at, calendar } = filing;
  try {
    await db.transaction(async (tx) => {
      const kind = kindOf(content);
      const due = nextDue(clocksOf([{ event: firstEvent(kind), at: at.getTime(), actorId: null }], calendar));
      const merchant = surestIdentifier(content);
      const caseId = await openCase(tx, { kind, category: content.category, merchant, at, due });
      const filed = await tx
        .insert(complaint)
        .values({ caseId, receiptHash, contentHash, content, receivedAt: at })
        .onConflictDoNothing({ target: complaint.receiptHash })
        .returning({ id: complaint.id });
      if (filed.length === 0) throw new FiledBefore();
      await addMatters(tx, caseId, content);
      await keepPage();
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

/** What is kept of a case only to know repetitions again: how many hashes of its purchase and of requests, and until when one of the network. */
export async function tracesOf(
  db: Database,
  caseId: number,
): Promise<{ purchases: number; requests: number; networkUntil: Date | null }> {
  const [[purchases], [requests], [network]] = await Promise.all([
    db.select({ n: count() }).from(matter).where(eq(matter.caseId, caseId)),
    db.select({ n: count() }).from(doneRequest).where(eq(doneRequest.caseId, caseId)),
    db.select({ until: complaintNetwork.forgetAt }).from(complaintNetwork).where(eq(complaintNetwork.caseId, caseId)),
  ]);
  return { purchases: purchases?.n ?? 0, requests: requests?.n ?? 0, networkUntil: network?.until ?? null };
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
