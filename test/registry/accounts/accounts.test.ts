import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/registry/app';
import { countAccounts } from '../../../src/registry/accounts/account-repository';
import { invitation } from '../../../src/registry/db/schema';
import { testRegistry, type TestRegistry } from '../test-registry';
import { ask, auditOf, hire, invited, logIn, PASSWORD } from './staff';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

const accept = (payload: object) => ask(registry.app, 'POST', '/v1/accounts/invitations/accept', payload);
const look = (token: string) => ask(registry.app, 'POST', '/v1/accounts/invitations/look', { token });
const byToken = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) =>
  registry.app.inject({ method, url, headers: registry.asHandler, ...(payload ? { payload } : {}) });

describe('an invitation', () => {
  it('makes an account with the roles that the inviter gave, once', async () => {
    const token = await invited(registry, ['handler', 'intake']);
    expect((await look(token)).json()).toEqual({
      roles: ['intake', 'handler'],
      loginName: null,
      expiresAt: '2026-03-22T08:00:00.000Z',
    });
    const body = { token, loginName: 'Lin.Wei', name: '林薇', password: PASSWORD };
    expect((await accept({ ...body, roles: ['admin'] })).statusCode).toBe(422);
    const answer = await accept(body);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ loginName: 'lin.wei', name: '林薇', roles: ['intake', 'handler'] });
    expect(answer.cookies).toEqual([]);
    expect((await accept({ ...body, loginName: 'other' })).statusCode).toBe(404);
    expect((await look(token)).statusCode).toBe(404);
    expect((await logIn(registry, 'lin.wei')).statusCode).toBe(200);
    expect((await auditOf(registry)).map(({ act }) => act)).toEqual(['invite', 'accept-invitation', 'log-in']);
  });

  it('is used by one of two who try at once', async () => {
    const token = await invited(registry, ['intake']);
    const answers = await Promise.all(
      ['one', 'two'].map((loginName) => accept({ token, loginName, name: 'Someone', password: PASSWORD })),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 404]);
    expect(await countAccounts(registry.deps.db)).toBe(1);
  });

  it('holds seven days, and can be taken back', async () => {
    const token = await invited(registry, ['intake']);
    const [kept] = await registry.deps.db.select().from(invitation);
    expect(JSON.stringify(await auditOf(registry))).not.toContain(token);
    expect(Buffer.from(kept?.tokenHash ?? []).toString('base64url')).not.toBe(token);
    registry.clock.now = new Date(registry.clock.now.getTime() + 7 * 86_400_000);
    expect((await look(token)).statusCode).toBe(404);
    const other = await invited(registry, ['intake']);
    const { invitations } = (await byToken('GET', '/v1/accounts')).json();
    expect(invitations).toMatchObject([{ note: 'A new colleague', roles: ['intake'], accountId: null }]);
    expect((await byToken('DELETE', `/v1/accounts/invitations/${invitations[0].id}`)).statusCode).toBe(204);
    expect((await look(other)).statusCode).toBe(404);
    expect((await look('A'.repeat(43))).statusCode).toBe(404);
  });

  it('is not used up by what is refused', async () => {
    await hire(registry, 'lin', ['admin']);
    const token = await invited(registry, ['intake']);
    const body = { token, loginName: 'wang', name: 'Wang', password: PASSWORD };
    const refused: [object, number, string | undefined][] = [
      [{ ...body, password: 'short' }, 422, 'password'],
      [{ ...body, password: 'wang is my login name' }, 422, 'password'],
      [{ ...body, password: 'Password2026!' }, 422, 'password'],
      [{ ...body, loginName: 'a b' }, 422, 'loginName'],
      [{ ...body, loginName: undefined }, 422, 'loginName'],
      [{ ...body, name: 'Wang\u202Egnaw' }, 422, 'name'],
      [{ ...body, loginName: 'LIN' }, 409, undefined],
    ];
    for (const [payload, code, field] of refused) {
      const answer = await accept(payload);
      expect([answer.statusCode, answer.json().errors?.[0]?.field]).toEqual([code, field]);
    }
    expect((await accept(body)).statusCode).toBe(201);
  });

  it('needs at least one role, and only those that there are', async () => {
    for (const roles of [[], ['root'], 'admin']) {
      const answer = await byToken('POST', '/v1/accounts/invitations', { note: 'X', roles });
      expect(answer.statusCode).toBe(422);
    }
  });

  it('to reset an account sets its password, ends its sessions, and replaces the one before', async () => {
    const lin = await hire(registry, 'lin', ['handler']);
    const first = (await byToken('POST', `/v1/accounts/${lin.id}/reset`)).json().token;
    const second = (await byToken('POST', `/v1/accounts/${lin.id}/reset`)).json();
    expect(second.url).toBe(`https://registry.example/console/#/invitation/${second.token}`);
    expect((await look(first)).statusCode).toBe(404);
    expect((await look(second.token)).json()).toMatchObject({ loginName: 'lin', roles: ['handler'] });
    const password = 'a kettle sings at dawn';
    expect((await accept({ token: second.token, loginName: 'other', name: 'X', password })).statusCode).toBe(422);
    expect((await logIn(registry, 'lin')).statusCode).toBe(200);
    expect((await accept({ token: second.token, password })).json()).toMatchObject({ id: lin.id, loginName: 'lin' });
    expect((await lin.ask('GET', '/v1/session')).statusCode).toBe(401);
    expect((await logIn(registry, 'lin')).statusCode).toBe(401);
    expect((await logIn(registry, 'lin', password)).statusCode).toBe(200);
    expect((await byToken('POST', '/v1/accounts/7b1c7a52-4d0e-4c1b-9a39-0b7d1d4f2a11/reset')).statusCode).toBe(404);
  });
});

