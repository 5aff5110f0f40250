import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { loadKeys } from '../../src/registry/publish/keys';
import { publishList } from '../../src/registry/publish/publish-list';
import { FIXTURE_REGISTRY } from '../published-list-fixture';

/** A registry's data folder, and a machine apart from it that keeps the root key. */
describe('probity keys', () => {
  let home: string;
  let data: string;
  const at = (name: string) => join(home, name);

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'probity-keys-'));
    data = at('data');
    await publish();
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  async function publish() {
    return publishList({
      listings: [],
      sources: [],
      registry: FIXTURE_REGISTRY,
      outDir: join(data, 'lists'),
      keys: await loadKeys(join(data, 'keys')),
      now: Date.now(),
    });
  }

  async function keys(...args: string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
    const code = await runCommand(['keys', ...args, '--data', data], io);
    return { code, out: out.join('\n'), err: err.join('\n') };
  }

  const shown = async () => JSON.parse((await keys('show', '--json')).out) as ShownRoot;
  interface ShownRoot {
    version: number;
    roles: Record<'root' | 'list', { keys: string[]; threshold: number }>;
  }
  const sign = (key: string) => keys('sign', at('next.json'), '--key', key);
  const install = () => keys('install', at('next.json'));
  const rootKey = () => join(data, 'keys/root.pem');

  it('makes a key for its owner’s eyes, with a public half, and never over another', async () => {
    expect((await keys('make', at('new.pem'))).code).toBe(0);
    expect(statSync(at('new.pem')).mode & 0o777).toBe(0o600);
    expect(existsSync(at('new.pem.pub'))).toBe(true);
    const before = readFileSync(at('new.pem'));
    expect((await keys('make', at('new.pem'))).code).toBe(1);
    expect(readFileSync(at('new.pem'))).toEqual(before);
  });

  it('replaces a list key by way of a root that is signed elsewhere', async () => {
    const [old] = (await shown()).roles.list.keys;
    await keys('make', at('new.pem'));
    await keys(
      'draft',
      '--out',
      at('next.json'),
      '--add-list',
      at('new.pem.pub'),
      '--drop-list',
      String(old).slice(0, 12),
    );
    expect((await install()).err).toContain(
      'It has 0 of 1 signatures by the root keys before it, and 0 of 1 by its own.',
    );
    await sign(rootKey());
    expect(await install()).toMatchObject({ code: 0 });
    expect((await shown()).roles.list.keys).not.toContain(old);
    await expect(publish()).rejects.toThrow(/asks for 1 of its list keys, and 0 of them are here/);
    copyFileSync(at('new.pem'), join(data, 'keys/list-2027.pem'));
    await publish();
    const manifest = JSON.parse(readFileSync(join(data, 'lists/manifest.json'), 'utf8')) as { payload: string };
    expect(JSON.parse(Buffer.from(manifest.payload, 'base64').toString())).toMatchObject({ nextRoot: { version: 2 } });
  });

  it('asks for as many signatures as root keys before and after must give', async () => {
    await keys('make', at('second.pem'));
    await keys('draft', '--out', at('next.json'), '--add-root', at('second.pem.pub'), '--root-threshold', '2');
    await sign(rootKey());
    expect((await install()).err).toContain('1 of 1 signatures by the root keys before it, and 1 of 2 by its own');
    await sign(rootKey());
    expect((await install()).code).toBe(1);
    await sign(at('second.pem'));
    expect((await install()).code).toBe(0);
    expect((await shown()).roles.root).toMatchObject({ threshold: 2 });
  });

  it('takes no root that a stranger signed, that skips a version, or that nobody could satisfy', async () => {
    await keys('make', at('stranger.pem'));
    await keys('draft', '--out', at('next.json'), '--days', '30');
    await sign(at('stranger.pem'));
    expect((await install()).code).toBe(1);
    await sign(rootKey());
    expect((await install()).code).toBe(0);
    expect((await install()).err).toMatch(/root/i);
    expect((await keys('draft', '--out', at('x.json'), '--list-threshold', '3')).err).toMatch(/3 signatures of 1/);
    expect((await keys('draft', '--out', at('y.json'), '--drop-list', 'ffff')).err).toContain(
      'no list key begins with ffff',
    );
  });

  it.each([
    [['draft'], 2],
    [['sign', 'nowhere.json'], 2],
    [['sign'], 2],
    [['burn'], 2],
    [['draft', '--out', '/dev/null', '--root-threshold', '0'], 2],
    [['install', 'nowhere.json'], 1],
  ])('%j ends with %i and one line of help', async (args, code) => {
    const answer = await keys(...args);
    expect(answer.code).toBe(code);
    expect(answer.err.split('\n')[0]).toMatch(/^probity keys: /);
  });

  it('refuses a file that holds no public key', async () => {
    writeFileSync(at('bad.pub'), 'hello\n');
    expect(await keys('draft', '--out', at('next.json'), '--add-list', at('bad.pub'))).toMatchObject({ code: 2 });
  });
});
