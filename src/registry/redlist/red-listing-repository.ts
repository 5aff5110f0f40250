import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { filePrefixOf } from '../db/columns';
import { caseFile } from '../db/casework-schema';
import { redListing } from '../db/credit-schema';

export type RedRow = typeof redListing.$inferSelect;

export async function proposeRed(
  tx: Database,
  row: Pick<RedRow, 'identifier' | 'criteria' | 'sponsor' | 'evidence' | 'term' | 'proposedAt' | 'proposedBy'>,
): Promise<number> {
  const [stored] = await tx.insert(redListing).values(row).returning({ id: redListing.id });
  if (!stored) throw new Error('The entry was not stored.');
  return stored.id;
}

export async function findRed(db: Database, id: number): Promise<RedRow | null> {
  const [row] = await db.select().from(redListing).where(eq(redListing.id, id));
  return row ?? null;
}

/** Approves what was proposed; false where it is not open any more. */
export async function approveRed(
  tx: Database,
  id: number,
  set: { approvedAt: Date; approvedBy: string; expiresAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(redListing)
    .set(set)
    .where(and(eq(redListing.id, id), isNull(redListing.approvedAt), isNull(redListing.withdrawnAt)))
    .returning({ id: redListing.id });
  return rows.length > 0;
}

/** Suspends an entry, or with null lets it speak again; false where it is not there or withdrawn. */
export async function suspendRed(
  tx: Database,
  id: number,
  suspended: { at: Date; reason: string } | null,
): Promise<boolean> {
  const rows = await tx
    .update(redListing)
    .set({ suspendedAt: suspended?.at ?? null, suspendedReason: suspended?.reason ?? null })
    .where(and(eq(redListing.id, id), isNotNull(redListing.approvedAt), isNull(redListing.withdrawnAt)))
    .returning({ id: redListing.id });
  return rows.length > 0;
}

export async function withdrawRed(tx: Database, id: number, at: Date): Promise<void> {
  await tx
    .update(redListing)
    .set({ withdrawnAt: at })
    .where(and(eq(redListing.id, id), isNull(redListing.withdrawnAt)));
}

export function allRed(db: Database): Promise<RedRow[]> {
  return db.select().from(redListing).orderBy(asc(redListing.identifier), asc(redListing.id));
}

/** All that were approved, with the identifiers in order. */
export function approvedRed(db: Database): Promise<RedRow[]> {
  return db
    .select()
    .from(redListing)
    .where(and(isNotNull(redListing.approvedAt), isNull(redListing.withdrawnAt)))
    .orderBy(asc(redListing.identifier), asc(redListing.id));
}

/** Approved entries of all whose files have one prefix. */
export function approvedRedByFile(db: Database, prefix: string): Promise<RedRow[]> {
  return db
    .select()
    .from(redListing)
    .where(
      and(
        isNotNull(redListing.approvedAt),
        isNull(redListing.withdrawnAt),
        eq(filePrefixOf(redListing.identifier), prefix),
      ),
    ) // prettier-ignore
    .orderBy(asc(redListing.identifier), asc(redListing.id));
}

const UpheldSchema = v.object({ rows: v.array(v.object({ merchant: v.string(), at: v.number() })) });

/** When complaints against these merchants were upheld that were not remedied, ms since 1970. */
export async function unremediedAt(db: Database, identifiers: readonly Identifier[]): Promise<number[]> {
  const rows = await db
    .select({ at: caseFile.decidedAt })
    .from(caseFile)
    .where(and(inArray(caseFile.merchant, [...identifiers]), eq(caseFile.outcome, 'upheld-unremedied')));
  return rows.flatMap(({ at }) => (at ? [at.getTime()] : []));
}

/** When complaints against these merchants were upheld, ms since 1970. */
export async function upheldAt(db: Database, identifiers: readonly Identifier[]): Promise<Map<string, number[]>> {
  const { rows } = v.parse(
    UpheldSchema,
    await db.execute(sql`
      select merchant, (date_part('epoch', decided_at) * 1000)::float8 as at from case_file
      where merchant = any(${sql.param([...identifiers])}::text[]) and outcome like 'upheld-%' and decided_at is not null`),
  );
  const times = new Map<string, number[]>();
  for (const { merchant, at } of rows) times.set(merchant, [...(times.get(merchant) ?? []), at]);
  return times;
}
