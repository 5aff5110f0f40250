import { join } from 'node:path';
import { SignatureError } from '../../core/published-list/errors';
import type { Manifest } from '../../core/published-list/manifest';
import type { Root } from '../../core/published-list/root';
import { openManifest } from '../../core/published-list/trust';
import { verifySignature } from './ed25519';
import { readListFile } from './list-folder';

export const MANIFEST_FILE = 'manifest.json';

/** The manifest published now, if there is one. Throws Error when it does not hold, since the next version would build on it. */
export async function readCurrent(outDir: string, root: Root, now: number): Promise<Manifest | null> {
  const bytes = await readListFile(outDir, MANIFEST_FILE);
  if (!bytes) return null;
  try {
    return (await openManifest(bytes, root, null, verifySignature, now, { expired: 'allow' })).manifest;
  } catch (error) {
    // Signed by a key that was revoked since: nothing of it is taken on, and the next version is a new base.
    if (error instanceof SignatureError && root.version > 1) return null;
    throw new Error(
      `${join(outDir, MANIFEST_FILE)} is not to be built upon: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
