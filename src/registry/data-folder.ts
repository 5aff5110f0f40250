import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { calendarOf } from '../core/casework/calendars';
import type { Calendar } from '../core/casework/calendars/calendar';
import { withYears } from '../core/casework/calendars/own-years';
import { RegistryIdSchema } from '../core/published-list/root';
import { OwnNamesSchema, type Names } from '../core/registry-name';
import { PublicUrlSchema } from './accounts/public-url';
import { LicenceSchema } from './feeds/licence';
import { loadKeys, type RegistryKeys } from './publish/keys';
import { LimitsSchema, type Limits } from './limits';
import { readOwnHolidays } from './own-holidays';
import { RetryAfterSchema } from './publish/retry-after';

const SECRET_BYTES = 32;

const RegistryNameSchema = v.object({
  id: RegistryIdSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  /** What it is called in languages, by their tags; where a reader's is not among them, by its plain name. */
  names: v.optional(OwnNamesSchema),
});
export type RegistryName = v.InferOutput<typeof RegistryNameSchema>;

/** The content of registry.json: what the registry is, and what its operator has set. */
const RegistryFileSchema = v.object({
  ...RegistryNameSchema.entries,
  retryAfter: v.optional(RetryAfterSchema, 0),
  publicUrl: v.optional(PublicUrlSchema, 'http://localhost:8787'),
  /** Where the registry sits, which says what its working days are. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  timeZone: v.optional(v.string()),
  licence: v.optional(LicenceSchema),
  limits: v.optional(LimitsSchema),
});

/** Where everything of a registry lies. */
export interface DataPaths {
  folder: string;
  database: string;
  lists: string;
  evidence: string;
  openData: string;
  /** The operator's site rules, if there are any. */
  rules: string;
  /** Years of holidays that the operator adds, if there are any. */
  holidays: string;
  keys: string;
  token: string;
  server: string;
}

export function dataPaths(dataDir: string): DataPaths {
  const folder = resolve(dataDir);
  return {
    folder,
    database: join(folder, 'pg'),
    lists: join(folder, 'lists'),
    evidence: join(folder, 'evidence'),
    openData: join(folder, 'open-data'),
    rules: join(folder, 'rules.json'),
    holidays: join(folder, 'holidays.json'),
    keys: join(folder, 'keys'),
    token: join(folder, 'handler-token'),
    server: join(folder, 'server.json'),
  };
}

/** What a registry is and holds secret. */
export interface DataFolder {
  paths: DataPaths;
  registry: RegistryName;
  /** Seconds that its list asks clients to wait before they ask again; 0: no wish. */
  retryAfter: number;
  keys: RegistryKeys;
  /** Receipt codes are derived from it: whoever loses it can't answer for receipts that were given. */
  receiptKey: Uint8Array;
  /** Complainants' contacts are sealed to it: whoever loses it can't read them. */
  contactKey: Uint8Array;
  calendar: Calendar;
  /** On which terms its open data may be passed on; null: not told. */
  licence: string | null;
  limits: Limits;
  handlerToken: string;
  /** Where people reach it. */
  publicUrl: URL;
}

/**
 * Opens a registry's folder; the first time it makes its name, keys and token. `name` and `names` count only then, while a `publicUrl` is
 * kept from now on. Throws Error for what can't be read.
 */
export async function openDataFolder(
  dataDir: string,
  {
    name = 'Probity registry',
    names,
    publicUrl,
  }: { name?: string | undefined; names?: Names | undefined; publicUrl?: URL | undefined } = {},
): Promise<DataFolder> {
  const paths = dataPaths(dataDir);
  await mkdir(paths.lists, { recursive: true });
  const keys = await loadKeys(paths.keys);
  const own = { id: `registry-${randomBytes(4).toString('hex')}`, name, ...(names ? { names } : {}) };
  const registryFile = join(paths.folder, 'registry.json');
  const kept: unknown = JSON.parse(await readOrMake(registryFile, inLines(own)));
  const file = v.safeParse(RegistryFileSchema, kept);
  if (!file.success)
    throw new Error(
      `${registryFile} does not hold a registry's id, name and settings: ${v.getDotPath(file.issues[0]) ?? ''} ${file.issues[0].message}`,
    );
  const { publicUrl: keptUrl, retryAfter, country, timeZone, licence, limits, ...registry } = file.output;
  if (publicUrl && publicUrl.href !== keptUrl.href) {
    const set = {
      retryAfter,
      ...(country ? { country } : {}),
      ...(timeZone ? { timeZone } : {}),
      ...(licence ? { licence } : {}),
      ...(limits ? { limits } : {}),
    };
    await replace(registryFile, inLines({ ...registry, ...set, publicUrl: publicUrl.origin }));
  }
  return {
    paths,
    registry,
    retryAfter,
    publicUrl: publicUrl ?? keptUrl,
    keys,
    receiptKey: Buffer.from(await readSecret(join(paths.keys, 'receipt.key')), 'base64url'),
    contactKey: Buffer.from(await readSecret(join(paths.keys, 'contact.key')), 'base64url'),
    calendar: withYears(calendarOf(country ?? 'CN', timeZone), await readOwnHolidays(paths.holidays)),
    licence: licence ?? null,
    limits: limits ?? v.parse(LimitsSchema, {}),
    handlerToken: await readSecret(paths.token),
  };
}

function inLines(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Whoever reads the file meanwhile gets the old or the new text, never half. */
async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

async function readSecret(path: string): Promise<string> {
  const text = (await readOrMake(path, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`)).trim();
  if (Buffer.from(text, 'base64url').length < SECRET_BYTES)
    throw new Error(
      `${path} holds no secret of ${SECRET_BYTES} bytes. If it is lost, remove the file, and a new one is made.`,
    );
  return text;
}

/** Makes the file, for its owner only, unless it is there: two processes that start at once end up with one. */
async function readOrMake(path: string, text: string): Promise<string> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readFile(path, 'utf8');
    throw error;
  }
}
