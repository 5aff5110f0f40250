import { mkdtemp, rm, stat, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connectPglite } from '../../../src/registry/db/connect';
import { source } from '../../../src/registry/db/schema';

it('a new database lies in a folder for its owner alone, also where making it broke off, and is there the next time', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'probity-folder-')), 'pg');
  // Made halfway: a file is there, the mark of a whole one is not.
  await mkdir(join(folder, 'base'), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'postgresql.conf'), 'half of a li');
  const first = await connectPglite(folder);
  await first.db.insert(source).values({ name: 'Feed' });
  await first.close();
  for (const name of ['.', 'base', 'PG_VERSION', 'global/pg_control'])
    expect((await stat(join(folder, name))).mode & 0o007, name).toBe(0);
  const second = await connectPglite(folder);
  expect(await second.db.select().from(source)).toContainEqual({ id: 1, name: 'Feed' });
  await second.close();
  await rm(join(folder, '..'), { recursive: true });
}, 120_000);
