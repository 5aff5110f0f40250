import { and, asc, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import { matterHash } from '../../core/casework/matter';
import type { Complaint } from '../../core/complaint';
import type { CaseRow } from '../cases/case-repository';
import { seenSurely } from '../cases/ruling';
import type { Database } from '../db/connect';
import { matter, caseFile } from '../db/casework-schema';

/** Notes by which purchase a complaint is known again: what a page only claims names no merchant, so it makes no two the same. */
export async function addMatters(tx: Database, caseId: number, content: Complaint): Promise<void> {
  const { orderNumber } = content;
  const { sure } = seenSurely(content);
  if (orderNumber === undefined || sure.length === 0) return;
  const hashes = new Set(sure.map((identifier) => matterHash(identifier, orderNumber)));
  await tx.insert(matter).values([...hashes].map((hash) => ({ caseId, hash })));
}

/** The other cases about the same purchase. */
export async function sameMatter(db: Database, caseId: number): Promise<number[]> {
  const own = db.select({ hash: matter.hash }).from(matter).where(eq(matter.caseId, caseId));
  const rows = await db
    .selectDistinct({ id: matter.caseId })
    .from(matter)
    .where(and(inArray(matter.hash, own), ne(matter.caseId, caseId)))
    .orderBy(asc(matter.caseId));
  return rows.map((row) => row.id);
}

const GROUP = 200;

/** The other cases about the same merchant and category, the newest first. */
export async function groupOf(db: Database, { id, merchant, category }: CaseRow): Promise<number[]> {
  if (merchant === null) return [];
  const rows = await db
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(
      and(
        isNotNull(caseFile.merchant),
        eq(caseFile.merchant, merchant),
        eq(caseFile.category, category),
        ne(caseFile.id, id),
      ),
    )
    .orderBy(desc(caseFile.id))
    .limit(GROUP);
  return rows.map((row) => row.id);
}
