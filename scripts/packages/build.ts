import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const BUILDS = ['chrome', 'firefox'] as const;
export type Build = (typeof BUILDS)[number];

/** Builds the extension for one family of browsers into `folder`, in a process of its own: nothing of this one gets into the result. Throws with what it said. */
export function build(root: string, browser: Build, folder: string): void {
  const { NODE_ENV: _, VITEST: _1, ...env } = process.env;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--mode', browser, '--outDir', folder, '--logLevel', 'warn'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}
