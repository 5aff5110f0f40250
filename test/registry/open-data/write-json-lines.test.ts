import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeJsonLines } from '../../../src/registry/open-data/write-json-lines';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-lines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* given(values: readonly object[]) {
  yield* values;
}

it('writes one value a line, which comes back as it was, and the same bytes each time', async () => {
  const path = join(folder, 'a');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ text: fc.string({ unit: 'binary' }), n: fc.integer() })), async (values) => {
      const first = await writeJsonLines(path, given(values));
      const bytes = await readFile(path);
      const lines = gunzipSync(bytes).toString('utf8').split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line))).toEqual(values);
      expect(first).toMatchObject({ rows: values.length, bytes: bytes.length });
      expect(await writeJsonLines(path, given(values))).toEqual(first);
    }),
    { numRuns: 50 },
  );
});

it('holds little of much: 300 MB of lines never take 100 MB of memory', { timeout: 60_000 }, async () => {
  const ROWS = 1_000_000;
  let most = 0;
  const before = process.memoryUsage().rss;
  async function* much() {
    for (let at = 0; at < ROWS; at++) {
      if (at % 10_000 === 0) most = Math.max(most, process.memoryUsage().rss - before);
      yield { at, text: `${at} `.repeat(36) };
    }
  }
  expect((await writeJsonLines(join(folder, 'much'), much())).rows).toBe(ROWS);
  expect(most).toBeLessThan(100 * 2 ** 20);
});

it('rejects where a value can not be had', async () => {
  async function* failing() {
    yield { a: 1 };
    throw new Error('The database is gone.');
  }
  await expect(writeJsonLines(join(folder, 'b'), failing())).rejects.toThrow('The database is gone.');
});
