import { createHash } from 'node:crypto';
import type { Identifier } from '../core/identifier';
import type { ListRecord } from '../core/listing';
import { readBindings, type Binding, type BindingsFile } from '../core/published-list/bindings-file';
import { bucketOf, findInBucket } from '../core/published-list/bucket';
import { MAX_ENVELOPE_BYTES } from '../core/published-list/dsse';
import { MalformedError } from '../core/published-list/errors';
import { fingerprint } from '../core/published-list/fingerprint';
import { importChunk, importPrefix, IMPORT_START, isImported } from '../core/published-list/import';
import { readLinks, trailTo, type Link, type LinksFile } from '../core/published-list/links-file';
import { resolveLevels } from '../core/published-list/levels';
import { sourceName, type ListFile, type Manifest } from '../core/published-list/manifest';
import { bucketBytes, recordAt, type PlistPrefix } from '../core/published-list/plist-decode';
import type { Root } from '../core/published-list/root';
import { readRules } from '../core/published-list/rules-file';
import { checkChunk, listStateOf, openManifest, openRoots } from '../core/published-list/trust';
import type { Found, ListState } from '../core/verdict';
import { verifySignature } from '../registry/publish/ed25519';
import { listReader, mustRead, type ListReader } from './list-reader';

const MAX_ROOTS = 1000;

export interface ListSourceOptions {
  /** Bytes of the signed root that is trusted; without it the list's own first root is taken, which proves nothing about whose list it is. */
  root?: Uint8Array | undefined;
  /** ms since 1970. */
  now: number;
  /** Whether a list past its date is refused (default) or answers all the same. */
  expired?: 'refuse' | 'allow';
  /** Is told of each check that passed. */
  onCheck?: (text: string) => void;
}

/** A verified list, held in memory. */
export interface ListSource {
  manifest: Manifest;
  state: ListState;
  /** Whose domains are whose, of merchants of good record. */
  bindings: Binding[];
  /** What the list holds for these canonical identifiers; those it does not hold are left out. */
  lookup(identifiers: readonly Identifier[]): Found[];
}

interface Level {
  prefix: PlistPrefix;
  bytes: Uint8Array;
}

/** Opens a published list in a folder or at an address, and verifies all of it. Throws ListError. */
export async function openListSource(location: string, options: ListSourceOptions): Promise<ListSource> {
  const { now, expired = 'refuse', onCheck = () => {} } = options;
  const reader = listReader(location);
  const root = await openRootOf(reader, options.root, now);
  onCheck(`root ${root.version} of ${root.registry.name} (${root.registry.id}), valid until ${root.expires}`);

  const manifestBytes = await mustRead(reader, 'manifest.json', MAX_ENVELOPE_BYTES);
  const { manifest } = await openManifest(manifestBytes, root, null, verifySignature, now, { expired });
  onCheck(`manifest: version ${manifest.version}, issued ${manifest.issued}, valid until ${manifest.expires}`);

  if (manifest.rules) {
    const what = `${reader.location}/${manifest.rules.file}`;
    const bytes = await mustRead(reader, manifest.rules.file, manifest.rules.bytes);
    await checkChunk(manifest.rules, bytes, sha256, what);
    onCheck(
      `rules file: ${readRules(bytes, what)
        .map(({ name }) => name)
        .join(', ')}`,
    );
  }

  const bindings = manifest.bindings ? await readBindingsOf(reader, manifest.bindings) : [];
  if (manifest.bindings) onCheck(`bindings file: ${bindings.length} merchants`);

  const links = manifest.links ? await readLinksOf(reader, manifest.links) : [];
  if (manifest.links) onCheck(`links file: ${links.length} trails`);

  const levels: Level[] = [];
  for (const file of manifest.files) {
    levels.push(await readLevel(reader, file, manifest.salt));
    onCheck(
      `${file.level} file: ${file.entries} rows, ${file.bytes} bytes in ${file.chunks.length} chunks, every row read`,
    );
  }
  const state = listStateOf(manifest, reader.location);
  return {
    manifest,
    state,
    bindings,
    lookup: (identifiers) =>
      identifiers.flatMap((identifier) => {
        const record = find(levels, fingerprint(manifest.salt, identifier));
        if (!record) return [];
        const trail = record.flags.includes('identity-link') && trailTo(links, identifier);
        const said = { identifier, record, sourceName: sourceName(manifest, record.source), list: state };
        return [trail ? { ...said, trail } : said];
      }),
  };
}

function find(levels: readonly Level[], wanted: bigint): ListRecord | null {
  return resolveLevels(
    levels.map(({ prefix, bytes }) => {
      const code = findInBucket(prefix.header, bucketBytes(prefix, bytes, bucketOf(prefix.header, wanted)), wanted);
      return code === null ? null : recordAt(prefix.classes, code);
    }),
  );
}

/** The newest root of a list, from the one that is trusted; without that from the list's own first. Throws ListError. */
export async function openRootOf(reader: ListReader, trusted: Uint8Array | undefined, now: number): Promise<Root> {
  const pinned = trusted ?? (await mustRead(reader, 'root/1.json', MAX_ENVELOPE_BYTES));
  return openRoots(pinned, await readSuccessors(reader, pinned), verifySignature, now);
}

/** The roots after the trusted one, whichever version that has. */
async function readSuccessors(reader: ListReader, pinned: Uint8Array): Promise<Uint8Array[]> {
  const { version } = await openRoots(pinned, [], verifySignature, 0);
  const roots: Uint8Array[] = [];
  for (let next = version + 1; roots.length < MAX_ROOTS; next++) {
    const bytes = await reader.read(`root/${next}.json`, MAX_ENVELOPE_BYTES);
    if (!bytes) return roots;
    roots.push(bytes);
  }
  throw new MalformedError(`${reader.location} has more than ${MAX_ROOTS} roots.`);
}

async function readBindingsOf(reader: ListReader, file: BindingsFile): Promise<Binding[]> {
  const what = `${reader.location}/${file.file}`;
  const bytes = await mustRead(reader, file.file, file.bytes);
  await checkChunk(file, bytes, sha256, what);
  return readBindings(bytes, what);
}

async function readLinksOf(reader: ListReader, file: LinksFile): Promise<Link[]> {
  const what = `${reader.location}/${file.file}`;
  const bytes = await mustRead(reader, file.file, file.bytes);
  await checkChunk(file, bytes, sha256, what);
  return readLinks(bytes, what);
}

async function readLevel(reader: ListReader, file: ListFile, salt: string): Promise<Level> {
  const what = `${reader.location}/${file.file}`;
  const bytes = await mustRead(reader, file.file, file.bytes);
  await checkChunk(file, bytes, sha256, what);
  let offset = 0;
  let prefix: PlistPrefix | null = null;
  let progress = IMPORT_START;
  for (const [index, signed] of file.chunks.entries()) {
    const chunk = bytes.subarray(offset, (offset += signed.bytes));
    await checkChunk(signed, chunk, sha256, `Chunk ${index} of ${what}`);
    if (!prefix) prefix = importPrefix(file, salt, chunk);
    else progress = importChunk(file, prefix, progress, chunk).progress;
  }
  if (!prefix || !isImported(file, progress)) throw new MalformedError(`${what} has no chunks.`);
  return { prefix, bytes };
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return createHash('sha256').update(bytes).digest();
}
