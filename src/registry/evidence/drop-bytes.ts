import type { Deps } from '../deps';
import { dropBytes, hasBytes } from './evidence-folder';
import { neededHashes } from './evidence-repository';

/**
 * Deletes bytes that no row needs any more, after the transaction that dropped their rows, and looks whether they are gone. Gives of how
 * many files. Throws Error where one is still there. Where the process dies before, the next sweep deletes them.
 */
export async function dropBytesOf(
  { db, evidenceDir }: Pick<Deps, 'db' | 'evidenceDir'>,
  hashes: readonly string[],
): Promise<number> {
  const needed = await neededHashes(db, hashes);
  const free = [...new Set(hashes)].filter((sha256) => !needed.has(sha256));
  let dropped = 0;
  for (const sha256 of free) {
    if (await hasBytes(evidenceDir, sha256)) dropped += 1;
    await dropBytes(evidenceDir, sha256);
    if (await hasBytes(evidenceDir, sha256)) throw new Error(`The bytes of ${sha256} can't be deleted.`);
  }
  return dropped;
}
