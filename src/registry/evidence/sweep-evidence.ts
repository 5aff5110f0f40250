import { audit } from '../accounts/audit-repository';
import { CLOCK_ACTOR } from '../accounts/actor';
import type { Deps } from '../deps';
import { dropIfOlder, writtenBefore } from './evidence-folder';
import { neededHashes } from './evidence-repository';

/** Bytes are written before the row that names them is there; after this long it is, or never will be. */
const PATIENCE_MS = 3_600_000;
const AT_ONCE = 1000;

/**
 * Deletes files that no row of evidence needs: of a filing or an upload that died half way, or whose deletion did. Gives how many,
 * and notes it in the audit.
 */
export async function sweepEvidence({
  db,
  now,
  evidenceDir,
}: Pick<Deps, 'db' | 'now' | 'evidenceDir'>): Promise<number> {
  const at = now();
  const before = new Date(at.getTime() - PATIENCE_MS);
  let files = 0;
  let names: string[] = [];
  const sweep = async () => {
    const needed = await neededHashes(db, names);
    for (const name of names) if (!needed.has(name) && (await dropIfOlder(evidenceDir, name, before))) files += 1;
    names = [];
  };
  for await (const name of writtenBefore(evidenceDir, before)) {
    names.push(name);
    if (names.length === AT_ONCE) await sweep();
  }
  await sweep();
  if (files > 0) await db.transaction((tx) => audit(tx, CLOCK_ACTOR, 'evidence.sweep', 'evidence', { files }, at));
  return files;
}
