import { PGlite } from '@electric-sql/pglite';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * A new data folder for a registry, with an empty database in it. To make a database takes seconds, so it is made once for each
 * version of PGlite and copied from then on; all else in the folder is the registry's own to make.
 */
export async function readyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'probity-registry-'));
  await cp(await emptyDatabase(), join(folder, 'pg'), { recursive: true });
  return folder;
}

async function emptyDatabase(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(join(ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
  ) as { version: string };
  const kept = join(ROOT, '.cache', `empty-database-${version}`);
  const made = `${kept}-${process.pid}`;
  try {
    await readFile(join(kept, 'PG_VERSION'));
  } catch {
    await mkdir(join(ROOT, '.cache'), { recursive: true });
    await (await PGlite.create(made)).close();
    // Another process may have been quicker: its database is as good.
    await rename(made, kept).catch(() => rm(made, { recursive: true }));
  }
  return kept;
}
