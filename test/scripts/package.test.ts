import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../scripts/packages/zip';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');

/** A clock that is a year ahead. */
const LATER = `--import=data:text/javascript,${encodeURIComponent(
  'const D=Date,now=()=>D.now()+3e10;globalThis.Date=class extends D{constructor(...a){a.length?super(...a):super(now())}static now(){return now()}}',
)}`;

const files = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}(\/[a-zé诚]{1,8}){0,2}\.js$/), fc.uint8Array()), {
  selector: ([name]) => name,
});

describe('a zip', () => {
  it('has the same bytes whatever order, time zone and moment it is made in, and holds what was put in', () => {
    const zone = process.env.TZ;
    try {
      fc.assert(
        fc.property(files, (given) => {
          process.env.TZ = 'Pacific/Auckland';
          const one = zipOf(new Map(given));
          process.env.TZ = 'America/Los_Angeles';
          expect(zipOf(new Map(given.toReversed()))).toEqual(one);
          expect(unzipSync(one)).toEqual(Object.fromEntries(given));
        }),
        { numRuns: 30 },
      );
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('npm run package', () => {
  let folder: string;
  const here = () => join(folder, 'here');
  const read = (at: string, what: string) => readFileSync(join(at, `probity-${version()}-${what}.zip`));
  const version = () => (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
  const pack = (root: string, out: string, env: Record<string, string> = {}) =>
    run(process.execPath, ['--import', 'tsx', 'scripts/package.ts', '--out', out], {
      cwd: root,
      env: { ...process.env, ...env },
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'probity-packages-'));
    await pack(ROOT, here());
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives a reviewer who unpacks the sources elsewhere, a year later, in another zone, the same bytes', async () => {
    const elsewhere = join(folder, 'a reviewer');
    unpack(read(here(), 'source'), elsewhere);
    symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
    await pack(elsewhere, join(folder, 'there'), { TZ: 'Asia/Shanghai', LC_ALL: 'C', NODE_OPTIONS: LATER });
    const sums = (out: string) => readFileSync(join(folder, out, 'SHA256SUMS'), 'utf8');
    expect(sums('there')).toBe(sums('here'));
    for (const what of ['chrome', 'edge', 'firefox', 'source'])
      expect(read(join(folder, 'there'), what).equals(read(here(), what))).toBe(true);
  });

  it('names each package by its hash', () => {
    const lines = readFileSync(join(here(), 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(here(), name)))
          .digest('hex'),
      ).toBe(sum);
    }
  });

  it.each(['chrome', 'edge', 'firefox'])('packs for %s what runs there and nothing else', (shop) => {
    const packed = unzipSync(read(here(), shop));
    const manifest = JSON.parse(new TextDecoder().decode(packed['manifest.json'])) as Record<string, unknown>;
    expect(manifest).toMatchObject({ manifest_version: 3, version: version() });
    expect('browser_specific_settings' in manifest).toBe(shop === 'firefox');
    expect(Object.keys(packed).filter((name) => /\.(map|tsx?)$|test|node_modules/.test(name))).toEqual([]);
  });

  it('packs for Firefox what its linter takes: no error, and no warning but of how Preact itself sets HTML', async () => {
    const unpacked = join(folder, 'firefox');
    unpack(read(here(), 'firefox'), unpacked);
    const webExt = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
    const { stdout } = await run(process.execPath, [webExt, 'lint', '-s', unpacked, '--self-hosted', '-o', 'json']);
    const { errors, warnings, notices } = JSON.parse(stdout) as Record<string, { code: string; file: string }[]>;
    expect(errors).toEqual([]);
    expect(notices).toEqual([]);
    expect(warnings?.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
    expect(readFileSync(join(unpacked, warnings?.[0]?.file ?? ''), 'utf8')).toContain('dangerouslySetInnerHTML');
  });
});

function unpack(zip: Uint8Array, into: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const path = join(into, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    if (bytes[0] === 0x23 && bytes[1] === 0x21) chmodSync(path, 0o755);
  }
}
