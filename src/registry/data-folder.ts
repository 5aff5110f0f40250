import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { calendarOf } from '../core/casework/calendars';
import type { Calendar } from '../core/casework/calendars/calendar';
import { RegistryIdSchema } from '../core/published-list/root';
import { loadKeys, type RegistryKeys } from './publish/keys';

const SECRET_BYTES = 32;

const RegistryNameSchema = v.object({
  id: RegistryIdSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
});
export type RegistryName = v.InferOutput<typeof RegistryNameSchema>;

/** Where a registry sits, which says what its working days are; beside its name in `registry.json`. */
const SeatSchema = v.object({
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)), 'CN'),
  timeZone: v.optional(v.string()),
});

/** Where everything of a registry lies. */
export interface DataPaths {
  folder: string;
  database: string;
  lists: string;
  evidence: string;
  /** The operator's site rules, if there are any. */
  rules: string;
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
    rules: join(folder, 'rules.json'),
    keys: join(folder, 'keys'),
    token: join(folder, 'handler-token'),
    server: join(folder, 'server.json'),
  };
}

/** What a registry is and holds secret. */
export interface DataFolder {
  paths: DataPaths;
  registry: RegistryName;
  keys: RegistryKeys;
  /** Receipt codes are derived from it: whoever loses it can't answer for receipts that were given. */
  receiptKey: Uint8Array;
  /** Complainants' contacts are sealed to it: whoever loses it can't read them. */
  contactKey: Uint8Array;
  calendar: Calendar;
  handlerToken: string;
}

/** Opens a registry's folder; the first time it makes its name, keys and token. `name` counts only then. Throws Error for what can't be read. */
export async function openDataFolder(dataDir: string, name = 'Probity registry'): Promise<DataFolder> {
  const paths = dataPaths(dataDir);
  await mkdir(paths.lists, { recursive: true });
  const keys = await loadKeys(paths.keys);
  const own = { id: `registry-${randomBytes(4).toString('hex')}`, name };
  const registryFile = join(paths.folder, 'registry.json');
  const written: unknown = JSON.parse(await readOrMake(registryFile, `${JSON.stringify(own, null, 2)}\n`));
  const registry = v.safeParse(RegistryNameSchema, written);
  if (!registry.success)
    throw new Error(`${registryFile} does not hold a registry's id and name: ${registry.issues[0].message}`);
  const seat = v.safeParse(SeatSchema, written);
  if (!seat.success) throw new Error(`${registryFile} names no country: ${seat.issues[0].message}`);
  return {
    paths,
    registry: registry.output,
    keys,
    receiptKey: Buffer.from(await readSecret(join(paths.keys, 'receipt.key')), 'base64url'),
    contactKey: Buffer.from(await readSecret(join(paths.keys, 'contact.key')), 'base64url'),
    calendar: calendarOf(seat.output.country, seat.output.timeZone),
    handlerToken: await readSecret(paths.token),
  };
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
