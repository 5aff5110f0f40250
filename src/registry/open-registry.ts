import { randomUUID } from 'node:crypto';
import { resolveTxt } from 'node:dns/promises';
import { fileURLToPath } from 'node:url';
import type { Names } from '../core/registry-name';
import { countDeciders } from './accounts/account-repository';
import { openDataFolder, type DataFolder } from './data-folder';
import { connectPglite, connectPostgres } from './db/connect';
import type { Deps } from './deps';
import { fetchText as fetchPublicText } from './merchant/fetch-text';
import type { App } from './schema-routes';

const COMPLAINTS_PER_HOUR = 30;
const CONSOLE_DIR = fileURLToPath(new URL('../../dist/console/', import.meta.url));

export interface OpenRegistry {
  app: App;
  deps: Deps;
  data: DataFolder;
  close(): Promise<void>;
}

export interface OpenOptions {
  dataDir: string;
  /** A PostgreSQL server's address; without it the database is embedded, in the data folder. */
  databaseUrl?: string | undefined;
  /** The registry's name, for when it is made. */
  name?: string | undefined;
  /** What it is called in languages, likewise. */
  names?: Names | undefined;
  /** Where people reach it from now on. */
  publicUrl?: URL | undefined;
  /** How a merchant's file is fetched, where it is not the internet that is asked. */
  fetchText?: Deps['fetchText'] | undefined;
  /** What time it is, where it is not the machine's clock that is asked. */
  now?: Deps['now'] | undefined;
  logger?: Deps['logger'];
}

/** Opens a registry's folder and database, and builds its API on them. Throws FolderInUseError. */
export async function openRegistry({
  dataDir,
  databaseUrl,
  name,
  names,
  publicUrl,
  fetchText = fetchPublicText,
  now = () => new Date(),
  logger = false,
}: OpenOptions): Promise<OpenRegistry> {
  const data = await openDataFolder(dataDir, { name, names, publicUrl });
  // The routes are loaded while the database starts: each takes about a second.
  const [connection, { buildApp }] = await Promise.all([
    databaseUrl ? connectPostgres(databaseUrl) : connectPglite(data.paths.database),
    import('./app'),
  ]);
  try {
    const deps: Deps = {
      db: connection.db,
      now,
      newId: randomUUID,
      registry: data.registry,
      keys: data.keys,
      receiptKey: data.receiptKey,
      handlerToken: data.handlerToken,
      publicUrl: data.publicUrl,
      listsDir: data.paths.lists,
      rulesFile: data.paths.rules,
      retryAfter: data.retryAfter,
      consoleDir: CONSOLE_DIR,
      evidenceDir: data.paths.evidence,
      openDataDir: data.paths.openData,
      dataLicence: data.licence,
      contactKey: data.contactKey,
      calendar: data.calendar,
      twoPersons: async (db) => (await countDeciders(db)) > 1,
      resolveTxt: async (host) => (await resolveTxt(host)).map((parts) => parts.join('')),
      fetchText,
      complaintsPerHour: COMPLAINTS_PER_HOUR,
      limits: data.limits,
      logger,
    };
    const app = await buildApp(deps);
    return { app, deps, data, close: () => app.close().finally(connection.close) };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
