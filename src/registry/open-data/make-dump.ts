import { sql } from 'drizzle-orm';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { sealEnvelope } from '../../core/published-list/dsse';
import { audit } from '../accounts/audit-repository';
import type { Actor } from '../accounts/actor';
import { runClocks } from '../cases/run-clocks';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { ensureRoot } from '../publish/publish-root';
import { fileOf, INDEX_FILE, INDEX_TYPE, type DayIndex } from './day-index';
import { addDay, readDay, removeOld } from './dump-folder';
import { READERS, type Look } from './read-rows';
import { FILE_NAMES } from './row-schemas';
import { writeJsonLines } from './write-json-lines';

/** Any number, the same in every process: who holds this lock makes a dump. */
const DUMP_LOCK = 7_716_504;
const LockSchema = v.object({ rows: v.tuple([v.object({ free: v.boolean() })]) });

/**
 * Makes the open data of today (UTC), unless they are there: all that is public, from one look at the database, into a folder of the day,
 * with a signed index. Where it fails the days before stay as they are. Throws a Problem where another process is making them.
 */
export async function makeDump(
  deps: Deps,
  by: Pick<Actor, 'id' | 'name'>,
  signal?: AbortSignal,
): Promise<{ day: DayIndex; made: boolean }> {
  const { db, openDataDir, newId } = deps;
  const now = deps.now();
  const date = now.toISOString().slice(0, 10);
  const there = await readDay(openDataDir, date);
  if (there) return { day: there, made: false };
  // What may no longer be told does not go out once more.
  await runClocks(deps);
  let index: DayIndex | null = null;
  const made = await addDay(openDataDir, date, newId(), async (folder) => {
    index = await writeFiles(deps, { now, date, folder, signal });
    await writeFile(join(folder, INDEX_FILE), await sealed(deps, index), { flush: true });
  });
  const day = made ? index : await readDay(openDataDir, date);
  if (!day) throw new Error(`The open data of ${date} were written, and are not there.`);
  await removeOld(openDataDir, now);
  if (made) {
    const detail = { rows: Object.fromEntries(day.files.map(({ name, rows }) => [name, rows])) };
    await db.transaction((tx) => audit(tx, by, 'open-data', `open-data:${date}`, detail, now));
  }
  return { day, made };
}

interface Making {
  now: Date;
  date: string;
  folder: string;
  signal: AbortSignal | undefined;
}

function writeFiles(
  { db, registry, dataLicence, calendar }: Deps,
  { now, date, folder, signal }: Making,
): Promise<DayIndex> {
  return db.transaction(
    async (tx) => {
      const lock = v.parse(LockSchema, await tx.execute(sql`select pg_try_advisory_xact_lock(${DUMP_LOCK}) as free`));
      if (!lock.rows[0].free) throw new Problem('conflict', 'The open data are being made already.');
      const look: Look = { db: tx, now, calendar, publisher: { name: registry.name, licence: dataLicence } };
      const files: DayIndex['files'] = [];
      for (const name of FILE_NAMES) {
        const file = fileOf(name);
        files.push({ name, file, ...(await writeJsonLines(join(folder, file), READERS[name](look), signal)) });
      }
      return {
        registry: { id: registry.id, name: registry.name },
        date,
        made: now.toISOString(),
        licence: dataLicence,
        files,
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** Signed by who signs the lists, so that whoever trusts those can check these. */
async function sealed({ listsDir, registry, keys }: Deps, index: DayIndex): Promise<string> {
  const root = await ensureRoot(listsDir, registry, keys, Date.parse(index.made));
  const signers = keys.lists.filter(({ id }) => root.roles.list.keys.includes(id));
  return JSON.stringify(sealEnvelope(INDEX_TYPE, Buffer.from(JSON.stringify(index)), signers));
}
