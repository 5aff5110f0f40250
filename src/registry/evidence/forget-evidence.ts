import { inArray, lt } from 'drizzle-orm';
import { audit } from '../accounts/audit-repository';
import { CLOCK_ACTOR } from '../accounts/actor';
import { keptUntil } from '../cases/kept-until';
import { caseFile, evidence } from '../db/casework-schema';
import type { Deps } from '../deps';
import { dropBytesOf } from './drop-bytes';
import { markDropped } from './evidence-repository';

/**
 * Deletes bytes and names of evidence of cases that were closed three years ago, but bytes that another case needs, looks whether they
 * are gone, and notes in the audit how many. Gives of how many pieces. What else is said of them stays, and with it the chain.
 */
export async function forgetEvidence(deps: Pick<Deps, 'db' | 'now' | 'evidenceDir'>): Promise<number> {
  const { db, now } = deps;
  const at = now();
  const closed = db
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(lt(caseFile.closedAt, keptUntil(at)));
  const hashes = await db.transaction((tx) => markDropped(tx, inArray(evidence.caseId, closed), at));
  if (hashes.length === 0) return 0;
  const files = await dropBytesOf(deps, hashes);
  await db.transaction((tx) =>
    audit(tx, CLOCK_ACTOR, 'evidence.forget', 'evidence', { pieces: hashes.length, files, left: 0 }, at),
  );
  return hashes.length;
}
