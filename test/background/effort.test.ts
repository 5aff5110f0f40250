import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { OUTBOX_ALARM } from '../../src/background/alarms';
import { fileComplaint, readOutbox } from '../../src/background/file-complaint';
import { sendOutbox } from '../../src/background/send-outbox';
import { effortAllowance } from '../../src/background/spend-effort';
import { EFFORT_HEADER, EffortSchema, SolvedEffortSchema, type Effort } from '../../src/core/effort';
import { fakeWorld, type FakeWorld } from './fake-world';
import { COMPLAINT, KEY, receipt, REGISTRY_ID, SUBSCRIPTION } from './filing';

const SECRET = 'a secret of the registry';
/** What the registry was sent: under which key, and with what solved. */
let requests: { key: string | null; effort: string | null; body: unknown }[];
/** Numbers of the complaints that the registry took. */
let taken: Set<string>;
let world: FakeWorld;
/** What it answers to a filing that comes without work. */
let challenge: () => Promise<unknown>;

beforeEach(async () => {
  requests = [];
  taken = new Set();
  challenge = () => effort();
  world = await fakeWorld(async (_input, init) => {
    const headers = new Headers(init?.headers);
    const [key, sent] = [headers.get('idempotency-key'), headers.get(EFFORT_HEADER)];
    requests.push({ key, effort: sent, body: JSON.parse(String(init?.body)) });
    if (sent === null || !(await isRight(sent))) return asking(await challenge());
    taken.add(key!);
    return receipt();
  });
  await (await world.store()).put('subscriptions', SUBSCRIPTION);
});

const effort = async (changes: { cost?: number; keyPrefix?: string; data?: Effort['parameters']['data'] } = {}) =>
  await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    keyPrefix: '0',
    data: { until: 2_000_000_000_000, filing: 'mark' },
    hmacSignatureSecret: SECRET,
    deriveKey,
    ...changes,
  });
const isRight = async (sent: string) => {
  const read: unknown = JSON.parse(Buffer.from(sent, 'base64url').toString());
  const result = await verifySolution({ ...v.parse(SolvedEffortSchema, read), deriveKey, hmacSignatureSecret: SECRET });
  return result.verified;
};
const asking = (asked: unknown) =>
  new Response(
    JSON.stringify({
      type: 'urn:probity:problem:effort-needed',
      title: 'Work',
      status: 429,
      detail: 'x',
      challenge: asked,
    }),
    { status: 429, headers: { 'content-type': 'application/problem+json' } },
  );
const file = (key = KEY) =>
  fileComplaint(world, { type: 'file-complaint', key, registryId: REGISTRY_ID, complaint: COMPLAINT });

describe('a registry under attack', () => {
  it('gets the work it asks for, and the complaint exactly once', async () => {
    expect(await file()).toMatchObject({ state: 'sent', attempts: 1, lastError: null, slow: undefined });
    expect(requests).toEqual([
      { key: KEY, effort: null, body: COMPLAINT },
      { key: KEY, effort: expect.any(String), body: COMPLAINT },
    ]);
    await sendOutbox(world, { force: true });
    expect(requests).toHaveLength(2);
    expect([...taken]).toEqual([KEY]);
  });

  it('meanwhile the shopper sees that it takes longer, and no error; a worker that is stopped then begins anew', async () => {
    const seen: unknown[] = [];
    // The registry's answer to the work never comes: the worker is stopped.
    const { fetch } = world;
    let wasStopped: () => void = () => {};
    const stopped = new Promise<void>((resolve) => (wasStopped = resolve));
    world.fetch = async (input, init) => {
      if (new Headers(init?.headers).has(EFFORT_HEADER)) {
        wasStopped();
        return await new Promise<Response>(() => {});
      }
      return await fetch(input, init);
    };
    const key = '0b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11';
    void file(key);
    await stopped;
    seen.push(...(await readOutbox(world)));
    expect(seen).toMatchObject([{ state: 'queued', slow: true, lastError: null }]);
    const { when } = world.alarmTimes.get(OUTBOX_ALARM) as { when: number };
    expect(when - world.time).toBe(30_000);
    // Another worker, that knows nothing of it.
    vi.resetModules();
    const next = await import('../../src/background/send-outbox');
    world.fetch = fetch;
    world.time = when;
    await next.sendOutbox(world);
    expect(await readOutbox(world)).toMatchObject([{ state: 'sent', slow: undefined }]);
    expect([...taken]).toEqual([key]);
  });

  it('is asked again later where the work came too late, and once at a time', async () => {
    challenge = async () => ({ ...(await effort()), signature: 'ab'.repeat(32) });
    expect(await file()).toMatchObject({ state: 'queued', attempts: 1, slow: true, lastError: null });
    expect(requests).toHaveLength(2);
    expect(world.alarmTimes.get(OUTBOX_ALARM)).toEqual({ when: world.time + 30_000 });
    challenge = () => effort();
    world.time += 30_000;
    await sendOutbox(world);
    expect(await readOutbox(world)).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(requests).toHaveLength(4);
  });

  it.each<[what: string, asked: () => Promise<unknown>]>([
    ['more iterations', () => effort({ cost: 20_001 })],
    ['more digits', () => effort({ keyPrefix: '000' })],
    [
      'another algorithm',
      async () => {
        const given = await effort();
        return { ...given, parameters: { ...given.parameters, algorithm: 'ARGON2ID', memoryCost: 4_000_000 } };
      },
    ],
    [
      'a longer key',
      async () => {
        const given = await effort();
        return { ...given, parameters: { ...given.parameters, keyLength: 4096 } };
      },
    ],
    ['nothing that is a challenge', async () => 'please'],
  ])('that asks for %s gets no work: the complaint waits, and says why', async (_what, asked) => {
    challenge = asked;
    expect(await file()).toMatchObject({
      state: 'queued',
      attempts: 1,
      lastError: expect.stringContaining('work-too-much'),
    });
    expect(requests).toHaveLength(1);
  });
});

describe('what is spent', () => {
  const hopeless = async () => v.parse(EffortSchema, await effort({ keyPrefix: 'ff', cost: 20_000 }));

  it('is nothing more once it is used up, however many challenges there are', async () => {
    const spend = effortAllowance(30);
    const began = performance.now();
    const all = await Promise.all(Array.from({ length: 5 }, async () => await spend(await hopeless())));
    expect(all.filter((one) => one === null).length).toBeGreaterThan(3);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('is enough for two digits, at the cost that a registry asks for', async () => {
    const spend = effortAllowance();
    const solved = await spend(v.parse(EffortSchema, await effort({ keyPrefix: '00', cost: 100 })));
    expect(await isRight(solved![EFFORT_HEADER]!)).toBe(true);
  });
});
