import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { BUCKET, startObjectServer, type ObjectServer } from '../registry/publish/object-server';

let folder: string;
let store: ObjectServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-publish-'));
  store = await startObjectServer();
});
afterAll(async () => {
  await store.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const OUT = `s3://${BUCKET}/v1/lists`;

async function probity(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand([...args, '--data', join(folder, 'data')], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function importNames(...names: string[]) {
  const feed = join(folder, 'feed.txt');
  await writeFile(feed, names.join('\n'));
  const told = ['--format', 'domains', '--source', 'Feed', '--list', 'blacklist', '--category', 'counterfeit'];
  expect(await probity('import', feed, ...told)).toMatchObject({ code: 0, err: '' });
}

const verify = () =>
  probity('verify', `${store.url}/${BUCKET}/v1/lists`, '--root', join(folder, 'data/lists/root/1.json'));

describe('publish into an object store', { timeout: 120_000 }, () => {
  it('puts the list there, and anyone can verify it over HTTP', async () => {
    await importNames('a.example', 'b.example');
    const published = await probity('publish', '--out', OUT);
    expect(published).toMatchObject({ code: 0, err: '' });
    expect(published.out).toMatch(
      /^ {2}put {5}[0-9a-f]{64}\.plist\n {2}put {5}root\/1\.json\n {2}put {5}manifest\.json$/m,
    );
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('valid    version 1') });
  });

  it('that breaks off leaves the old list, says so, and is finished without another version', async () => {
    await importNames('a.example', 'b.example', 'c.example');
    store.failFrom(/^PUT .*plist$/, (request) => request.socket.destroy());
    const cut = await probity('publish', '--out', OUT);
    expect(cut).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^probity publish: version 2 is published in .*, but did not get to s3:\/\/lists\/v1\/lists, where the list that was there stays: .*cannot be put there: the connection broke off.*probity publish --only-copy --out s3:/,
      ),
    });
    expect(cut.err).not.toContain('\n');
    expect((await verify()).out).toContain('valid    version 1');
    store.heal();
    const finished = await probity('publish', '--only-copy', '--out', OUT, '--json');
    expect(JSON.parse(finished.out)).toMatchObject({ folder: OUT, stored: { version: 2, removed: [], left: null } });
    expect((await verify()).out).toContain('valid    version 2');
    expect((await probity('publish', '--only-copy', '--out', OUT)).out).toBe(`  everything was there\n  in ${OUT}`);
  });

  it('that cannot remove what was let go says so, and is done', async () => {
    store.failFrom(/retired\.json$/, (_, response) => response.writeHead(403).end());
    const published = await probity('publish', '--out', OUT);
    expect(published).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^probity publish: the list is out, but .*refused/),
    });
    expect((await verify()).code).toBe(0);
    store.heal();
  });
});

describe('publish what was previewed', { timeout: 120_000 }, () => {
  it('publishes that, or nothing', async () => {
    await importNames('a.example', 'b.example', 'd.example');
    const preview = await probity('publish', '--preview');
    const digest = /^ {2}digest ([0-9a-f]{64})$/m.exec(preview.out)?.[1] ?? '';
    await importNames('a.example', 'b.example', 'e.example');
    const manifest = () => readFile(join(folder, 'data/lists/manifest.json'));
    const before = await manifest();
    expect(await probity('publish', '--expect', digest)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/\(409\): What would be published now is not what was previewed/),
    });
    expect(await manifest()).toEqual(before);
    await importNames('a.example', 'b.example', 'd.example');
    expect(await probity('publish', '--expect', digest)).toMatchObject({ code: 0, err: '' });
  });

  it('asks clients to wait as the operator says, once or always', async () => {
    const retryAfter = async () => {
      const { payload } = JSON.parse(await readFile(join(folder, 'data/lists/manifest.json'), 'utf8'));
      return JSON.parse(Buffer.from(payload, 'base64').toString()).retryAfter;
    };
    await probity('publish', '--retry-after', '7200');
    expect(await retryAfter()).toBe(7200);
    await probity('publish');
    expect(await retryAfter()).toBeUndefined();
    const settings = join(folder, 'data/registry.json');
    const registry = JSON.parse(await readFile(settings, 'utf8'));
    await writeFile(settings, JSON.stringify({ ...registry, retryAfter: 21_600 }));
    await probity('publish');
    expect(await retryAfter()).toBe(21_600);
    await writeFile(settings, JSON.stringify({ ...registry, retryAfter: 864_000 }));
    expect((await probity('publish')).err).toMatch(/registry\.json .*retryAfter.*at most 86400 s/);
    await writeFile(settings, JSON.stringify(registry));
  });

  it('says what the registry is called in languages, as the operator has set it', async () => {
    const signed = async () => {
      const { payload } = JSON.parse(await readFile(join(folder, 'data/lists/manifest.json'), 'utf8'));
      return JSON.parse(Buffer.from(payload, 'base64').toString()).registry;
    };
    const settings = join(folder, 'data/registry.json');
    const registry = JSON.parse(await readFile(settings, 'utf8'));
    const names = { en: 'West City Registry', 'zh-CN': '城西登记处' };
    await writeFile(settings, JSON.stringify({ ...registry, names }));
    await probity('publish');
    expect(await signed()).toEqual({ id: registry.id, name: registry.name, names });
    await writeFile(settings, JSON.stringify({ ...registry, names: { zh_CN: '城西登记处' } }));
    expect((await probity('publish')).err).toMatch(/registry\.json .*names.*not a language tag/);
    await writeFile(settings, JSON.stringify(registry));
    await probity('publish');
    expect(await signed()).toEqual({ id: registry.id, name: registry.name });
  });
});

it.each([
  [['--out', 's3://'], /is no s3:/],
  [['--out', 's3://a/b'], /is no s3:/],
  [['--out', 's3://lists/../x'], /is no s3:/],
  [['--out', 's3://lists//x'], /is no s3:/],
  [['--out', 's3://key:secret@lists/x'], /is no s3:/],
  [['--retry-after', '86401'], /--retry-after is a number of seconds up to 86400/],
  [['--retry-after', 'soon'], /--retry-after/],
  [['--expect', 'abc'], /64 hexadecimal digits/],
  [['--preview', '--out', 'web'], /writes nothing/],
  [['--preview', '--retry-after', '60'], /writes nothing/],
  [['--only-copy'], /needs --out/],
  [['--only-copy', '--out', 'web', '--retry-after', '60'], /publishes nothing/],
])('publish %j is called wrongly', async (args, message) => {
  expect(await probity('publish', ...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
});
