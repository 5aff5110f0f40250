import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import { parseTarGzip } from 'nanotar';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** PostgreSQL's mark of a folder that is whole. */
export const MARK = 'PG_VERSION';

/** So many are written at once: while they are, other work goes on. */
const AT_ONCE = 64;

/**
 * Makes a folder (or fills it again, if that broke off) the empty database that PGlite's prepared folder holds, which saves initdb
 * and its seconds. Its thousand files are written here: PGlite asks for each part of each path of them, which takes a second.
 */
export async function writePreparedFolder(folder: string): Promise<void> {
  const prepared = await dataDir();
  const files = (await parseTarGzip(await prepared.arrayBuffer())).map(({ name, ...file }) => ({
    ...file,
    path: join(folder, name),
  }));
  const folders = new Set(files.map(({ type, path }) => (type === 'directory' ? path : dirname(path))));
  for (const path of folders) await mkdir(path, { recursive: true, mode: 0o700 });
  const write = ({ path, data = new Uint8Array() }: (typeof files)[number]) => writeFile(path, data, { mode: 0o600 });
  const plain = files.filter(({ type }) => type === 'file');
  const isMark = ({ path }: { path: string }) => path === join(folder, MARK);
  const rest = plain.filter((file) => !isMark(file));
  for (let at = 0; at < rest.length; at += AT_ONCE) await Promise.all(rest.slice(at, at + AT_ONCE).map(write));
  await Promise.all(plain.filter(isMark).map(write));
}
