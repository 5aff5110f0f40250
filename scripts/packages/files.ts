import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './zip';

/** As in `.gitignore`, for a folder that is no git checkout. */
const NOT_SOURCE = new Set(['.git', 'node_modules', 'dist', 'data', 'demo-output', 'coverage', '.cache']);

/** Every file below `folder`. */
export function filesBelow(folder: string, leftOut: ReadonlySet<string> = new Set()): Files {
  return read(folder, names(folder, '', leftOut));
}

/** The sources: what git keeps or, in an unpacked source pack, all that no command has made. */
export function sourcesOf(root: string): Files {
  return isCheckout(root)
    ? read(root, git(root, 'ls-files', '-z').split('\0').filter(Boolean))
    : filesBelow(root, NOT_SOURCE);
}

function read(folder: string, paths: readonly string[]): Files {
  return new Map(paths.filter((path) => isFile(join(folder, path))).map((path) => [path, bytesOf(folder, path)]));
}

/** What was deleted since git last looked is not there; a submodule is no file. */
function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function bytesOf(folder: string, path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, path)));
}

function names(folder: string, below: string, leftOut: ReadonlySet<string>): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (below === '' && leftOut.has(entry.name)) return [];
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? names(folder, path, leftOut) : [path];
  });
}

function isCheckout(root: string): boolean {
  try {
    return realpathSync(git(root, 'rev-parse', '--show-toplevel').trim()) === realpathSync(root);
  } catch {
    return false;
  }
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
