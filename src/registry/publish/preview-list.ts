import type { Identifier } from '../../core/identifier';
import type { Change, ChangeCount } from './changes';
import { namesAt } from './collisions';
import { readCurrent } from './current-list';
import type { ListFile } from '../../core/published-list/manifest';
import { readListFile } from './list-folder';
import { identifiersOf, type RefusedListings } from './listing-rows';
import { planLevels, type Changes } from './plan-levels';
import { nextVersion, randomSalt, type PublishOptions } from './publish-list';
import { publicationDigest } from './publication-digest';
import { ensureRoot, rootFile } from './publish-root';

/** What a publication would do now. */
export interface Preview {
  version: number;
  entries: number;
  changes: ChangeCount;
  /** The first of each kind by fingerprint: identifiers, or `fingerprint:…` for a name that is known no more. */
  examples: Record<Change, string[]>;
  refused: RefusedListings;
  /** The files that the list would consist of, newest first. A new base would have another salt, and so another name. */
  files: ListFile[];
  /** Names exactly what would change; `publishList` takes it as `expect`. */
  digest: string;
}

/** Says what `publishList` would change, and writes nothing. Throws Error for what that would refuse to build upon. */
export async function previewList(options: PublishOptions): Promise<Preview> {
  const { outDir, keys, registry, listings, known, now, newSalt = randomSalt } = options;
  // Without a root nothing is published yet; to ask for it would make one.
  const root = (await readListFile(outDir, rootFile(1))) ? await ensureRoot(outDir, registry, keys, now) : null;
  const current = root && (await readCurrent(outDir, root, now));
  const version = await nextVersion(current, keys);
  const plan = await planLevels({ listings, known, folder: outDir, current, version, now, newSalt });
  return {
    version,
    entries: plan.entries,
    changes: plan.changes.count,
    examples: await named(plan.changes, options),
    refused: plan.refused,
    files: plan.files,
    digest: publicationDigest({ ...options, current, entries: plan.entriesHash }),
  };
}

async function named(
  { salt, examples }: Changes,
  { listings, known = [] }: PublishOptions,
): Promise<Record<Change, string[]>> {
  const { added, changed, removed } = examples;
  const names = await namesAt(new Set([...added, ...changed]), salt, identifiersOf(listings));
  const formerNames = await namesAt(new Set(removed), salt, known);
  const name = (from: Map<string, Set<Identifier>>) => (fingerprint: string) =>
    [...(from.get(fingerprint) ?? [`fingerprint:${fingerprint}`])].join(' or ');
  return {
    added: added.map(name(names)),
    changed: changed.map(name(names)),
    removed: removed.map(name(formerNames)),
  };
}
