import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './main';
import { round } from './statistics';

const DOMAINS = 250_000;
const call = promisify(execFile);

/** Imports and publishes 250,000 invented domains through the command line, beside a bare Node that sorts and hashes the same file. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  try {
    const feed = join(folder, 'feed.txt');
    writeFileSync(
      feed,
      Array.from({ length: DOMAINS }, (_, n) => `shop-${((n * 2654435761) >>> 0).toString(36)}-${n}.example`).join(
        '\n',
      ),
    );
    const probity = (...args: string[]) =>
      call(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args, '--data', join(folder, 'data')], {
        maxBuffer: 1 << 26,
      });
    const floor = await seconds(() =>
      call(process.execPath, [
        '-e',
        'const f=require("fs"),c=require("crypto");f.readFileSync(process.argv[1],"utf8").split("\\n").map(l=>c.createHash("sha256").update(l).digest("hex")).sort()',
        feed,
      ]),
    );
    const imported = await seconds(() =>
      probity(
        'import',
        feed,
        '--format',
        'domains',
        '--source',
        'bench',
        '--list',
        'blacklist',
        '--category',
        'counterfeit',
      ),
    );
    const published = await seconds(() => probity('publish'));
    const total = imported + published;
    return [
      {
        what: 'import + publish of 250 k domains',
        value: round(total),
        unit: 's',
        goal: 10,
        detail: `import ${round(imported)} s, publish ${round(published)} s`,
      },
      {
        what: 'against sorting and hashing the same lines',
        value: round(total / floor),
        unit: 'x',
        goal: null,
        detail: `floor ${round(floor)} s`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
