import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/registry/app';
import { testRegistry, type TestRegistry } from '../test-registry';
import { ask, auditOf, cookieOf, hire, ORIGIN, person, type Person } from './staff';
import { SoftwareAuthenticator, type Circumstances } from './software-authenticator';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());

let lin: Person;
let device: SoftwareAuthenticator;
beforeEach(async () => {
  await registry.empty();
  lin = await hire(registry, 'lin', ['handler']);
  device = new SoftwareAuthenticator();
});

const HERE: Circumstances = { origin: ORIGIN, rpId: 'registry.example' };

async function register(circumstances = HERE, of = lin) {
  const options = (await of.ask('POST', '/v1/passkeys/options')).json();
  const response = device.create(options, circumstances);
  return of.ask('POST', '/v1/passkeys', { name: 'Work laptop', response });
}

async function question() {
  return (await ask(registry.app, 'POST', '/v1/session/passkey-options')).json();
}

const answer = (response: object) => ask(registry.app, 'POST', '/v1/session/passkey', { response });
const logIn = async (circumstances = HERE) => answer(device.get(await question(), circumstances));

describe('a passkey', () => {
  it('is added by its owner, and logs in without a name', async () => {
    const options = (await lin.ask('POST', '/v1/passkeys/options')).json();
    expect(options).toMatchObject({
      rp: { id: 'registry.example', name: 'Registry under test' },
      user: { name: 'lin', displayName: 'Colleague LIN' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect((await register()).statusCode).toBe(201);
    const asked = await question();
    expect(asked).toMatchObject({ rpId: 'registry.example', userVerification: 'required' });
    expect(asked.allowCredentials ?? []).toEqual([]);
    const loggedIn = await answer(device.get(asked, HERE));
    expect(loggedIn.statusCode).toBe(200);
    expect(loggedIn.json()).toMatchObject({ id: lin.id, roles: ['handler'] });
    const session = person(registry, lin.id, 'lin', cookieOf(loggedIn));
    expect((await session.ask('GET', '/v1/passkeys')).json().passkeys).toMatchObject([
      { name: 'Work laptop', usedAt: '2026-03-15T08:00:00.000Z' },
    ]);
    const entries = await auditOf(registry);
    expect(entries.map(({ act }) => act).slice(-2)).toEqual(['add-passkey', 'log-in']);
    expect(entries.at(-1)?.detail).toMatchObject({ by: 'passkey' });
  });

  it('answers each question once', async () => {
    await register();
    const response = device.get(await question(), HERE);
    expect((await answer(response)).statusCode).toBe(200);
    expect((await answer(response)).statusCode).toBe(401);
    const both = device.get(await question(), HERE);
    const codes = (await Promise.all([answer(both), answer(both)])).map(({ statusCode }) => statusCode);
    expect(codes.toSorted()).toEqual([200, 401]);
    const failed = (await auditOf(registry)).filter(({ act }) => act === 'log-in-failed');
    expect(failed.map(({ detail }) => detail.why)).toContain('passkey: the challenge is unknown, old or used');
  });

  it('answers in five minutes, and only what was asked here, to log in', async () => {
    await register();
    const late = await question();
    registry.clock.now = new Date(registry.clock.now.getTime() + 5 * 60_000);
    expect((await answer(device.get(late, HERE))).statusCode).toBe(401);
    expect((await answer(device.get({ challenge: 'bWFkZS11cA' }, HERE))).statusCode).toBe(401);
    const toRegister = (await lin.ask('POST', '/v1/passkeys/options')).json();
    expect((await answer(device.get(toRegister, HERE))).statusCode).toBe(401);
    expect((await logIn()).statusCode).toBe(200);
  });

  it.each<[string, Circumstances]>([
    ['another site', { ...HERE, origin: 'https://registry.example.evil.example' }],
    ['another port', { ...HERE, origin: 'https://registry.example:8443' }],
    ['plain http', { ...HERE, origin: 'http://registry.example' }],
    ['a key for another site', { ...HERE, rpId: 'evil.example' }],
    ['nobody who proved to be the owner', { ...HERE, isVerified: false }],
  ])('is not taken from %s, neither to register nor to log in', async (_what, circumstances) => {
    const refused = await register(circumstances);
    expect(refused.statusCode).toBe(422);
    expect((await lin.ask('GET', '/v1/passkeys')).json().passkeys).toEqual([]);
    device = new SoftwareAuthenticator();
    await register();
    const answered = await logIn(circumstances);
    expect(answered.statusCode).toBe(401);
    expect(answered.cookies).toEqual([]);
    expect(answered.json().detail).not.toMatch(/origin|RP ID|verif/i);
    expect((await logIn()).statusCode).toBe(200);
  });

  it('is not asked of by what is no answer', async () => {
    await register();
    const asked = await question();
    const good = device.get(asked, HERE);
    const odd = (changes: object) => ({ ...good, response: { ...good.response, ...changes } });
    const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { challenge } = asked;
    for (const response of [
      odd({ clientDataJSON: 'AAAA' }),
      odd({ clientDataJSON: json({ challenge: 'a\0b' }) }),
      odd({ clientDataJSON: json({ type: 'webauthn.get', challenge, origin: 'https://\0.example' }) }),
    ])
      expect((await answer(response)).statusCode).toBe(401);
    for (const response of [odd({ signature: '!' }), odd({ userHandle: undefined }), { ...good, type: 'password' }, {}])
      expect((await answer(response)).statusCode).toBe(422);
    expect((await lin.ask('DELETE', '/v1/passkeys/%00')).statusCode).toBe(404);
  });

  it('that counts backwards is a copy, and refused', async () => {
    await register();
    expect((await logIn({ ...HERE, counter: 9 })).statusCode).toBe(200);
    expect((await logIn({ ...HERE, counter: 9 })).statusCode).toBe(401);
    expect((await logIn({ ...HERE, counter: 3 })).statusCode).toBe(401);
    expect((await logIn({ ...HERE, counter: 10 })).statusCode).toBe(200);
  });

  it('that does not count at all is taken, as most do not', async () => {
    await register({ ...HERE, counter: 0 });
    expect((await logIn({ ...HERE, counter: 0 })).statusCode).toBe(200);
    expect((await logIn({ ...HERE, counter: 0 })).statusCode).toBe(200);
  });

  it('with another key behind its id, or another owner, is refused', async () => {
    await register();
    const asked = await question();
    const forged = new SoftwareAuthenticator().get(asked, HERE);
    const id = device.id.toString('base64url');
    const own = device.get(asked, HERE);
    const { userHandle } = own.response;
    expect((await answer({ ...forged, id, rawId: id, response: { ...forged.response, userHandle } })).statusCode).toBe(
      401,
    );
    const wang = await hire(registry, 'wang', ['admin']);
    const stranger = Buffer.from(wang.id).toString('base64url');
    const next = device.get(await question(), HERE);
    expect((await answer({ ...next, response: { ...next.response, userHandle: stranger } })).statusCode).toBe(401);
  });

  it('is registered for the one who was asked only, and once', async () => {
    const wang = await hire(registry, 'wang', ['admin']);
    const options = (await lin.ask('POST', '/v1/passkeys/options')).json();
    const response = device.create(options, HERE);
    const stolen = await wang.ask('POST', '/v1/passkeys', { name: 'Not mine', response });
    expect(stolen.statusCode).toBe(422);
    expect((await lin.ask('POST', '/v1/passkeys', { name: 'Mine', response })).statusCode).toBe(201);
    expect((await lin.ask('POST', '/v1/passkeys', { name: 'Mine', response })).statusCode).toBe(422);
    expect((await register(HERE, wang)).statusCode).toBe(409);
    const excluded = (await lin.ask('POST', '/v1/passkeys/options')).json().excludeCredentials;
    expect(excluded).toMatchObject([{ id: device.id.toString('base64url') }]);
  });

  it('is gone when its owner removes it, and useless when the account is disabled', async () => {
    await register();
    const id = device.id.toString('base64url');
    const wang = await hire(registry, 'wang', ['admin']);
    expect((await wang.ask('DELETE', `/v1/passkeys/${id}`)).statusCode).toBe(404);
    await wang.ask('PUT', `/v1/accounts/${lin.id}/disabled`, { disabled: true });
    expect((await logIn()).statusCode).toBe(401);
    await wang.ask('PUT', `/v1/accounts/${lin.id}/disabled`, { disabled: false });
    const back = await logIn();
    expect(back.statusCode).toBe(200);
    expect((await person(registry, '', '', cookieOf(back)).ask('DELETE', `/v1/passkeys/${id}`)).statusCode).toBe(204);
    expect((await logIn()).statusCode).toBe(401);
  });

  it('is of a name: on an IP address it is not offered', async () => {
    const local = await buildApp({ ...registry.deps, publicUrl: new URL('http://localhost') });
    const at = (host: string) =>
      ask(local, 'POST', '/v1/session/passkey-options', undefined, { host, origin: `http://${host}` });
    expect((await at('127.0.0.1:8787')).statusCode).toBe(409);
    expect((await at('localhost:8787')).json()).toMatchObject({ rpId: 'localhost' });
    await local.close();
  });
});
