import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { findBrowser, lookForBrowser } from './find-browser.mjs';

const NODE = [20, 19];

/**
 * Makes a fresh clone ready: checks Node, installs the packages, and sees to a browser of each family. Uses nothing but Node
 * itself. A family that cannot be had is said in one line; none at all ends the process.
 */
export function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
    fail(`Node ${NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  if (!packagesAreCurrent()) run('npm', ['ci', '--no-fund', '--no-audit']);
  const families = /** @type {const} */ (['chromium', 'firefox']);
  if (families.some((family) => !lookForBrowser(family)) && canInstallDebian()) installDebian();
  const missing = families.flatMap((family) => problem(family) ?? []);
  for (const line of missing) process.stderr.write(`${line}\n`);
  if (missing.length === families.length) process.exit(1);
}

/**
 * Runs a command with this terminal; ends the process when it fails.
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) fail(`${command} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** npm leaves its own record of what it installed; an older one than the lockfile is out of date. */
function packagesAreCurrent() {
  const record = 'node_modules/.package-lock.json';
  return existsSync(record) && statSync(record).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

function canInstallDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installDebian() {
  const packages = ['chromium', 'chromium-l10n', 'firefox-esr', 'fonts-noto-cjk'];
  process.stderr.write(`Installing ${packages.join(', ')} ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
}

/** @param {import('./find-browser.mjs').Family} family */
function problem(family) {
  try {
    findBrowser(family);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
