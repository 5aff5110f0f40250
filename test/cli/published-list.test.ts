import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { BLACKLISTED, inventedShop, writeListFixture } from '../published-list-fixture';

let home: string;
let lists: string;
let root: string;
const servers: Server[] = [];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'probity-test-'));
  lists = join(home, 'lists');
  root = join(home, 'root.json');
  await writeListFixture({ folder: lists, entries: 40, identifiers: ['domain:evil.example'] });
  await writeListFixture({
    folder: lists,
    entries: 38,
    identifiers: ['domain:evil.example', 'uscc:91110108551385082Q'],
  });
  cpSync(join(lists, 'root/1.json'), root);
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(home, { recursive: true, force: true });
});

async function probity(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/lists`;
}

const serveFolder = (folder: string) =>
  serve((request, response) => {
    try {
      response.end(readFileSync(join(folder, (request.url ?? '').replace('/v1/lists/', ''))));
    } catch {
      response.writeHead(404).end();
    }
  });

describe('verify', () => {
  it('shows each check of a list in a folder', async () => {
    const { code, out, err } = await probity('verify', lists, '--root', root);
    expect(err).toBe('');
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(['ok', 'ok', 'ok', 'ok', 'valid']);
    expect(code).toBe(0);
  });

  it('of a list at an address, as JSON', async () => {
    const { code, out } = await probity('verify', `${await serveFolder(lists)}/`, '--root', root, '--json');
    expect(JSON.parse(out)).toMatchObject({
      valid: true,
      rootGiven: true,
      version: 2,
      registry: { id: 'fixture.example' },
    });
    expect(code).toBe(0);
  });

  it('says that without --root it cannot know whose list it is', async () => {
    expect((await probity('verify', lists)).out).toContain('not whose it is');
  });

  it('needs one list', async () => {
    expect((await probity('verify')).code).toBe(2);
    expect(await probity('verify', lists, '--root', join(home, 'none.json'))).toMatchObject({ code: 2 });
  });

  const files = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.plist'))
      .map((name) => join(folder, name));
  it.each<[string, string, (folder: string) => unknown]>([
    ['a missing manifest', 'network', (folder) => rmSync(join(folder, 'manifest.json'))],
    [
      'a manifest that is HTML',
      'malformed',
      (folder) => writeFileSync(join(folder, 'manifest.json'), '<!doctype html>'),
    ],
    [
      'a manifest that is cut short',
      'malformed',
      (folder) =>
        writeFileSync(join(folder, 'manifest.json'), readFileSync(join(folder, 'manifest.json')).subarray(0, 900)),
    ],
    ['a manifest of 2 MB', 'too-big', (folder) => writeFileSync(join(folder, 'manifest.json'), ' '.repeat(2 ** 21))],
    ['a forged payload', 'signature', (folder) => forge(join(folder, 'manifest.json'))],
    ['a missing file', 'network', (folder) => files(folder).forEach((path) => rmSync(path))],
    [
      'a truncated file',
      'length',
      (folder) => files(folder).forEach((path) => writeFileSync(path, readFileSync(path).subarray(1))),
    ],
    [
      'a file that goes on',
      'too-big',
      (folder) =>
        files(folder).forEach((path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.of(0)]))),
    ],
    [
      'a changed byte',
      'hash',
      (folder) => files(folder).forEach((path) => writeFileSync(path, readFileSync(path).fill(7, 90, 91))),
    ],
    [
      'a second root that the first did not sign',
      'signature',
      (folder) => cpSync(join(home, 'other/root/1.json'), join(folder, 'root/2.json')),
    ],
    ['a list past its date', 'expired', (folder) => publishAt(folder, Date.now() - 15 * 86_400_000)],
  ])('refuses %s: %s', async (what, expected, damage) => {
    await writeListFixture({ folder: join(home, 'other'), keysFolder: join(home, 'other-keys') });
    const folder = join(home, what.replaceAll(' ', '-'));
    cpSync(lists, folder, { recursive: true });
    await damage(folder);
    const trusted = expected === 'expired' ? join(folder, 'root/1.json') : root;
    for (const location of [folder, await serveFolder(folder)]) {
      const { code, out } = await probity('verify', location, '--root', trusted, '--json');
      expect(JSON.parse(out)).toMatchObject({ valid: false, code: expected });
      expect(code).toBe(1);
    }
  });

  it("refuses another registry's list", async () => {
    await writeListFixture({ folder: join(home, 'other'), keysFolder: join(home, 'other-keys') });
    expect((await probity('verify', lists, '--root', join(home, 'other/root/1.json'))).err).toMatch(
      /^refused {2}signature: /,
    );
  });

  it.each<[string, string, RequestListener]>([
    [
      'HTML for everything',
      'malformed',
      (_, response) => response.end('<!doctype html><title>Sign in to the hotel network</title>'),
    ],
    ['an endless answer', 'too-big', (_, response) => endless(response)],
    ['an error', 'network', (_, response) => response.writeHead(500).end()],
    ['nothing, and hangs up', 'network', (request) => request.socket.destroy()],
  ])('a server that sends %s: %s', async (_, expected, listener) => {
    expect((await probity('verify', await serve(listener), '--root', root)).err).toContain(`refused  ${expected}: `);
  });
});

describe('lookup', () => {
  it('finds any spelling, through the levels', async () => {
    const { code, out } = await probity(
      'lookup',
      'domain:WWW.Evil.Example.',
      inventedShop(3),
      'uscc:9111 0108 5513 8508 2q',
      '--list',
      lists,
      '--root',
      root,
    );
    expect(out).toMatch(/^domain:evil\.example: blacklist, counterfeit, listed 2026-01, source: Fixture source$/m);
    expect(out).toMatch(/^domain:shop-3\.example: blacklist/m);
    expect(out).toMatch(/^uscc:91110108551385082Q: blacklist/m);
    expect(code).toBe(0);
  });

  it('says "no record" of what was removed or never listed', async () => {
    const { code, out } = await probity(
      'lookup',
      inventedShop(39),
      'domain:honest.example',
      '--list',
      await serveFolder(lists),
    );
    expect(out).toContain(`${inventedShop(39)}: no record`);
    expect(out).toContain('domain:honest.example: no record');
    expect(code).toBe(1);
  });

  it('answers as JSON', async () => {
    const { out } = await probity('lookup', 'domain:evil.example', '--list', lists, '--root', root, '--json');
    expect(JSON.parse(out)).toEqual({
      list: expect.objectContaining({ version: 2, age: 'current' }),
      rootGiven: true,
      identifiers: ['domain:evil.example'],
      found: [{ identifier: 'domain:evil.example', record: BLACKLISTED, sourceName: 'Fixture source' }],
    });
  });

  it('answers from an old list, and says how old', async () => {
    const folder = join(home, 'old');
    await publishAt(folder, Date.now() - 15 * 86_400_000);
    const { code, out, err } = await probity('lookup', inventedShop(1), '--list', folder);
    expect(err).toContain('this list is expired');
    expect(out).toContain('blacklist');
    expect(code).toBe(0);
  });

  it.each([
    [['lookup', '--list', 'x'], 2],
    [['lookup', 'domain:a.example'], 2],
    [['lookup', 'nonsense', '--list', 'x'], 2],
    [['lookup', 'domain:a.example', '--list', '/nowhere/at/all'], 1],
  ])('%j ends with %i and one line', async (args, expected) => {
    const { code, err } = await probity(...args);
    expect(code).toBe(expected);
    expect(err).not.toContain('    at ');
  });
});

async function publishAt(folder: string, now: number): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await writeListFixture({ folder, entries: 5, now });
}

function forge(path: string): void {
  const envelope = JSON.parse(readFileSync(path, 'utf8')) as { payload: string };
  const payload = Buffer.from(envelope.payload, 'base64').toString().replace('Fixture source', 'Forged  source');
  writeFileSync(path, JSON.stringify({ ...envelope, payload: Buffer.from(payload).toString('base64') }));
}

function endless(response: ServerResponse): void {
  const blanks = Buffer.alloc(65_536, 0x20);
  Readable.from(
    (function* () {
      while (!response.destroyed) yield blanks;
    })(),
  ).pipe(response);
}
