import { and, asc, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Edge, NodeRole } from '../../core/graph/edge';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { identityEdge, identityRole } from '../db/credit-schema';

export type EdgeRow = typeof identityEdge.$inferSelect;
export type NewEdge = Omit<typeof identityEdge.$inferInsert, 'id' | 'retractedAt' | 'retractedBy' | 'retractedReason'>;

/** Adds an edge, its ends in order, and returns its number. */
export async function addEdge(tx: Database, edge: NewEdge): Promise<number> {
  const [a, b] = edge.a < edge.b ? [edge.a, edge.b] : [edge.b, edge.a];
  const [row] = await tx
    .insert(identityEdge)
    .values({ ...edge, a, b })
    .returning({ id: identityEdge.id });
  if (!row) throw new Error('The edge was not stored.');
  return row.id;
}

/** The two that an edge is between; none where there is no such edge. */
export async function endsOf(db: Database, id: number): Promise<Identifier[]> {
  const [row] = await db.select().from(identityEdge).where(eq(identityEdge.id, id));
  return row ? [row.a, row.b] : [];
}

/** Takes an edge out of account; false where it is not there or was retracted before. */
export async function retractEdge(
  tx: Database,
  id: number,
  { at, by, reason }: { at: Date; by: string; reason: string },
): Promise<boolean> {
  const [row] = await tx
    .update(identityEdge)
    .set({ retractedAt: at, retractedBy: by, retractedReason: reason })
    .where(and(eq(identityEdge.id, id), isNull(identityEdge.retractedAt)))
    .returning({ id: identityEdge.id });
  return row !== undefined;
}

/** Takes all edges out of account that the work on a case made. */
export async function retractEdgesOf(
  tx: Database,
  caseId: number,
  { at, by, reason }: { at: Date; by: string; reason: string },
): Promise<void> {
  await tx
    .update(identityEdge)
    .set({ retractedAt: at, retractedBy: by, retractedReason: reason })
    .where(and(eq(identityEdge.caseId, caseId), eq(identityEdge.kind, 'decision'), isNull(identityEdge.retractedAt)));
}

/** Takes those edges out of account that the decision of a case made at one of these names. */
export async function retractEdgesAt(
  tx: Database,
  caseId: number,
  names: readonly Identifier[],
  { at, by, reason }: { at: Date; by: string; reason: string },
): Promise<void> {
  await tx
    .update(identityEdge)
    .set({ retractedAt: at, retractedBy: by, retractedReason: reason })
    .where(
      and(
        eq(identityEdge.caseId, caseId),
        eq(identityEdge.kind, 'decision'),
        isNull(identityEdge.retractedAt),
        or(isAny(identityEdge.a, names), isAny(identityEdge.b, names)),
      ),
    );
}

/** All edges of one kind between two identifiers, also those retracted, oldest first. */
export function edgesBetween(
  db: Database,
  [one, other]: readonly [Identifier, Identifier],
  kind: EdgeRow['kind'],
): Promise<EdgeRow[]> {
  const [a, b] = one < other ? [one, other] : [other, one];
  return db
    .select()
    .from(identityEdge)
    .where(and(eq(identityEdge.a, a), eq(identityEdge.b, b), eq(identityEdge.kind, kind)))
    .orderBy(asc(identityEdge.id));
}

/** All edges that touch one of these and hold. */
export function edgesAt(db: Database, identifiers: readonly Identifier[]): Promise<EdgeRow[]> {
  const ends = [...identifiers];
  return db
    .select()
    .from(identityEdge)
    .where(and(isNull(identityEdge.retractedAt), or(isAny(identityEdge.a, ends), isAny(identityEdge.b, ends))))
    .orderBy(asc(identityEdge.id));
}

/** All edges of one identifier, also those retracted, oldest first. */
export function historyAt(db: Database, identifier: Identifier): Promise<EdgeRow[]> {
  return db
    .select()
    .from(identityEdge)
    .where(or(eq(identityEdge.a, identifier), eq(identityEdge.b, identifier)))
    .orderBy(asc(identityEdge.id));
}

export async function rolesAt(db: Database, identifiers: readonly Identifier[]): Promise<Map<Identifier, NodeRole>> {
  const rows = await db
    .select()
    .from(identityRole)
    .where(isAny(identityRole.identifier, [...identifiers]));
  return new Map(rows.map(({ identifier, role }) => [identifier, role]));
}

export async function setRole(tx: Database, row: typeof identityRole.$inferInsert): Promise<void> {
  const { role, reason, at, by } = row;
  const set = { role, reason, at, by };
  await tx.insert(identityRole).values(row).onConflictDoUpdate({ target: identityRole.identifier, set });
}

export async function clearRole(tx: Database, identifier: Identifier): Promise<void> {
  await tx.delete(identityRole).where(eq(identityRole.identifier, identifier));
}

/** The edge as core knows it. */
export function edgeOf({ a, b, relation, kind, source, at, confidence }: EdgeRow): Edge {
  return { a, b, relation, kind, source, at: at.toISOString(), confidence };
}

/** One parameter, however many; drizzle would make one of each. */
function isAny(column: PgColumn, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(values)}::text[])`;
}
