import { join } from 'node:path';
import { ListError } from '../../core/published-list/errors';
import type { Manifest } from '../../core/published-list/manifest';
import type { Root } from '../../core/published-list/root';
import { openManifest, openRoots, type HeldManifest } from '../../core/published-list/trust';
import { MANIFEST_FILE } from './current-list';
import { verifySignature } from './ed25519';
import { readListFile } from './list-folder';
import { StoreError, type ListStore } from './list-store';
import { filesOf } from './manifest-files';
import { rootFile, rootsAfter } from './publish-root';
import { removeRetiredFrom } from './retired-files';
import { sha256OfFile } from './sha256';

export interface PutReport {
  /** Of the list that the store now holds. */
  version: number;
  /** Names of the files that were put there, in this order, and of those that were removed. */
  put: string[];
  removed: string[];
  /** Why files that were let go could not be removed, though the list is whole; null where all is well. */
  left: string | null;
}

/**
 * Puts the list of a folder into a store: what is immutable first, as far as it is not there, and the manifest last, so that whoever
 * reads meanwhile sees one whole list, and one that breaks off leaves the old one. Throws ListError for a folder whose list does not
 * hold, Error for a file that is not there or not what was published, and StoreError for a store that refuses, holds another registry's list, or a newer one of this. `now` in ms.
 */
export async function putList(folder: string, store: ListStore, now: number): Promise<PutReport> {
  const roots = [await mustRead(folder, rootFile(1)), ...(await rootsAfter(folder, 1))];
  const root = await openRoots(roots[0], roots.slice(1), verifySignature, now);
  // Read once: another publication may replace it meanwhile, but what it names stays for 35 days.
  const manifestBytes = await mustRead(folder, MANIFEST_FILE);
  const rootsToPut = await missingRoots(store, roots);
  const there = await store.read(MANIFEST_FILE);
  const manifest = await manifestToPut(await heldBy(there, root, now), manifestBytes, { root, store, now });

  const put: string[] = [];
  for (const { file, bytes, sha256 } of filesOf(manifest)) {
    if ((await store.length(file)) === bytes) continue;
    const path = join(folder, file);
    if ((await sha256OfFile(path)) !== sha256)
      throw new Error(
        `${path} is not what was published. Remove ${join(folder, MANIFEST_FILE)} to publish a new base.`,
      );
    await store.put(file, { path, bytes, sha256 });
    put.push(file);
  }
  // As late as may be: a root may have dropped the key that signed the manifest which is there until the next line but one.
  for (const [name, bytes] of rootsToPut) {
    await store.put(name, bytes);
    put.push(name);
  }
  if (!there || !isSame(manifestBytes, there)) {
    await store.put(MANIFEST_FILE, manifestBytes);
    put.push(MANIFEST_FILE);
  }
  const current = new Set(filesOf(manifest).map(({ file }) => file));
  const tidied = await removeRetiredFrom(store, current, now).catch((error: unknown) => {
    if (error instanceof StoreError) return error;
    throw error;
  });
  const isTidy = !(tidied instanceof Error);
  return { version: manifest.version, put, removed: isTidy ? tidied : [], left: isTidy ? null : tidied.message };
}

/** The roots that the store lacks. One that differs, or that we lack, is trusted by its readers, who may refuse what ours signed. */
async function missingRoots(
  store: ListStore,
  roots: readonly Uint8Array[],
): Promise<[name: string, bytes: Uint8Array][]> {
  const missing: [string, Uint8Array][] = [];
  for (const [index, bytes] of roots.entries()) {
    const name = rootFile(index + 1);
    const there = await store.read(name);
    if (there === null) missing.push([name, bytes]);
    else if (!isSame(bytes, there))
      throw new StoreError(
        `${store.location}/${name} is not this registry's: a list of another one is there, or no store answers. Nothing was changed`,
      );
  }
  const next = rootFile(roots.length + 1);
  if ((await store.length(next)) !== null)
    throw new StoreError(
      `${store.location}/${next} says who may sign after the roots that are here, and is not among them: was the folder restored from an old copy? Nothing was changed`,
    );
  return missing;
}

/** What readers of the store hold, if it is anything that they would have taken. */
async function heldBy(bytes: Uint8Array | null, root: Root, now: number): Promise<HeldManifest | null> {
  if (!bytes) return null;
  try {
    const { manifest, sha256 } = await openManifest(bytes, root, null, verifySignature, now, { expired: 'allow' });
    return { version: manifest.version, sha256 };
  } catch (error) {
    if (error instanceof ListError) return null;
    throw error;
  }
}

/** The manifest, if readers that hold `held` would take it. */
async function manifestToPut(
  held: HeldManifest | null,
  bytes: Uint8Array,
  { root, store, now }: { root: Root; store: ListStore; now: number },
): Promise<Manifest> {
  // The folder's own faults come before those that only the store shows.
  const { manifest, sha256 } = await openManifest(bytes, root, null, verifySignature, now);
  if (held && (held.version > manifest.version || (held.version === manifest.version && held.sha256 !== sha256)))
    throw new StoreError(
      `${store.location} holds version ${held.version}, and this would be ${held.version === manifest.version ? 'another' : 'an older'} version ${manifest.version}, which readers refuse. Publish again where that one came from. Nothing was changed`,
    );
  return manifest;
}

async function mustRead(folder: string, name: string): Promise<Uint8Array> {
  const bytes = await readListFile(folder, name);
  if (!bytes) throw new Error(`${join(folder, name)} is not there: publish once.`);
  return bytes;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
