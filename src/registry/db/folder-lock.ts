import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** Another process has the folder open. */
export class FolderInUseError extends Error {}

const held = new Set<string>();

/**
 * Takes the lock file at `path`, which holds the id of the process that has it, and returns what gives it back. A lock whose
 * process is gone is taken over. Throws FolderInUseError.
 */
export async function lockFolder(path: string): Promise<() => Promise<void>> {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, `${process.pid}\n`, { mode: 0o600 });
  try {
    for (let tries = 0; tries < 3; tries++) {
      if (await linked(own, path)) {
        held.add(path);
        return async () => {
          held.delete(path);
          await rm(path, { force: true });
        };
      }
      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      // A process id is given out anew, in containers even at once: our own is someone's before us unless we hold the lock.
      const alive = pid === process.pid ? held.has(path) : isAlive(pid);
      if (alive)
        throw new FolderInUseError(
          `${path} is held by process ${pid}, which has the registry's database open. Wait until it is done, or stop it.`,
        );
      await rename(path, `${own}.stale`).catch(() => undefined);
      await rm(`${own}.stale`, { force: true });
    }
    throw new FolderInUseError(`${path} is being taken by other processes. Try again.`);
  } finally {
    await rm(own, { force: true });
  }
}

/** Whether a process with this id runs on this machine. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Hard links are made at once or not at all, with their content. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
