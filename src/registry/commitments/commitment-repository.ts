import { and, asc, eq, isNull, like, sql } from 'drizzle-orm';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { caseFile } from '../db/casework-schema';
import { filePrefixOf } from '../db/columns';
import { commitment, commitmentBreach } from '../db/commitment-schema';

export type CommitmentRow = typeof commitment.$inferSelect;
export type NewCommitment = Omit<typeof commitment.$inferInsert, 'id' | 'withdrawnAt'>;

/** A breach, as it stands now: `caseId` was upheld and still is. */
export interface Breach {
  commitmentId: number;
  promise: (typeof commitmentBreach.$inferSelect)['promise'];
  caseId: number;
  at: Date;
}

const MAX_FILED = 2000;

export async function addCommitment(tx: Database, row: NewCommitment): Promise<void> {
  await tx.insert(commitment).values(row);
}

/** All versions of these merchants, oldest first. */
export function commitmentsOf(db: Database, identifiers: readonly Identifier[]): Promise<CommitmentRow[]> {
  return db
    .select()
    .from(commitment)
    .where(sql`${commitment.identifier} = any(${sql.param([...identifiers])}::text[])`)
    .orderBy(asc(commitment.identifier), asc(commitment.version));
}

/** All versions of the merchants whose files have a prefix, oldest first. */
export function commitmentsByFile(db: Database, prefix: string): Promise<CommitmentRow[]> {
  return db
    .select()
    .from(commitment)
    .where(eq(filePrefixOf(commitment.identifier), prefix))
    .orderBy(asc(commitment.identifier), asc(commitment.version))
    .limit(MAX_FILED);
}

/** A page of the merchants that have promised anything, in order. */
export async function committedAfter(db: Database, after: string, limit: number): Promise<Identifier[]> {
  const rows = await db
    .selectDistinct({ identifier: commitment.identifier })
    .from(commitment)
    .where(sql`${commitment.identifier} > ${after}`)
    .orderBy(asc(commitment.identifier))
    .limit(limit);
  return rows.map(({ identifier }) => identifier);
}

/** Ends whatever version of a merchant holds; false where none does. */
export async function withdrawCommitments(tx: Database, identifier: Identifier, at: Date): Promise<boolean> {
  const rows = await tx
    .update(commitment)
    .set({ withdrawnAt: at })
    .where(and(eq(commitment.identifier, identifier), isNull(commitment.withdrawnAt)))
    .returning({ id: commitment.id });
  return rows.length > 0;
}

/** Notes a breach once; false where it was noted before. */
export async function addBreach(tx: Database, row: Omit<typeof commitmentBreach.$inferInsert, 'id'>): Promise<boolean> {
  const rows = await tx.insert(commitmentBreach).values(row).onConflictDoNothing().returning({ id: commitmentBreach.id }); // prettier-ignore
  return rows.length > 0;
}

/** The breaches of these versions that stand: of a case whose decision was taken back, none does. Oldest first. */
export function breachesOf(db: Database, commitments: readonly number[]): Promise<Breach[]> {
  const { commitmentId, promise, caseId, at } = commitmentBreach;
  return db
    .select({ commitmentId, promise, caseId, at })
    .from(commitmentBreach)
    .innerJoin(caseFile, eq(caseFile.id, commitmentBreach.caseId))
    .where(
      and(
        sql`${commitmentBreach.commitmentId} = any(${sql.param([...commitments])}::bigint[])`,
        like(caseFile.outcome, 'upheld-%'),
      ),
    )
    .orderBy(asc(commitmentBreach.id));
}
