import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUseError, isAlive, lockFolder } from '../../../src/registry/db/folder-lock';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-lock-'));
  path = join(folder, 'pg.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The id of a process that has ended. */
const gone = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of a folder', () => {
  it('is held by one, who gives it back', async () => {
    const unlock = await lockFolder(path);
    await expect(lockFolder(path)).rejects.toThrow(FolderInUseError);
    await expect(lockFolder(path)).rejects.toThrow(`process ${process.pid}`);
    await unlock();
    expect(existsSync(path)).toBe(false);
    await (
      await lockFolder(path)
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes to one of many who want it at once', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(path)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it('is taken over from a process that is gone, or had our id before us, or left nothing to read', async () => {
    for (const left of [`${gone()}\n`, `${process.pid}\n`, '']) {
      await writeFile(path, left);
      await (
        await lockFolder(path)
      )();
    }
  });

  it('is not taken from a process that lives', async () => {
    await writeFile(path, `${process.ppid}\n`);
    await expect(lockFolder(path)).rejects.toThrow(FolderInUseError);
  });

  it('knows who lives', () => {
    expect([process.pid, gone(), 0, -1, Number.NaN].map(isAlive)).toEqual([true, false, false, false, false]);
  });
});
