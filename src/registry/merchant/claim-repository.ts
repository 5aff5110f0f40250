import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { merchantClaim } from '../db/casework-schema';

export type ClaimRow = typeof merchantClaim.$inferSelect;
export type ProofMethod = NonNullable<ClaimRow['provenBy']>;

export async function addClaim(tx: Database, row: Pick<ClaimRow, 'caseId' | 'tokenHash' | 'createdAt'>): Promise<void> {
  await tx.insert(merchantClaim).values(row);
}

export async function findClaim(db: Database, tokenHash: Uint8Array): Promise<ClaimRow | null> {
  const [row] = await db.select().from(merchantClaim).where(eq(merchantClaim.tokenHash, tokenHash));
  return row ?? null;
}

export function claimsOf(db: Database, caseId: number): Promise<ClaimRow[]> {
  return db.select().from(merchantClaim).where(eq(merchantClaim.caseId, caseId)).orderBy(asc(merchantClaim.id));
}

export interface Proof {
  provenAt: Date;
  provenBy: ProofMethod;
  identifier: Identifier;
}

export async function storeProof(db: Database, id: number, proof: Proof): Promise<void> {
  await db.update(merchantClaim).set(proof).where(eq(merchantClaim.id, id));
}

/** Notes that a merchant says the code stands on a page of `identifier`, for a handler to look. What is proven stays as it is. */
export async function noteWish(db: Database, id: number, identifier: Identifier): Promise<void> {
  await db
    .update(merchantClaim)
    .set({ identifier })
    .where(and(eq(merchantClaim.id, id), isNull(merchantClaim.provenAt)));
}

const PAGE = 100;

/** The numbers of cases in which a merchant waits for a handler to look at its page, oldest link first. */
export async function casesWithWishes(db: Database): Promise<number[]> {
  const rows = await db
    .select({ caseId: merchantClaim.caseId })
    .from(merchantClaim)
    .where(and(isNull(merchantClaim.provenAt), isNotNull(merchantClaim.identifier)))
    .orderBy(asc(merchantClaim.id))
    .limit(PAGE);
  return [...new Set(rows.map(({ caseId }) => caseId))];
}
