import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, BUILDS, type Build } from './build';
import { filesBelow, sourcesOf } from './files';
import { zipOf, type Files } from './zip';

/** Whose build each shop for extensions gets. Edge takes Chrome's as it is. */
const SHOPS: Record<string, Build> = { chrome: 'chrome', edge: 'chrome', firefox: 'firefox' };

export interface Package {
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

/**
 * Writes a zip for each shop, one of the sources for its reviewers, and `SHA256SUMS` into `out`, which is emptied before. `built` is where
 * builds lie ready, one folder a browser; without it they are made. Same sources, same bytes.
 */
export function writePackages(root: string, out: string, built: string | null): Package[] {
  const version = versionOf(root);
  const folder = built ?? mkdtempSync(join(tmpdir(), 'probity-package-'));
  try {
    if (built === null) for (const browser of BUILDS) build(root, browser, join(folder, browser));
    const all: [string, Files][] = [
      ...Object.entries(SHOPS).map(([shop, browser]): [string, Files] => [shop, filesBelow(join(folder, browser))]),
      ['source', sourcesOf(root)],
    ];
    const packages = all.map(([what, files]) => packageOf(`probity-${version}-${what}.zip`, zipOf(files)));
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    for (const { name, bytes } of packages) writeFileSync(join(out, name), bytes);
    writeFileSync(join(out, 'SHA256SUMS'), packages.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
    return packages;
  } finally {
    if (built === null) rmSync(folder, { recursive: true, force: true });
  }
}

/** The version, which both files that name it must agree on. */
function versionOf(root: string): string {
  const [own, extension] = ['package.json', 'manifest.json'].map(
    (file) => (JSON.parse(readFileSync(join(root, file), 'utf8')) as { version: string }).version,
  );
  if (!own || own !== extension)
    throw new Error(`package.json says version ${own}, manifest.json ${extension}: they must be the same.`);
  return own;
}

function packageOf(name: string, bytes: Uint8Array): Package {
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
