import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { FILE_NAMES } from '../../src/registry/open-data/row-schemas';
import { startServer } from '../../src/registry/server';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-dump-'));
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function probity(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await runCommand([...args, '--data', data], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('probity dump', { timeout: 120_000 }, () => {
  it('makes the open data where nothing runs, and puts them where one wants them', async () => {
    const feed = join(folder, 'feed.txt');
    await writeFile(feed, 'a.example\nb.example\n');
    const told = ['--format', 'domains', '--source', 'City', '--list', 'blacklist', '--category', 'counterfeit'];
    await probity('import', feed, ...told, '--licence', 'CC0-1.0');
    const out = join(folder, 'out');
    const answer = await probity('dump', '--out', out);
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toMatch(/^open data of 20\d\d-\d\d-\d\d by Probity registry/);
    expect(answer.out).toMatch(/listings\.jsonl\.gz +2 +\d+ +[0-9a-f]{16}… ok/);
    const named = FILE_NAMES.map((name) => `${name}.jsonl.gz`);
    expect((await readdir(out)).toSorted()).toEqual([...named, 'SHA256SUMS', 'index.json'].toSorted());
    const sums = (await readFile(join(out, 'SHA256SUMS'), 'utf8')).trim().split('\n');
    for (const line of sums) {
      const [sum, file = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(await readFile(join(out, file)))
          .digest('hex'),
      ).toBe(sum);
    }
    const [first] = gunzipSync(await readFile(join(out, 'listings.jsonl.gz')))
      .toString()
      .split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({
      identifier: 'domain:a.example',
      provenance: { licence: 'CC0-1.0' },
    });
  });

  it('asks the registry that runs, likewise one at an address, and refuses what was altered', async () => {
    const server = await startServer({ dataDir: data, host: '127.0.0.1', port: 0 });
    try {
      const own = await probity('dump', '--json');
      expect(JSON.parse(own.out)).toMatchObject({ rootGiven: false, registry: { name: 'Probity registry' } });
      const { date, files } = JSON.parse(own.out);
      const root = join(data, 'lists', 'root', '1.json');
      const elsewhere = await probity('dump', `${server.url}/`, '--root', root, '--json');
      expect(JSON.parse(elsewhere.out)).toMatchObject({ rootGiven: true, date, files });

      const path = join(data, 'open-data', date, 'listings.jsonl.gz');
      const bytes = await readFile(path);
      const out = join(folder, 'altered');
      await writeFile(path, Buffer.from(bytes.map((one, at) => (at === 20 ? one ^ 1 : one))));
      expect(await probity('dump', '--out', out)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is not what the registry signed for') }); // prettier-ignore
      expect(await readdir(out)).toEqual(['merchants.jsonl.gz']);
      await writeFile(path, Buffer.concat([bytes, bytes]));
      expect((await probity('dump', server.url)).err).toMatch(/longer than the \d+ bytes/);
      await writeFile(path, bytes);
      const index = join(data, 'open-data', date, 'index.json');
      const envelope = JSON.parse(await readFile(index, 'utf8'));
      await writeFile(index, JSON.stringify({ ...envelope, signatures: [] }));
      expect((await probity('dump', server.url)).err).toMatch(/0 valid signatures/);
    } finally {
      await server.close();
    }
  });

  it.each([
    [['dump', 'a', 'b'], /one address at most/],
    [['dump', 'ftp://registry.example'], /is no address/],
    [['dump', 'https://x.example', '--root', '/nowhere'], /cannot be read/],
  ])('%j is called wrongly', async (args, message) => {
    expect(await probity(...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});
