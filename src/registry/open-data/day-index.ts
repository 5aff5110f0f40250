import * as v from 'valibot';
import {
  openEnvelope,
  parsePayload,
  readEnvelope,
  unverifiedPayload,
  type VerifySignature,
} from '../../core/published-list/dsse';
import { WrongRegistryError } from '../../core/published-list/errors';
import { HashSchema, RegistryIdSchema, roleKeys, TimeSchema, type Root } from '../../core/published-list/root';
import { FILE_NAMES, type FileName } from './row-schemas';

export const INDEX_TYPE = 'application/vnd.probity.open-data+json';
/** The signed index of a day, beside its files. */
export const INDEX_FILE = 'index.json';

export const DateSchema = v.pipe(v.string(), v.regex(/^20\d\d-\d\d-\d\d$/, 'no date'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What the files of one day are: the payload of its `index.json`. */
export const DayIndexSchema = v.object({
  registry: v.object({ id: RegistryIdSchema, name: v.string() }),
  /** The day (UTC); the files are made once on it and never changed. */
  date: DateSchema,
  made: TimeSchema,
  /** Of this registry's own words and data; each line names its own. Null: not told. */
  licence: v.nullable(v.string()),
  files: v.array(
    v.object({ name: v.picklist(FILE_NAMES), file: v.string(), rows: count, bytes: count, sha256: HashSchema }),
  ),
});
export type DayIndex = v.InferOutput<typeof DayIndexSchema>;

/** `listings.jsonl.gz` */
export function fileOf(name: FileName): string {
  return `${name}.jsonl.gz`;
}

/** The index of a day that one's own registry wrote, from its file. Throws ListError. */
export function readOwnIndex(bytes: Uint8Array): DayIndex {
  return parsePayload(DayIndexSchema, unverifiedPayload(readEnvelope(bytes, WHAT), WHAT), WHAT);
}

/** The same of another's, once who may sign its lists has signed it. Throws MalformedError, SignatureError, WrongRegistryError. */
export async function openIndex(bytes: Uint8Array, root: Root, verify: VerifySignature): Promise<DayIndex> {
  const payload = await openEnvelope(readEnvelope(bytes, WHAT), INDEX_TYPE, roleKeys(root, 'list'), verify, WHAT);
  const index = parsePayload(DayIndexSchema, payload, WHAT);
  if (index.registry.id !== root.registry.id)
    throw new WrongRegistryError(`${WHAT} is of "${index.registry.id}" instead of "${root.registry.id}".`);
  return index;
}

const WHAT = 'The index of open data';
