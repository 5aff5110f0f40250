import * as v from 'valibot';
import { PanelMonthSchema } from '../panel-token';
import { MAX_CHUNK_BYTES } from './chunk-plan';
import { HashSchema, SignedRegistrySchema, TimeSchema, VersionSchema } from './root';
import { BindingsFileSchema } from './bindings-file';
import { LinksFileSchema } from './links-file';
import { RulesFileSchema } from './rules-file';
import { SaltSchema } from './salt';

export const MANIFEST_TYPE = 'application/vnd.probity.manifest+json';

/** Newest first: this is the order in which they are asked. */
const LEVEL_NAMES = ['day', 'week', 'base'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

/** More than a list of a hundred million entries takes; a manifest that announces more is refused before a byte of it is read. */
const MAX_FILE_BYTES = 2 ** 30;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const ChunkSchema = v.object({ bytes: v.pipe(count, v.minValue(1), v.maxValue(MAX_CHUNK_BYTES)), sha256: HashSchema });
export type Chunk = v.InferOutput<typeof ChunkSchema>;

const ListFileSchema = v.pipe(
  v.object({
    /** The name beside the manifest: `<sha256>.plist`. */
    file: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}\.plist$/, 'not the name of a list file')),
    level: v.picklist(LEVEL_NAMES),
    bytes: v.pipe(count, v.minValue(1), v.maxValue(MAX_FILE_BYTES)),
    sha256: HashSchema,
    chunks: v.pipe(v.array(ChunkSchema), v.minLength(2), v.maxLength(4096)),
    entries: count,
    /** When this file was made; a manifest may carry it on for weeks. */
    issued: TimeSchema,
    /** The version of the list that the file starts from (0: from nothing), and the one it leads to. */
    from: count,
    to: VersionSchema,
  }),
  v.check((file) => file.file === `${file.sha256}.plist`, 'the name is not the hash'),
  v.check(
    (file) => file.chunks.reduce((sum, chunk) => sum + chunk.bytes, 0) === file.bytes,
    'the chunks do not add up to the file',
  ),
);
export type ListFile = v.InferOutput<typeof ListFileSchema>;

/** What the list is now: the payload of lists/manifest.json. */
export const ManifestSchema = v.pipe(
  v.object({
    registry: SignedRegistrySchema,
    version: VersionSchema,
    issued: TimeSchema,
    expires: TimeSchema,
    salt: SaltSchema,
    files: v.pipe(v.array(ListFileSchema), v.minLength(1), v.maxLength(LEVEL_NAMES.length)),
    sources: v.pipe(
      v.array(
        v.object({
          id: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
          name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
          /** Share of its entries found wrong, 0 to 1; null: not yet measured. */
          errorRate: v.nullable(share),
        }),
      ),
      v.maxLength(10_000),
    ),
    /** Who else's ratings enter the grades, and what their error leaves of their weight, 0 to 1; left out where there is nobody. */
    evaluators: v.optional(
      v.pipe(
        v.array(
          v.object({
            name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
            errorRate: v.nullable(share),
            weightLeft: share,
          }),
        ),
        v.maxLength(1000),
      ),
    ),
    /** Signed tree head of the transparency log; null while the registry keeps none. */
    checkpoint: v.nullable(v.pipe(v.string(), v.maxLength(10_000))),
    /** Seconds that the registry asks clients to wait before they ask again. */
    retryAfter: v.optional(v.pipe(count, v.maxValue(31_536_000))),
    /** Site rules that go with the list. */
    rules: v.optional(RulesFileSchema),
    /** Which domains are whose, of merchants of good record. */
    bindings: v.optional(BindingsFileSchema),
    /** Why entries reach further names of their merchants. */
    links: v.optional(LinksFileSchema),
    /** The keys with which the registry signs panel tokens, by month: SHA-256 of each, so that all devices are shown the same. */
    panelKeys: v.optional(v.pipe(v.array(v.object({ month: PanelMonthSchema, sha256: HashSchema })), v.maxLength(12))),
    /** The newest root, once it is not the first any more: clients that know only older ones follow the chain up to it. */
    nextRoot: v.optional(v.object({ version: VersionSchema, bytes: v.pipe(count, v.minValue(1)), sha256: HashSchema })),
  }),
  v.check((manifest) => Date.parse(manifest.issued) < Date.parse(manifest.expires), 'it expires before it is issued'),
  v.check((manifest) => manifest.files.at(-1)?.level === 'base', 'the last file is not a base'),
  v.check(
    ({ files }) => files.every((file, at) => at === 0 || rank(files[at - 1]) < rank(file)),
    'the files are not one a level, newest first',
  ),
  v.check(
    ({ files, version }) => files.every((file) => file.from < file.to && file.to <= version),
    'a file leads to a version that is not there yet',
  ),
);
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** The name of a source in the manifest's table; an id that the table lacks is named by its number. */
export function sourceName(manifest: Pick<Manifest, 'sources'>, id: number): string {
  return manifest.sources.find((source) => source.id === id)?.name ?? `source ${id}`;
}

function rank(file: ListFile | undefined): number {
  return file ? LEVEL_NAMES.indexOf(file.level) : -1;
}
