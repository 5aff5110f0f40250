import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Family } from '../../../scripts/find-browser.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The version that shoppers have, and where its sources stand in the history: whoever releases one names it here. */
export const RELEASED = { version: '0.1.0', commit: '9d11227' };

/**
 * The folder of the released version's own build for a browser, made from its sources in the history at first and kept in `.cache`. Null
 * where the history does not go back so far.
 */
export function releasedBuild(family: Family): string | null {
  const mode = family === 'chromium' ? 'chrome' : 'firefox';
  const kept = join(ROOT, '.cache', `released-${RELEASED.version}`, mode);
  if (existsSync(join(kept, 'manifest.json'))) return kept;
  const folder = mkdtempSync(join(tmpdir(), 'probity-released-'));
  try {
    const sources = archive();
    if (!sources) return null;
    execFileSync('tar', ['-x', '-C', folder], { input: sources });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--mode', mode], { cwd: folder, stdio: 'pipe' });
    mkdirSync(join(kept, '..'), { recursive: true });
    renameSync(join(folder, 'dist', mode), kept);
    return kept;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function archive(): Buffer | null {
  try {
    return execFileSync('git', ['archive', RELEASED.commit], { cwd: ROOT, maxBuffer: 2 ** 30, stdio: 'pipe' });
  } catch {
    return null;
  }
}
