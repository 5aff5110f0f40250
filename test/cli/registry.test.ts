import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { startServer, type RunningServer } from '../../src/registry/server';
import { complaintAgainst } from '../registry/test-registry';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-cli-'));
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function probity(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand([...args, '--data', data], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function feedFile(text: string): Promise<string> {
  const path = join(folder, 'feed.txt');
  await writeFile(path, text);
  return path;
}

const IMPORT = ['--format', 'domains', '--source', 'Feed', '--list', 'blacklist', '--category', 'counterfeit'];

describe('the commands of a registry, without a server', { timeout: 120_000 }, () => {
  it('make the folder, import, publish, and the list holds it', async () => {
    const imported = await probity(
      'import',
      await feedFile('a.example\nb.example/page\nmyshopify.com\n???'),
      ...IMPORT,
    );
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toMatch(/rows read +4\n +kept +1\n +refused +1\n.*\?\?\? \(line 4\)\n +set aside +2\n/);
    for (const [file, mode] of [
      ['handler-token', 0o600],
      ['keys/list.pem', 0o600],
      ['keys/receipt.key', 0o600],
      ['pg', 0o700],
    ] as const) {
      expect((await stat(join(data, file))).mode & 0o777).toBe(mode);
    }
    const preview = await probity('publish', '--preview');
    expect(preview.out).toMatch(
      /^version 1 would be: 1 entries \(1 added, 0 changed, 0 removed\)\n {2}base .*\n {2}added domain:a\.example\n {2}digest [0-9a-f]{64}$/,
    );
    expect(await probity('publish', '--preview', '--out', 'web')).toMatchObject({ code: 2 });
    expect(existsSync(join(data, 'lists', 'manifest.json'))).toBe(false);
    const out = join(folder, 'web');
    const published = await probity('publish', '--out', out, '--json');
    expect(JSON.parse(published.out)).toMatchObject({ version: 1, entries: 1, folder: out });
    for (const list of [out, join(data, 'lists')]) {
      expect(await probity('lookup', 'domain:a.example', '--list', list)).toMatchObject({
        code: 0,
        out: expect.stringContaining('blacklist, counterfeit'),
      });
    }
    expect((await probity('cases')).out).toBe('no cases');
  });

  it('refuse in one line, and change nothing', async () => {
    const page = await probity('import', await feedFile('<html><p>Sign in'), ...IMPORT);
    expect(page).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^probity import: .*\(422\): This is a web page/),
    });
    const nonsense = await probity('import', await feedFile('???'), ...IMPORT);
    expect(nonsense).toMatchObject({
      code: 1,
      out: expect.stringMatching(/refused +1/),
      err: expect.stringMatching(/\(409\): Of the feed's 1 rows none can be listed/),
    });
    await withWeb(breakingOff, async (url) =>
      expect((await probity('import', url, ...IMPORT, '--force')).err).toMatch(/broke off, so nothing was imported/),
    );
    expect((await probity('import', join(folder, 'nowhere'), ...IMPORT)).err).toMatch(/nowhere cannot be read/);
    expect((await probity('decide', '7', '--outcome', 'unfounded', '--reason', 'Long enough.')).err).toMatch(
      /\(404\): There is no case 7/,
    );
    expect(existsSync(join(data, 'pg.lock'))).toBe(false);
  });

  it.each([
    [['import'], /name one file/],
    [
      ['import', 'x', '--format', 'pdf', '--source', 'F', '--list', 'redlist', '--category', 'arson'],
      /--list: .*--format: .*--category: /,
    ],
    [['import', 'ftp://feed.example/', ...IMPORT], /only http/],
    [['decide', '1', '--outcome', 'guilty', '--reason', 'x'], /--outcome: .*--reason: /],
    [['decide', 'one', '--outcome', 'unfounded', '--reason', 'Long enough.'], /by its number/],
    [['cases', '--state', 'lost'], /--state is one of/],
    [['cases', 'notify'], /name the case/],
    [['cases', '1', '--again'], /belongs to notify/],
    [['serve', '--port', '99999'], /--port/],
  ])('%j is called wrongly', async (args, message) => {
    expect(await probity(...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});

describe('the commands of a registry that is running', { timeout: 120_000 }, () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ dataDir: data, host: '127.0.0.1', port: 0 });
  }, 120_000);
  afterAll(() => server.close());

  it('reach it by its file, and nobody else opens its folder', async () => {
    expect(JSON.parse(await readFile(join(data, 'server.json'), 'utf8'))).toEqual({
      url: server.url,
      pid: process.pid,
    });
    await expect(startServer({ dataDir: data, host: '127.0.0.1', port: 0 })).rejects.toThrow(/is held by process/);
    expect((await probity('cases', '--json')).out).toBe('[]');
  });

  it('show a complaint, decide it, publish, and the list warns', async () => {
    const answer = await fetch(`${server.url}/v1/complaints`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': '7b1c7a52-4d0e-4c1b-9a39-0b7d1d4f2a11' },
      body: JSON.stringify(complaintAgainst('shop.example', { facts: 'Paid, \u001B[31mnothing\ncame.' })),
    });
    expect(answer.status).toBe(201);
    expect((await probity('cases')).out).toMatch(/^case +state.*\n1 +received +service-default +\S+ +Invented Shop$/);
    expect((await probity('cases', '1')).out).toContain('Paid, \uFFFD[31mnothing came.');
    const notice = await probity('cases', 'notify', '1');
    expect(notice).toMatchObject({ code: 0, err: '' });
    const link = /http:\/\/localhost:8787\/claims\/#(\w{4}-){3}\w{4}\n/;
    expect(notice.out.match(new RegExp(link, 'g'))?.length).toBe(2);
    expect(notice.out).toContain('不作回应不等于承认');
    const noted = await probity('cases', 'notify', '1', '--sent', 'email', '--to', 'shop-contact');
    expect(noted).toMatchObject({ code: 0, err: '', out: expect.stringContaining('notified') });
    expect((await probity('cases', 'notify', '1')).err).toContain('was notified; --again makes another');
    const again = await probity('cases', 'notify', '1', '--again');
    expect(again.out).toMatch(link);
    expect(again.out.match(link)?.[0]).not.toBe(notice.out.match(link)?.[0]);
    const decided = await probity(
      'decide',
      '1',
      '--outcome',
      'upheld-unremedied',
      '--reason',
      'Paid, never delivered, no answer.',
      '--also-list',
      'uscc:91110108551385082Q',
      '--term',
      '6',
    );
    expect(decided).toMatchObject({ code: 0, err: '' });
    expect(decided.out).toMatch(/blacklist +domain:shop\.example until /);
    expect(decided.out).toMatch(/blacklist +uscc:91110108551385082Q until /);
    expect((await probity('decide', '1', '--outcome', 'unfounded', '--reason', 'Once more, please.')).err).toMatch(
      /\(409\): The case is decided/,
    );
    expect((await probity('publish')).out).toMatch(/^version \d+: 3 entries/);
    const found = await probity(
      'lookup',
      'domain:shop.example',
      '--list',
      `${server.url}/v1/lists`,
      '--root',
      join(data, 'lists/root/1.json'),
    );
    expect(found).toMatchObject({ code: 0, out: expect.stringContaining('source: Probity registry') });
  });

  it('import from an address, and take nothing from one that breaks off, is a page, or answers with an error', async () => {
    await withWeb(
      (_, response) => void response.end('a.example\nz.example'),
      async (url) => {
        expect(await probity('import', url, ...IMPORT)).toMatchObject({
          code: 0,
          out: expect.stringContaining('1 added, 0 changed, 0 removed, 1 unchanged'),
        });
      },
    );
    const bad: [RequestListener, RegExp][] = [
      [(_, response) => void response.writeHead(500).end('a.example'), /status 500/],
      [(_, response) => void response.end('<!doctype html>'), /web page/],
      [breakingOff, /broke off, so nothing was imported/],
    ];
    for (const [listener, message] of bad) {
      await withWeb(listener, async (url) =>
        expect(await probity('import', url, ...IMPORT, '--force')).toMatchObject({
          code: 1,
          err: expect.stringMatching(message),
        }),
      );
    }
    expect((await probity('import', 'http://127.0.0.1:1/', ...IMPORT)).err).toMatch(/cannot be reached/);
    const again = await probity('import', await feedFile('a.example\nz.example'), ...IMPORT);
    expect(again.out).toContain('0 added, 0 changed, 0 removed, 2 unchanged');
  });
});

