import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testRegistry, type TestRegistry } from '../test-registry';
import { hire, PASSWORD } from './staff';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

describe('a change that another site asks for', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'https://sub.registry.example' },
    { origin: 'http://registry.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://registry.example', 'sec-fetch-site': 'same-site' },
    {},
    { origin: 'https://evil.example', host: 'evil.example' },
  ];

  it.each(foreign)('is refused: %j', async (headers) => {
    const lin = await hire(registry, 'lin', ['admin']);
    for (const [method, url, payload] of [
      ['DELETE', '/v1/session', undefined],
      ['POST', '/v1/accounts/invitations', { note: 'Mallory', roles: ['admin'] }],
      ['POST', '/v1/session', { loginName: 'lin', password: PASSWORD }],
      ['POST', '/v1/session/passkey-options', undefined],
    ] as const) {
      const answer = await registry.app.inject({
        method,
        url,
        headers: { ...headers, cookie: lin.cookie },
        ...(payload ? { payload } : {}),
      });
      expect([url, answer.statusCode]).toEqual([url, 403]);
    }
    expect((await lin.ask('GET', '/v1/session')).statusCode).toBe(200);
  });

  it('is taken from one’s own pages, and with the token from anywhere', async () => {
    const lin = await hire(registry, 'lin', ['admin']);
    const payload = { note: 'A colleague', roles: ['intake'] };
    expect((await lin.ask('POST', '/v1/accounts/invitations', payload)).statusCode).toBe(201);
    const byToken = await registry.app.inject({
      method: 'POST',
      url: '/v1/accounts/invitations',
      headers: { ...registry.asHandler, cookie: lin.cookie },
      payload,
    });
    expect(byToken.statusCode).toBe(201);
    const wrongToken = { authorization: 'Bearer wrong', cookie: lin.cookie };
    expect((await registry.app.inject({ url: '/v1/session', headers: wrongToken })).statusCode).toBe(401);
  });
});
