import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/registry/app';
import { account, session } from '../../../src/registry/db/schema';
import { testRegistry, type TestRegistry } from '../test-registry';
import { ask, auditOf, cookieOf, hire, logIn, PASSWORD, person } from './staff';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

const later = (minutes: number) => {
  registry.clock.now = new Date(registry.clock.now.getTime() + minutes * 60_000);
};

describe('logging in', () => {
  it('gives a cookie that no script, no other site and no other host gets at', async () => {
    await hire(registry, 'lin', ['handler']);
    const answer = await logIn(registry, ' LIN ');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ name: 'Colleague LIN', roles: ['handler'] });
    expect(answer.json().permissions).toContain('propose');
    const header = String(answer.headers['set-cookie']);
    expect(header).toMatch(/^__Host-probity=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('on http://localhost gives a cookie that works there', async () => {
    const local = await buildApp({ ...registry.deps, publicUrl: new URL('http://localhost') });
    await hire(registry, 'lin', ['handler']);
    const headers = { host: 'localhost:8787', origin: 'http://localhost:8787' };
    const answer = await ask(local, 'POST', '/v1/session', { loginName: 'lin', password: PASSWORD }, headers);
    expect(String(answer.headers['set-cookie'])).toMatch(/^probity=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = cookieOf(answer);
    expect((await local.inject({ url: '/v1/session', headers: { cookie } })).statusCode).toBe(200);
    const elsewhere = { host: 'evil.example', origin: 'http://evil.example', cookie };
    expect((await ask(local, 'DELETE', '/v1/session', undefined, elsewhere)).statusCode).toBe(403);
    await local.close();
  });

  it('keeps neither password nor token', async () => {
    const lin = await hire(registry, 'lin', ['handler']);
    const [row] = await registry.deps.db.select().from(account);
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const [kept] = await registry.deps.db.select().from(session);
    const token = lin.cookie.split('=')[1] ?? '';
    expect(Buffer.from(kept?.tokenHash ?? []).toString('base64url')).not.toBe(token);
    expect(JSON.stringify([row, kept, await auditOf(registry)])).not.toContain(token);
    expect(JSON.stringify([row, kept, await auditOf(registry)])).not.toContain(PASSWORD);
  });

  it.each([
    ['a wrong password', 'lin', 'ten lamps above the harbour'],
    ['an unknown name', 'nobody', PASSWORD],
    ['a name that none can have', "x' or 1=1 --", PASSWORD],
    ['a name that no database takes', 'lin\0\uD800', PASSWORD],
    ['a disabled account', 'gone', PASSWORD],
  ])('with %s answers the same', async (_what, loginName, password) => {
    await hire(registry, 'lin', ['admin']);
    const gone = await hire(registry, 'gone', ['handler']);
    await disable(gone.id);
    const answer = await logIn(registry, loginName, password);
    expect(answer.statusCode).toBe(401);
    expect(answer.json().detail).toBe('The login name or the password is wrong.');
    expect(answer.cookies).toEqual([]);
    expect((await auditOf(registry)).at(-1)).toMatchObject({ act: 'log-in-failed', actor: 'nobody' });
    expect(JSON.stringify(await auditOf(registry))).not.toContain('1=1');
  });

  it('takes as long for an unknown name as for a wrong password', async () => {
    await hire(registry, 'lin', ['admin']);
    const spent = async (loginName: string) => {
      const start = performance.now();
      await logIn(registry, loginName, 'ten lamps above the harbour');
      return performance.now() - start;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    // In turns, and the quickest of each: the machine may have other things to do.
    for (let n = 0; n < 8; n++) {
      known.push(await spent('lin'));
      unknown.push(await spent('nobody'));
    }
    const ratio = Math.min(...unknown) / Math.min(...known);
    // Without a hash for unknown names it is a third and less.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('takes over no token from before, and ends the session that the browser had', async () => {
    const lin = await hire(registry, 'lin', ['handler']);
    const planted = `__Host-probity=${'A'.repeat(43)}`;
    const fixed = cookieOf(await logIn(registry, 'lin', PASSWORD, { cookie: planted }));
    expect(fixed).not.toBe(planted);
    expect((await person(registry, '', '', planted).ask('GET', '/v1/session')).statusCode).toBe(401);
    const next = cookieOf(await logIn(registry, 'lin', PASSWORD, { cookie: lin.cookie }));
    expect(next).not.toBe(lin.cookie);
    expect((await lin.ask('GET', '/v1/session')).statusCode).toBe(401);
    expect((await person(registry, '', '', next).ask('GET', '/v1/session')).statusCode).toBe(200);
  });
});

describe('a session', () => {
  it('ends half an hour after the last request', async () => {
    const lin = await hire(registry, 'lin', ['handler']);
    for (let n = 0; n < 3; n++) {
      later(29);
      expect((await lin.ask('GET', '/v1/session')).statusCode).toBe(200);
    }
    later(30);
    expect((await lin.ask('GET', '/v1/session')).statusCode).toBe(401);
  });

  it('ends after twelve hours, however busy', async () => {
    const lin = await hire(registry, 'lin', ['handler']);
    for (let n = 0; n < 35; n++) {
      later(20);
      expect((await lin.ask('GET', '/v1/session')).statusCode).toBe(200);
    }
    later(20);
    expect((await lin.ask('GET', '/v1/session')).statusCode).toBe(401);
  });

  it('is seen and ended by its owner, and by nobody else', async () => {
    const lin = await hire(registry, 'lin', ['handler']);
    const wang = await hire(registry, 'wang', ['admin']);
    const phone = person(
      registry,
      lin.id,
      'lin',
      cookieOf(await logIn(registry, 'lin', PASSWORD, { 'user-agent': 'Phone' })),
    );
    const { sessions } = (await lin.ask('GET', '/v1/sessions')).json();
    expect(sessions).toHaveLength(2);
    const other = sessions.find((one: { isThis: boolean }) => !one.isThis);
    expect(other.agent).toBe('Phone');
    expect((await wang.ask('DELETE', `/v1/sessions/${other.id}`)).statusCode).toBe(404);
    expect((await phone.ask('GET', '/v1/session')).statusCode).toBe(200);
    expect((await lin.ask('DELETE', `/v1/sessions/${other.id}`)).statusCode).toBe(204);
    expect((await phone.ask('GET', '/v1/session')).statusCode).toBe(401);
    const out = await lin.ask('DELETE', '/v1/session');
    expect(String(out.headers['set-cookie'])).toMatch(/^__Host-probity=; .*Expires=Thu, 01 Jan 1970/);
    expect((await lin.ask('GET', '/v1/session')).statusCode).toBe(401);
    expect((await auditOf(registry)).map(({ act }) => act).slice(-2)).toEqual(['end-session', 'log-out']);
  });

  it('ends everywhere when the password changes, and a new one begins', async () => {
    const lin = await hire(registry, 'lin', ['handler']);
    const phone = person(registry, lin.id, 'lin', cookieOf(await logIn(registry, 'lin')));
    const next = 'a kettle sings at dawn';
    expect((await lin.ask('PUT', '/v1/session/password', { current: 'wrong', next })).statusCode).toBe(422);
    expect((await lin.ask('PUT', '/v1/session/password', { current: PASSWORD, next: 'short' })).statusCode).toBe(422);
    const changed = await lin.ask('PUT', '/v1/session/password', { current: PASSWORD, next });
    expect(changed.statusCode).toBe(204);
    for (const old of [lin, phone]) expect((await old.ask('GET', '/v1/session')).statusCode).toBe(401);
    expect((await person(registry, '', '', cookieOf(changed)).ask('GET', '/v1/session')).statusCode).toBe(200);
    expect((await logIn(registry, 'lin')).statusCode).toBe(401);
    expect((await logIn(registry, 'lin', next)).statusCode).toBe(200);
  });

  it('ends when its account is disabled, and loses a right with the role', async () => {
    const lin = await hire(registry, 'lin', ['handler', 'auditor']);
    expect((await lin.ask('GET', '/v1/audit')).statusCode).toBe(200);
    await registry.app.inject({
      method: 'PUT',
      url: `/v1/accounts/${lin.id}/roles`,
      headers: registry.asHandler,
      payload: { roles: ['handler'] },
    });
    expect((await lin.ask('GET', '/v1/audit')).statusCode).toBe(403);
    await disable(lin.id);
    expect((await lin.ask('GET', '/v1/session')).statusCode).toBe(401);
  });

  it('is nothing that the token has', async () => {
    const byToken = (method: 'GET' | 'DELETE', url: string) =>
      registry.app.inject({ method, url, headers: registry.asHandler });
    expect((await byToken('GET', '/v1/session')).json()).toMatchObject({ id: 'token', roles: expect.any(Array) });
    for (const [method, url] of [
      ['GET', '/v1/sessions'],
      ['DELETE', '/v1/session'],
      ['GET', '/v1/passkeys'],
    ] as const) {
      expect((await byToken(method, url)).statusCode).toBe(403);
    }
  });
});

function disable(id: string) {
  return registry.app.inject({
    method: 'PUT',
    url: `/v1/accounts/${id}/disabled`,
    headers: registry.asHandler,
    payload: { disabled: true },
  });
}
