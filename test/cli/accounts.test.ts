import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { startServer, type RunningServer } from '../../src/registry/server';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-accounts-'));
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function accounts(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await runCommand(['accounts', ...args, '--data', data], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('probity accounts', { timeout: 120_000 }, () => {
  let server: RunningServer;
  afterAll(() => server.close());

  it.each([
    [['invite'], /--role is at least one of intake, handler/],
    [['invite', '--role', 'root'], /--role is at least one of/],
    [['invite', 'lin', '--role', 'admin'], /behind --for/],
    [['promote', 'lin'], /say one of list, invite/],
    [['disable', 'lin', 'wang'], /say one of/],
  ])('%j is called wrongly, and makes nothing', async (args, message) => {
    expect(await accounts(...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
    await expect(readFile(join(data, 'registry.json'))).rejects.toThrow('ENOENT');
  });

  it('invites the first admin before any server runs', async () => {
    const invited = await accounts('invite', '--role', 'admin', '--for', 'Lin Wei');
    expect(invited).toMatchObject({ code: 0, err: '' });
    expect(invited.out).toMatch(/^http:\/\/localhost:8787\/console\/#\/invitation\/[\w-]{43}\n +once, until /);
    expect((await accounts()).out).toMatch(/Lin Wei +admin +invited until \d{4}-\d\d-\d\d$/);
    expect(await accounts('disable', 'lin')).toMatchObject({ code: 1, err: expect.stringContaining('nobody logs in') });
  });

  it('reaches a registry that runs, at whose public address the invited log in', async () => {
    const publicUrl = new URL('https://registry.example');
    server = await startServer({ dataDir: data, host: '127.0.0.1', port: 0, publicUrl });
    expect(JSON.parse(await readFile(join(data, 'registry.json'), 'utf8'))).toMatchObject({
      id: server.data.registry.id,
      publicUrl: 'https://registry.example',
    });
    const invited = JSON.parse((await accounts('invite', '--role', 'admin', '--role', 'auditor', '--json')).out);
    expect(invited.url).toBe(`https://registry.example/console/#/invitation/${invited.token}`);
    const send = (path: string, body: object) =>
      fetch(new URL(path, server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://registry.example' },
        body: JSON.stringify(body),
      });
    const password = 'nine lamps above the harbour';
    const body = { token: invited.token, loginName: 'lin', name: '林\u2066薇', password };
    expect((await send('/v1/accounts/invitations/accept', body)).status).toBe(422);
    expect((await send('/v1/accounts/invitations/accept', { ...body, name: '林薇' })).status).toBe(201);
    const loggedIn = await send('/v1/session', { loginName: 'lin', password });
    expect(loggedIn.headers.get('set-cookie')).toMatch(/^__Host-probity=/);
    expect((await accounts()).out).toMatch(/^login name .*\nlin +林薇 +admin auditor$/m);
    expect((await accounts('disable', 'lin')).err).toMatch(/\(409\): This is the last admin/);
    expect((await accounts('roles', 'LIN', '--role', 'admin')).out).toMatch(/lin +林薇 +admin$/);
    expect((await accounts('reset', 'lin')).out).toMatch(/^https:\/\/registry\.example\/console\//);
  });

  it('keeps the public address for whoever opens the folder later', async () => {
    await server.close();
    expect((await accounts('invite', '--role', 'intake')).out).toMatch(/^https:\/\/registry\.example\//);
    const answers = [
      await runCommand(['serve', '--public-url', 'http://registry.example', '--data', data], quiet),
      await runCommand(['serve', '--public-url', 'https://registry.example/path', '--data', data], quiet),
    ];
    expect(answers).toEqual([2, 2]);
    server = await startServer({ dataDir: data, host: '127.0.0.1', port: 0 });
    expect(server.data.publicUrl.origin).toBe('https://registry.example');
  });
});

const quiet = { out: () => undefined, err: () => undefined };
