import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { DateSchema, INDEX_FILE, readOwnIndex, type DayIndex } from './day-index';

/** So many days lie there; the newest stays however old it is. */
export const KEPT_DAYS = 7;
/** What a process that died has left unfinished is removed when it is so old. */
const LEFT_MS = 86_400_000;
const UNFINISHED = '.making-';

/** The days that are whole, the newest first. */
export async function days(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => v.is(DateSchema, name))
    .toSorted()
    .reverse();
}

/** What the files of a day are; null: there are none of it. */
export async function readDay(folder: string, date: string): Promise<DayIndex | null> {
  try {
    return readOwnIndex(await readFile(join(folder, date, INDEX_FILE)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes the folder of a day: `write` fills another one, which takes the day's name when all is in it, so that nobody ever sees half of it. Where that
 * fails nothing of it is left, and the days before stay. False: somebody else was quicker.
 */
export async function addDay(
  folder: string,
  date: string,
  id: string,
  write: (folder: string) => Promise<void>,
): Promise<boolean> {
  const unfinished = join(folder, `${UNFINISHED}${id}`);
  await mkdir(unfinished, { recursive: true });
  try {
    await write(unfinished);
    return await rename(unfinished, join(folder, date)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false;
        throw error;
      },
    );
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Removes the days beyond those that are kept, and what was left unfinished a day before `now`. */
export async function removeOld(folder: string, now: Date): Promise<void> {
  for (const date of (await days(folder)).slice(KEPT_DAYS))
    await rm(join(folder, date), { recursive: true, force: true });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(UNFINISHED) && (await stat(path)).mtimeMs < now.getTime() - LEFT_MS)
      await rm(path, { recursive: true, force: true });
  }
}
