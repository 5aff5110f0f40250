import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as overPglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFolder } from './folder-lock';
import { MARK, writePreparedFolder } from './prepared-folder';

/** The registry's database, whichever PostgreSQL is behind it; a transaction is one too. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface Connection {
  db: Database;
  close(): Promise<void>;
}

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any number, the same in every process: who holds this lock migrates. */
const MIGRATION_LOCK = 7_716_501;

/** Opens the PostgreSQL server at `url` and brings its schema up to date. */
export async function connectPostgres(url: string): Promise<Connection> {
  // Only one of the two databases is ever needed, and this is rarely the one.
  const [{ Pool }, { drizzle: overPostgres }, { migrate: migratePostgres }] = await Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ]);
  const pool = new Pool({ connectionString: url });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migratePostgres(overPostgres(client), { migrationsFolder });
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } catch (error) {
    client.release(true);
    await pool.end();
    throw error;
  }
  client.release();
  return { db: overPostgres(pool), close: () => pool.end() };
}

/** Opens the embedded database in a folder, made if it is not there, that no other process has open; throws FolderInUseError. */
export async function connectPglite(folder: string): Promise<Connection> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(join(folder, '..', 'pg.lock'));
  try {
    const { db, close } = await openPglite(folder);
    return { db, close: () => close().finally(unlock) };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** An embedded database in memory, gone when it is closed. */
export function connectMemory(): Promise<Connection> {
  return openPglite(undefined);
}

async function openPglite(folder: string | undefined): Promise<Connection> {
  // The prepared folder saves PostgreSQL's initdb, which takes seconds; it fits the very version of PGlite that it came with.
  if (folder !== undefined && !existsSync(join(folder, MARK))) await writePreparedFolder(folder);
  const client = await PGlite.create({
    ...(folder === undefined ? { loadDataDir: await dataDir() } : { dataDir: folder }),
    // New log files are not filled with zeros before they are written to: PGlite waits for no disk anyway.
    startParams: [...PGlite.defaultStartParams, '-c', 'wal_init_zero=off'],
  });
  const db = overPglite(client);
  await migratePglite(db, { migrationsFolder });
  return { db, close: () => client.close() };
}
