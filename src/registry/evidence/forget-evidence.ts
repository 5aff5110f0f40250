import { and, eq, gt, gte, isNull, lt, notInArray, or } from 'drizzle-orm';
import { keptUntil } from '../cases/kept-until';
import { caseFile, evidence } from '../db/casework-schema';
import type { Deps } from '../deps';
import { dropBytes } from './evidence-folder';

/** Cases closed longer ago have been looked at, so that no run looks at all that there ever were. */
const LOOKED_BACK_MS = 400 * 86_400_000;

/**
 * Deletes the bytes of evidence of cases that were closed three years ago, unless another case needs the same ones, and gives of how
 * many. What is said of them stays, and with it the chain.
 */
export async function forgetEvidence({
  db,
  now,
  evidenceDir,
}: Pick<Deps, 'db' | 'now' | 'evidenceDir'>): Promise<number> {
  const until = keptUntil(now());
  const since = new Date(until.getTime() - LOOKED_BACK_MS);
  const needed = db
    .select({ sha256: evidence.sha256 })
    .from(evidence)
    .innerJoin(caseFile, eq(caseFile.id, evidence.caseId))
    .where(or(isNull(caseFile.closedAt), gte(caseFile.closedAt, until)));
  const rows = await db
    .selectDistinct({ sha256: evidence.sha256 })
    .from(evidence)
    .innerJoin(caseFile, eq(caseFile.id, evidence.caseId))
    .where(and(lt(caseFile.closedAt, until), gt(caseFile.closedAt, since), notInArray(evidence.sha256, needed)));
  for (const { sha256 } of rows) await dropBytes(evidenceDir, sha256);
  return rows.length;
}
