import { MAX_ENVELOPE_BYTES } from '../core/published-list/dsse';
import { RootExpiredError, RootGapError, SignatureError } from '../core/published-list/errors';
import type { Manifest } from '../core/published-list/manifest';
import type { Root } from '../core/published-list/root';
import { checkChunk, openManifest, openRoots, type ManifestOptions } from '../core/published-list/trust';
import { parseJson } from '../core/published-list/text-bytes';
import type { Subscription } from '../store/open';
import { downloadSmall, NetworkError } from './download';
import type { World } from './world';

/** A registry changes its root rarely; whoever offers more than this at once is up to something. */
const MAX_ROOTS_AT_ONCE = 32;

export interface Newest {
  manifest: Manifest;
  sha256: string;
  /** All roots after the pinned one, those that were new included. */
  roots: unknown[];
}

/**
 * Fetches the manifest and checks it against the newest root, following the chain of roots where the manifest announces
 * a next one or where the one we have no longer reaches. Throws NetworkError or the ListError of the check that failed.
 */
export async function newestManifest(
  world: World,
  { pinned, pinnedVersion, roots: known, held }: Subscription,
  listsUrl: string,
  options: ManifestOptions = {},
): Promise<Newest> {
  const bytes = await downloadSmall(world.fetch, `${listsUrl}/manifest.json`, MAX_ENVELOPE_BYTES);
  const roots = [...known];
  const before = await openRoots(pinned, known, world.verify, 0);
  for (let tries = 0; ; tries++) {
    const version = pinnedVersion + roots.length;
    try {
      const root = await openRoots(pinned, roots, world.verify, world.now());
      const floor = revokes(before, root) ? null : held;
      const { manifest, sha256 } = await openManifest(bytes, root, floor, world.verify, world.now(), options);
      const newest = manifest.nextRoot;
      if (!newest || newest.version <= version) return { manifest, sha256, roots };
      if (tries >= MAX_ROOTS_AT_ONCE)
        throw new RootGapError(`The registry names more than ${MAX_ROOTS_AT_ONCE} new roots at once.`);
      const next = await fetchRoot(world, listsUrl, version + 1);
      if (newest.version === version + 1) await checkChunk(newest, next, world.digest, `Root ${version + 1}`);
      roots.push(parseJson(next, `Root ${version + 1}`));
    } catch (error) {
      if (!(error instanceof SignatureError || error instanceof RootExpiredError) || tries >= MAX_ROOTS_AT_ONCE)
        throw error;
      roots.push(await successorOr(error, world, listsUrl, version + 1));
    }
  }
}

/**
 * Whether a list key was taken out between two roots. It may have signed a version so high that no honest one would come
 * after it, so the version that is held does not count any more (fast-forward recovery, TUF 5.3.11).
 */
function revokes(before: Root, after: Root): boolean {
  return before.roles.list.keys.some((id) => !after.roles.list.keys.includes(id));
}

/** The next root; where there is none, the error that made us look for it stands. */
async function successorOr(error: Error, world: World, listsUrl: string, version: number): Promise<unknown> {
  try {
    return parseJson(await fetchRoot(world, listsUrl, version), `Root ${version}`);
  } catch (failure) {
    throw failure instanceof NetworkError && failure.status !== null ? error : failure;
  }
}

function fetchRoot(world: World, listsUrl: string, version: number): Promise<Uint8Array> {
  return downloadSmall(world.fetch, `${listsUrl}/root/${version}.json`, MAX_ENVELOPE_BYTES);
}
