import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How long a file stays after the list moved on, so that no client that is still fetching it must hurry. */
export const KEPT_MS = 35 * 86_400_000;

/** The bytes of a file of a published list, or null if there is none. `name` is relative, `root/1.json`. */
export async function readListFile(folder: string, name: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes under another name first: a reader sees the old file or the new one, never a part. */
export async function writeListFile(folder: string, name: string, bytes: Uint8Array | string): Promise<void> {
  const path = join(folder, name);
  const unfinished = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Notes, in their file times, that these files were part of the list until `now` (ms). */
export async function retire(folder: string, names: Iterable<string>, now: number): Promise<void> {
  for (const name of names) await utimes(join(folder, name), now / 1000, now / 1000).catch(() => undefined);
}

/** Removes list files that are not in `current` and were retired, or left unfinished, 35 days before `now` (ms). */
export async function removeRetired(folder: string, current: ReadonlySet<string>, now: number): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await readdir(folder)) {
    if (current.has(name) || !/^[0-9a-f]{64}\.(plist|(rules|bindings|links)\.json)$|\.tmp$/.test(name)) continue;
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs >= now - KEPT_MS) continue;
    await rm(path, { force: true });
    removed.push(name);
  }
  return removed;
}
