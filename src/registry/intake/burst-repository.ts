import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, notInArray, sql } from 'drizzle-orm';
import { BURST, burstAmong } from '../../core/casework/burst';
import type { Identifier } from '../../core/identifier';
import { casesWithWords } from '../cases/case-lists';
import type { Database } from '../db/connect';
import { caseFile, complaintNetwork } from '../db/casework-schema';

interface Arrival {
  caseId: number;
  merchant: Identifier;
  /** As `networkHash` gives it. */
  network: string;
  at: Date;
}

/** Notes from which network a complaint came, for as long as the window lasts, and sets a burst apart where it makes one. */
export async function noteArrival(tx: Database, { caseId, merchant, network, at }: Arrival): Promise<void> {
  // One after the other: of two that come at once, neither would see the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${merchant}))`);
  await forgetNetworks(tx, at);
  await tx.insert(complaintNetwork).values({ caseId, network, forgetAt: new Date(at.getTime() + BURST.windowMs) });
  const seen = await tx
    .select({ caseId: complaintNetwork.caseId, network: complaintNetwork.network })
    .from(complaintNetwork)
    .innerJoin(caseFile, eq(caseFile.id, complaintNetwork.caseId))
    .where(and(eq(caseFile.merchant, merchant), gt(complaintNetwork.forgetAt, at)));
  const apart = burstAmong(seen);
  if (apart.length === 0) return;
  // What somebody has taken on already has been looked at.
  await tx
    .update(caseFile)
    .set({ quarantined: 'burst' })
    .where(and(inArray(caseFile.id, apart), eq(caseFile.state, 'received'), isNull(caseFile.quarantined)));
}

/** Whether complaints about a merchant are set apart that came within the window. */
export async function isInBurst(db: Database, merchant: Identifier, at: Date): Promise<boolean> {
  const rows = await db
    .select({ caseId: complaintNetwork.caseId })
    .from(complaintNetwork)
    .innerJoin(caseFile, eq(caseFile.id, complaintNetwork.caseId))
    .where(and(eq(caseFile.merchant, merchant), eq(caseFile.quarantined, 'burst'), gt(complaintNetwork.forgetAt, at)))
    .limit(1);
  return rows.length > 0;
}

/** Deletes from which networks complaints came, once the window is over. */
export async function forgetNetworks(db: Database, now: Date): Promise<void> {
  await db.delete(complaintNetwork).where(lte(complaintNetwork.forgetAt, now));
}

/** So many are shown, and released or refused, at once; the next follow. */
export const MOST_SET_APART = 500;

/** What is set apart and not over, the oldest first. */
export function casesSetApart(db: Database) {
  return casesWithWords(db)
    .where(
      and(
        isNotNull(caseFile.quarantined),
        isNotNull(caseFile.merchant),
        notInArray(caseFile.state, ['refused', 'withdrawn', 'closed']),
      ),
    )
    .orderBy(asc(caseFile.id))
    .limit(MOST_SET_APART);
}

/** Lets cases out of quarantine. Gives which of them were in it, about this merchant. */
export async function letOut(tx: Database, merchant: string, ids: readonly number[]): Promise<number[]> {
  const rows = await tx
    .update(caseFile)
    .set({ quarantined: null })
    .where(
      and(inArray(caseFile.id, [...ids]), sql`${caseFile.merchant} = ${merchant}`, isNotNull(caseFile.quarantined)),
    )
    .returning({ id: caseFile.id });
  return rows.map(({ id }) => id).toSorted((a, b) => a - b);
}

/** Forgets from which networks these came, so that they count towards no further burst. */
export async function forgetNetworksOf(tx: Database, ids: readonly number[]): Promise<void> {
  await tx.delete(complaintNetwork).where(inArray(complaintNetwork.caseId, [...ids]));
}
