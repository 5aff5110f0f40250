import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/registry/app';
import { testRegistry, type TestRegistry } from '../test-registry';
import { ask, auditOf, hire, logIn, PASSWORD } from './staff';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

const later = (minutes: number) => {
  registry.clock.now = new Date(registry.clock.now.getTime() + minutes * 60_000);
};

describe('guessing passwords', () => {
  it('is stopped over all processes, for one account from anywhere', async () => {
    await hire(registry, 'lin', ['handler']);
    later(60);
    const other = await buildApp(registry.deps);
    const answers: number[] = [];
    for (let n = 0; n < 12; n++) {
      const app = n % 2 === 0 ? registry.app : other;
      const answer = await app.inject({
        method: 'POST',
        url: '/v1/session',
        headers: { origin: 'https://registry.example', 'x-forwarded-for': `198.51.100.${n}` },
        payload: { loginName: 'lin', password: `guess number ${n} of many` },
      });
      answers.push(answer.statusCode);
      if (answer.statusCode === 429) expect(Number(answer.headers['retry-after'])).toBe(900);
    }
    expect(answers).toEqual([...Array<number>(10).fill(401), 429, 429]);
    const right = await ask(other, 'POST', '/v1/session', { loginName: 'lin', password: PASSWORD });
    expect(right.statusCode).toBe(429);
    const tooMany = (await auditOf(registry)).filter(({ detail }) => detail.why === 'too many tries');
    expect(tooMany).toHaveLength(1);
    later(16);
    expect((await logIn(registry, 'lin')).statusCode).toBe(200);
    await other.close();
  });

  it('is stopped for one address at many accounts, together', async () => {
    const other = await buildApp(registry.deps);
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, n) =>
        ask(
          n % 2 === 0 ? registry.app : other,
          'POST',
          '/v1/session',
          { loginName: `person-${n}`, password: PASSWORD },
          { 'x-forwarded-for': '198.51.100.7' },
        ),
      ),
    );
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 401)).toHaveLength(30);
    expect(codes.filter((code) => code === 429)).toHaveLength(2);
    await other.close();
  });
});
