import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { EffortSchema, type Effort } from '../../../src/core/effort';
import { complaint } from '../../../src/registry/db/casework-schema';
import { LimitsSchema } from '../../../src/registry/limits';
import { device, REPORT } from '../reviews/device';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';
import { encodeEffort, solveEffort } from './solve-effort';

/** Little work, and 5 filings in 10 minutes are much. */
const LIMITS = v.parse(LimitsSchema, { pressure: { filings: 5, cost: 1, prefix: '0' } });
const START = new Date('2026-03-15T08:00:00Z');
let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000, limits: LIMITS });
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
const pass = (minutes: number) => void (registry.clock.now = new Date(registry.clock.now.getTime() + minutes * 60_000));

/** The shoppers of an attack: each from another network, about another shop. */
let shopper = 0;
interface Sent {
  key?: string;
  host?: string;
  effort?: string;
  address?: string;
}
const file = ({ key = randomUUID(), host, effort, address }: Sent = {}) => {
  shopper += 1;
  return registry.app.inject({
    method: 'POST',
    url: '/v1/complaints',
    remoteAddress: address ?? `198.51.${shopper % 256}.7`,
    headers: { 'idempotency-key': key, ...(effort === undefined ? {} : { 'probity-effort': effort }) },
    payload: complaintAgainst(host ?? `shop-${shopper}.example`),
  });
};
const attack = async (filings = 5) => {
  for (let at = 0; at < filings; at += 1) await file();
};
async function challengeOf(answer: Awaited<ReturnType<typeof file>>): Promise<Effort> {
  expect([answer.statusCode, answer.headers['content-type'], answer.json().type]).toEqual([
    429,
    expect.stringContaining('application/problem+json'),
    'urn:probity:problem:effort-needed',
  ]);
  return v.parse(EffortSchema, answer.json().challenge);
}
const stored = () => registry.deps.db.$count(complaint);

describe('while all is quiet', () => {
  it('nobody is asked for anything', async () => {
    for (let at = 0; at < 5; at += 1) expect((await file()).statusCode).toBe(201);
  });

  it('nor is it an attack when much comes over more time', async () => {
    for (let at = 0; at < 12; at += 1) {
      expect((await file()).statusCode).toBe(201);
      pass(2.5);
    }
  });
});

describe('under attack', () => {
  it('a complaint is taken with the challenge solved, once', async () => {
    await attack();
    const key = randomUUID();
    const challenge = await challengeOf(await file({ key }));
    expect(await stored()).toBe(5);
    const effort = await solveEffort(challenge);
    const taken = await file({ key, host: 'shop.example', effort });
    expect(taken.statusCode).toBe(201);
    expect(await stored()).toBe(6);
    // Where the receipt was lost, the same again brings it, without more work.
    const again = await file({ key, host: 'shop.example' });
    expect([again.statusCode, again.json().receipt]).toEqual([200, taken.json().receipt]);
    expect(await stored()).toBe(6);
  });

  it('a solution is good for the filing that it was asked for, and for no other', async () => {
    await attack();
    const key = randomUUID();
    const effort = await solveEffort(await challengeOf(await file({ key })));
    await challengeOf(await file({ effort }));
    expect((await file({ key, host: 'shop.example', effort })).statusCode).toBe(201);
    await challengeOf(await file({ effort }));
    // With its own number another complaint is none that would be taken.
    expect((await file({ key, host: 'other.example', effort })).json().type).toBe('urn:probity:problem:key-reused');
    expect(await stored()).toBe(6);
  });

  it('a solution that comes too late is asked for anew', async () => {
    await attack(20);
    const key = randomUUID();
    const effort = await solveEffort(await challengeOf(await file({ key })));
    pass(10);
    expect((await file({ key, host: 'shop.example', effort })).statusCode).toBe(201);
    const other = randomUUID();
    const late = await solveEffort(await challengeOf(await file({ key: other })));
    pass(10.1);
    await attack(20);
    await challengeOf(await file({ key: other, effort: late }));
  });

  const alter =
    (change: (solution: { challenge: Effort; solution: { counter: number } }) => void) => async (effort: string) => {
      const read = JSON.parse(Buffer.from(effort, 'base64url').toString()) as Parameters<typeof change>[0];
      change(read);
      return encodeEffort(read);
    };
  it.each<[what: string, make: (effort: string) => Promise<string> | string]>([
    ['no JSON', () => 'AAAA'],
    ['something else', () => encodeEffort({ challenge: {}, solution: {} })],
    ['endless', () => 'A'.repeat(5000)],
    ['a counter that is no solution', alter(({ solution }) => void (solution.counter += 1))],
    ['a challenge made easier', alter(({ challenge }) => void (challenge.parameters.keyPrefix = '1'))],
    ['a challenge that was made to last', alter(({ challenge }) => void (challenge.parameters.data.until += 1000))],
    ['a signature of one’s own', alter(({ challenge }) => void (challenge.signature = 'ab'.repeat(32)))],
  ])('is asked again: %s', async (_what, make) => {
    await attack();
    const key = randomUUID();
    const effort = await solveEffort(await challengeOf(await file({ key })));
    await challengeOf(await file({ key, effort: await make(effort) }));
    expect(await stored()).toBe(5);
  });

  it('a challenge asks for no more than clients do, and lets nothing be known', async () => {
    await attack();
    const { parameters } = await challengeOf(await file({ key: '7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11' }));
    expect(parameters).toMatchObject({ cost: 1, keyPrefix: '0', data: { until: START.getTime() + 600_000 } });
    expect(JSON.stringify(parameters)).not.toContain('7b0e2a52');
  });

  it('what is not valid is refused as always, and asked nothing', async () => {
    await attack();
    const headers = { 'idempotency-key': randomUUID() };
    const bad = { method: 'POST', url: '/v1/complaints', headers, payload: {}, remoteAddress: '198.51.100.7' } as const;
    expect((await registry.app.inject(bad)).statusCode).toBe(422);
  });

  it('the registry’s own machine is not asked', async () => {
    await attack();
    expect((await file({ address: '127.0.0.1' })).statusCode).toBe(201);
  });

  it('when it is over nobody is asked any more', async () => {
    await attack(8);
    await challengeOf(await file());
    pass(20);
    expect((await file()).statusCode).toBe(201);
  });

  it('goes on as long as it is tried, though nothing is let in', async () => {
    for (let at = 0; at < 6; at += 1) {
      await attack(8);
      await challengeOf(await file());
      pass(5);
    }
  });
});