describe('the last admin', () => {
  const setRoles = (id: string, roles: string[]) => byToken('PUT', `/v1/accounts/${id}/roles`, { roles });
  const disable = (id: string) => byToken('PUT', `/v1/accounts/${id}/disabled`, { disabled: true });

  it('can neither be disabled nor lose the role, by whomever', async () => {
    const lin = await hire(registry, 'lin', ['admin', 'handler']);
    await hire(registry, 'wang', ['handler']);
    expect((await disable(lin.id)).statusCode).toBe(409);
    expect((await setRoles(lin.id, ['handler'])).statusCode).toBe(409);
    expect((await lin.ask('PUT', `/v1/accounts/${lin.id}/disabled`, { disabled: true })).statusCode).toBe(409);
    expect((await setRoles(lin.id, ['admin'])).statusCode).toBe(200);
    const other = await hire(registry, 'zhao', ['admin']);
    expect((await disable(lin.id)).statusCode).toBe(200);
    expect((await disable(other.id)).statusCode).toBe(409);
    expect(await countAccounts(registry.deps.db)).toBe(2);
  });

  it('is left when two admins disable each other at once, through two processes', async () => {
    const [lin, zhao] = [await hire(registry, 'lin', ['admin']), await hire(registry, 'zhao', ['admin'])];
    const second = await buildApp(registry.deps);
    const payload = { disabled: true };
    const answers = await Promise.all([
      lin.ask('PUT', `/v1/accounts/${zhao.id}/disabled`, payload),
      ask(second, 'PUT', `/v1/accounts/${lin.id}/disabled`, payload, { cookie: zhao.cookie }),
    ]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(await countAccounts(registry.deps.db)).toBe(1);
    await second.close();
  });
});

describe('an admin who goes', () => {
  it.each([
    ['disabled', { disabled: true }],
    ['roles', { roles: ['handler'] }],
  ])('leaves no invitation behind (%s)', async (what, payload) => {
    await hire(registry, 'zhao', ['admin']);
    const lin = await hire(registry, 'lin', ['admin']);
    const { token } = (
      await lin.ask('POST', '/v1/accounts/invitations', { note: 'A friend', roles: ['admin'] })
    ).json();
    const kept = await invited(registry, ['intake']);
    expect((await byToken('PUT', `/v1/accounts/${lin.id}/${what}`, payload)).statusCode).toBe(200);
    expect((await look(token)).statusCode).toBe(404);
    expect((await look(kept)).statusCode).toBe(200);
  });
});

describe('accounts', () => {
  it('are counted, closed and opened again', async () => {
    expect(await countAccounts(registry.deps.db)).toBe(0);
    const lin = await hire(registry, 'lin', ['admin']);
    const wang = await hire(registry, 'wang', ['handler']);
    expect(await countAccounts(registry.deps.db)).toBe(2);
    const closed = await lin.ask('PUT', `/v1/accounts/${wang.id}/disabled`, { disabled: true });
    expect(closed.json()).toMatchObject({ loginName: 'wang', disabledAt: expect.any(String) });
    expect(await countAccounts(registry.deps.db)).toBe(1);
    await lin.ask('PUT', `/v1/accounts/${wang.id}/disabled`, { disabled: false });
    expect((await logIn(registry, 'wang')).statusCode).toBe(200);
    const { accounts } = (await lin.ask('GET', '/v1/accounts')).json();
    expect(accounts.map((one: { loginName: string }) => one.loginName)).toEqual(['lin', 'wang']);
    expect(JSON.stringify(accounts)).not.toContain('argon2');
  });
});