describe('serve', { timeout: 120_000 }, () => {
  it('says where it serves, publishes an empty list at once, and ends cleanly when asked', async () => {
    const own = join(folder, 'served');
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--port', '0', '--name', 'Our registry', '--json', '--data', own],
      {
        cwd: new URL('../../', import.meta.url),
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [line] = await once(child.stdout, 'data');
    const { url, registry } = JSON.parse(String(line));
    expect(registry).toEqual({ id: expect.stringMatching(/^registry-[0-9a-f]{8}$/), name: 'Our registry' });
    const manifest = await fetch(`${url}/v1/lists/manifest.json`);
    expect(manifest.status).toBe(200);
    expect(existsSync(join(own, 'server.json'))).toBe(true);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(join(own, 'server.json'))).toBe(false);
    expect(existsSync(join(own, 'pg.lock'))).toBe(false);
  });
});

/** Announces more than it sends. */
const breakingOff: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': '1000000' });
  response.write('y.example\n'.repeat(20_000), () => response.destroy());
};

async function withWeb(listener: RequestListener, run: (url: string) => Promise<void>): Promise<void> {
  const web = createServer(listener).listen(0, '127.0.0.1');
  await once(web, 'listening');
  try {
    await run(`http://127.0.0.1:${(web.address() as AddressInfo).port}/`);
  } finally {
    web.closeAllConnections();
    web.close();
  }
}
