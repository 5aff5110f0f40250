import { utf8ToBytes } from '@noble/hashes/utils.js';
import { randomBytes } from 'node:crypto';
import { namedOf } from '../../core/registry-name';
import { sealEnvelope } from '../../core/published-list/dsse';
import { MANIFEST_TYPE, type ListFile, type Manifest } from '../../core/published-list/manifest';
import type { Root } from '../../core/published-list/root';
import { SALT_BYTES } from '../../core/published-list/salt';
import { openManifest } from '../../core/published-list/trust';
import type { ChangeCount } from './changes';
import type { Identifiers } from './collisions';
import { MANIFEST_FILE, readCurrent } from './current-list';
import { verifySignature } from './ed25519';
import type { RegistryKeys } from './keys';
import type { Listings, RefusedListings } from './listing-rows';
import { readListFile, removeRetired, retire, writeListFile } from './list-folder';
import { filesOf } from './manifest-files';
import { planLevels } from './plan-levels';
import { ChangedSincePreviewError, publicationDigest } from './publication-digest';
import { sha256Hex } from './sha256';
import type { PublishedBindings } from './published-bindings';
import type { PublishedLinks } from './published-links';
import type { SiteRules } from './site-rules';
import { ensureRoot, rootFile, type RegistryName } from './publish-root';

const DAY_MS = 86_400_000;

export interface PublishOptions {
  listings: Listings;
  /** Identifiers that are known but not listed: no entry may share a fingerprint with one. */
  known?: Identifiers;
  /** The sources that records name by id. */
  sources: Manifest['sources'];
  /** Whose ratings enter the grades. */
  evaluators?: NonNullable<Manifest['evaluators']>;
  registry: RegistryName;
  /** The list folder; made if it is not there. */
  outDir: string;
  keys: RegistryKeys;
  /** Site rules that go with the list. */
  rules?: SiteRules | null;
  /** Whose domains are whose, to go with the list. */
  bindings?: PublishedBindings | null;
  /** Why entries reach further names, to go with the list. */
  links?: PublishedLinks | null;
  /** Which keys sign panel tokens. */
  panelKeys?: Manifest['panelKeys'];
  /** ms since 1970. */
  now: number;
  /** How long clients may take this list for the newest. Default 14. */
  expiresInDays?: number;
  /** Seconds that clients are asked to wait before they ask again, at most a day; 0 or none: as they like. */
  retryAfter?: number;
  /** The digest of a preview: only what that showed is published. */
  expect?: string | undefined;
  /** For repeatable bytes; default: random. 32 hexadecimal digits. */
  newSalt?: () => string;
}

export interface Published {
  version: number;
  /** Entries that the list now holds. */
  entries: number;
  /** Against the list published before. */
  changes: ChangeCount;
  /** The list's files, newest first. */
  files: ListFile[];
  /** Of what was published, as its preview showed it. */
  digest: string;
  /** Names of the files that this publication wrote and removed. */
  written: string[];
  removed: string[];
  refused: RefusedListings;
  issued: string;
  expires: string;
}

/**
 * Publishes all listings as the next version of a signed list: as changes to what the folder holds, or as a new base. The
 * manifest comes last and at once, so that whoever reads meanwhile sees one whole version. Equal listings, salt, version and
 * time give equal bytes. Throws Error, and leaves the published list as it was; ChangedSincePreviewError where that is not what
 * `expect` names. Calls of one process wait for each other, so
 * that no two lists get one version; several processes must see to that themselves.
 */
export function publishList(options: PublishOptions): Promise<Published> {
  const mine = previous.then(() => publishNow(options));
  previous = mine.catch(() => undefined);
  return mine;
}

let previous: Promise<unknown> = Promise.resolve();

async function publishNow(options: PublishOptions): Promise<Published> {
  const { outDir, keys, now } = options;
  const root = await ensureRoot(outDir, options.registry, keys, now);
  const current = await readCurrent(outDir, root, now);
  const version = await nextVersion(current, keys);
  const { listings, known, newSalt = randomSalt } = options;
  const plan = await planLevels({ listings, known, folder: outDir, current, version, now, newSalt });
  const digest = publicationDigest({ ...options, current, entries: plan.entriesHash });
  if (options.expect !== undefined && options.expect !== digest) throw new ChangedSincePreviewError(options.expect);

  const extras = [options.rules, options.bindings, options.links].filter((one) => one !== null && one !== undefined);
  const manifest: Manifest = {
    registry: namedOf(options.registry),
    version,
    issued: new Date(now).toISOString(),
    expires: new Date(now + (options.expiresInDays ?? 14) * DAY_MS).toISOString(),
    salt: plan.salt,
    files: plan.files,
    sources: options.sources.map(({ id, name, errorRate }) => ({ id, name, errorRate })),
    ...(options.evaluators?.length ? { evaluators: options.evaluators } : {}),
    checkpoint: null,
    ...(options.rules ? { rules: options.rules.entry } : {}),
    ...(options.bindings ? { bindings: options.bindings.entry } : {}),
    ...(options.links ? { links: options.links.entry } : {}),
    ...(options.panelKeys ? { panelKeys: options.panelKeys } : {}),
    ...(await announced(outDir, root)),
    ...(options.retryAfter ? { retryAfter: options.retryAfter } : {}),
  };
  const envelope = utf8ToBytes(
    JSON.stringify(
      sealEnvelope(
        MANIFEST_TYPE,
        utf8ToBytes(JSON.stringify(manifest)),
        keys.lists.filter(({ id }) => root.roles.list.keys.includes(id)),
      ),
    ),
  );
  // What clients would refuse must not get out.
  await openManifest(envelope, root, null, verifySignature, now);

  for (const { file, bytes } of plan.made) await writeListFile(outDir, file.file, bytes);
  for (const { entry, bytes } of extras) await writeListFile(outDir, entry.file, bytes);
  await keys.rememberVersion(version);
  // Before the manifest names them no more: should this break off, they have their 35 days all the same.
  const names = namesIn(manifest);
  await retire(
    outDir,
    [...(current ? namesIn(current) : [])].filter((name) => !names.has(name)),
    now,
  );
  await writeListFile(outDir, MANIFEST_FILE, envelope);

  const removed = await removeRetired(outDir, names, now);
  return {
    version,
    entries: plan.entries,
    changes: plan.changes.count,
    files: plan.files,
    digest,
    written: [...plan.made.map(({ file }) => file.file), ...extras.map(({ entry }) => entry.file), MANIFEST_FILE],
    removed,
    refused: plan.refused,
    issued: manifest.issued,
    expires: manifest.expires,
  };
}

/** One more than was ever signed. */
export async function nextVersion(current: Manifest | null, keys: RegistryKeys): Promise<number> {
  return Math.max(current?.version ?? 0, await keys.lastVersion()) + 1;
}

export function randomSalt(): string {
  return randomBytes(SALT_BYTES).toString('hex');
}

/** The root, for clients that know only older ones. */
async function announced(outDir: string, { version }: Root): Promise<Pick<Manifest, 'nextRoot'>> {
  const bytes = version > 1 ? await readListFile(outDir, rootFile(version)) : null;
  if (!bytes) return {};
  return { nextRoot: { version, bytes: bytes.length, sha256: sha256Hex(bytes) } };
}

/** The files that a list consists of. */
function namesIn(manifest: Manifest): Set<string> {
  return new Set(filesOf(manifest).map(({ file }) => file));
}