it('a burst about one merchant asks those who complain about it, and nobody else', async () => {
  const burst = await testRegistry({
    complaintsPerHour: 1000,
    limits: v.parse(LimitsSchema, { pressure: { cost: 1, prefix: '0' } }),
  });
  try {
    const send = (address: string, host: string, more: object = {}) =>
      burst.app.inject({
        method: 'POST',
        url: '/v1/complaints',
        remoteAddress: address,
        headers: { 'idempotency-key': randomUUID(), ...more },
        payload: complaintAgainst(host),
      });
    for (let at = 1; at <= 6; at += 1) expect((await send(`203.0.113.${at}`, 'shop.example')).statusCode).toBe(201);
    await challengeOf(await send('192.0.2.9', 'shop.example'));
    expect((await send('192.0.2.9', 'other.example')).statusCode).toBe(201);
    const cases = [1, 2, 3, 4, 5, 6];
    const release = { act: 'release', merchant: 'domain:shop.example', cases };
    await burst.app.inject({
      method: 'POST',
      url: '/v1/complaint-quarantine',
      headers: burst.asHandler,
      payload: release,
    });
    expect((await send('192.0.2.9', 'shop.example')).statusCode).toBe(201);
  } finally {
    await burst.close();
  }
});

it('reports on reviews are counted by themselves, and asked likewise', async () => {
  await attack(20);
  const report = (payload: object, effort?: string) =>
    registry.app.inject({
      method: 'POST',
      url: '/v1/review-reports',
      remoteAddress: `198.51.100.${(shopper += 1) % 256}`,
      ...(effort === undefined ? {} : { headers: { 'probity-effort': effort } }),
      payload,
    });
  const about = (at: number) => ({ ...REPORT, page: { ...REPORT.page, url: `https://lamps.example/products/${at}` } });
  for (let at = 0; at < 5; at += 1) expect((await report(device().report(about(at)))).statusCode).toBe(201);
  const batch = device().report(about(9));
  const effort = await solveEffort(await challengeOf(await report(batch)));
  expect((await report(batch, effort)).statusCode).toBe(201);
  expect((await report(batch)).statusCode).toBe(200);
  await challengeOf(await report(device().report(about(9)), effort));
});

it('browsers may send the header from other origins', async () => {
  const asked = await registry.app.inject({
    method: 'OPTIONS',
    url: '/v1/complaints',
    headers: { origin: 'chrome-extension://x', 'access-control-request-method': 'POST' },
  });
  expect(asked.headers['access-control-allow-headers']).toContain('probity-effort');
});
