import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { prepare, run } from './prepare.mjs';

// Pictures of every page and state in both languages, light and dark, in each browser there is, and of what is put into pages;
// each is checked on the way. In the end all looks of a state stand side by side on sheets, also where a check failed.

prepare();
const folder = (process.env.PROBITY_PICTURES ??= 'demo-output/looks');
const wish = process.argv.slice(2);
run('npm', ['run', '-s', 'build']);
if (wish.length === 0)
  for (const family of ['chromium', 'firefox']) rmSync(join(folder, family), { recursive: true, force: true });
const names = ['looks', 'console-looks', 'gallery', 'access', 'first-minute', 'signs', 'results', 'reviews'];
const files = names.map((name) => `test/e2e/${name}.test.ts`);
const checks = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browsers', ...files, ...wish];
const { status } = spawnSync(process.execPath, checks, { stdio: 'inherit' });
run(process.execPath, ['--import', 'tsx', 'scripts/draw-sheets.ts', folder]);
process.exitCode = status ?? 1;
