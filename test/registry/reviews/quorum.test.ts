import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { reviewNetwork, volunteer } from '../../../src/registry/db/review-schema';
import { testRegistry, type TestRegistry } from '../test-registry';
import { device, REPORT } from './device';

const START = new Date('2026-03-15T08:00:00Z');
const PRODUCT = 'lamps.example/products/lamp';
const HOURLY = 12;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: HOURLY });
}, 120_000);
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
afterAll(() => registry.close());

type Device = ReturnType<typeof device>;
const post = (url: string, payload: object, remoteAddress = '127.0.0.1') =>
  registry.app.inject({ method: 'POST', url, payload, remoteAddress });
const byHandler = (url: string, payload: object) =>
  registry.app.inject({ method: 'POST', url, payload, headers: registry.asHandler });
const get = async (url: string) => (await registry.app.inject({ url, headers: registry.asHandler })).json();
const days = (count: number) => void (registry.clock.now = new Date(registry.clock.now.getTime() + count * 86_400_000));
const act = (who: Device, asked: object, from?: string) =>
  post('/v1/review-panels', who.act(asked, registry.clock.now.toISOString()), from);
const THREE = {
  ...REPORT,
  reviews: [0, 1, 2].map((at) => ({ ...REPORT.reviews[0]!, key: `k${at}`, text: `The text number ${at}.` })),
};
const report = (who: Device, from?: string, what = THREE, batch: string = randomUUID()) =>
  post('/v1/review-reports', who.report(what, batch), from);
type Judge = (text: string) => 'suspect' | 'genuine';
const suspects: Judge = () => 'suspect';
/** Judges all that is left to judge. */
async function judgeAll(who: Device, from?: string, judge = suspects): Promise<void> {
  for (;;) {
    const asked = (await act(who, { kind: 'next-case' }, from)).json().case;
    if (!asked) return;
    const answer = judge(asked.content.text);
    expect((await act(who, { kind: 'answer', case: asked.id, answer }, from)).statusCode).toBe(200);
  }
}
const open = () =>
  byHandler('/v1/review-cases', { product: PRODUCT, direction: 'praise', reason: 'Three reviews are one text.' });
const cluster = async () => (await get('/v1/review-clusters')).clusters[0];
/** From four networks, unless they are named. */
const addresses = (count: number, network?: string) =>
  Array.from({ length: count }, (_, at) => (network === undefined ? `198.51.${100 + at}.7` : `${network}.${at + 1}`));

describe('what volunteers found', () => {
  it('leads to nothing while all keys are new, and may when a week has passed', async () => {
    const [reporter, one, two, three] = addresses(4);
    expect((await report(device(), reporter)).statusCode).toBe(201);
    for (const from of [one, two, three]) await judgeAll(device(), from);
    expect(await cluster()).toMatchObject({
      decided: { suspect: 3 },
      not: expect.stringContaining('stand 0 independent volunteers'),
    });
    expect((await open()).json()).toMatchObject({ status: 409, detail: expect.stringContaining('it takes 3') });
    days(6.9);
    expect((await open()).statusCode).toBe(409);
    days(0.1);
    expect((await cluster()).not).toBeNull();
    expect((await open()).statusCode).toBe(201);
  });

  it('is decided by no panel whose members come from one network within the hour, however many they are', async () => {
    await report(device(), '192.0.2.1');
    for (const from of addresses(6, '203.0.113')) await judgeAll(device(), from);
    expect((await cluster()).decided).toEqual({ suspect: 0, genuine: 0, unsettled: 0 });
    for (const from of addresses(2)) await judgeAll(device(), from);
    expect((await cluster()).decided.suspect).toBe(3);
    days(7);
    // The reporter, one voice of the six, and two.
    expect((await cluster()).not).toBeNull();
  });

  it('has one voice behind it of a reporter and an assessor who share a network, and none of a key that is new', async () => {
    const [reporter, beside, elsewhere] = [device(), device(), device()];
    for (const who of [reporter, beside, elsewhere]) await act(who, { kind: 'statistics' });
    days(7);
    await report(reporter, '203.0.113.1');
    await judgeAll(beside, '203.0.113.2');
    await judgeAll(elsewhere, '198.51.100.1');
    await judgeAll(device(), '192.0.2.1');
    expect(await cluster()).toMatchObject({
      decided: { suspect: 3 },
      not: expect.stringContaining('stand 2 independent volunteers'),
    });
    days(7);
    expect((await cluster()).not).toBeNull();
  });

  it('is not made good by keys that were often wrong', async () => {
    for (let at = 0; at < 8; at += 1)
      await byHandler('/v1/review-seeds', { text: `seed ${at}`, known: at % 2 ? 'genuine' : 'suspect' });
    const honest: Judge = (text) =>
      !text.startsWith('seed') || Number(text.slice(5)) % 2 === 0 ? 'suspect' : 'genuine';
    const contrary: Judge = (text) => (honest(text) === 'suspect' ? 'genuine' : 'suspect');
    const wrong = [device(), device(), device()];
    for (const who of wrong) await judgeAll(who, undefined, contrary);
    await report(wrong[0]!);
    const assessors = [device(), device(), device()];
    for (const who of assessors) await judgeAll(who, undefined, honest);
    days(7);
    expect(await cluster()).toMatchObject({ decided: { suspect: 3 }, not: null });
    const [reporter] = (await get('/v1/review-volunteers')).volunteers;
    expect(reporter.reliability).toBeLessThan(0.7);
    // Of the three who bear it out one is taken away, and the reporter does not make up for it.
    const [last] = await registry.deps.db.select().from(volunteer).orderBy(desc(volunteer.id)).limit(1);
    await registry.deps.db.update(volunteer).set({ firstSeenAt: registry.clock.now }).where(eq(volunteer.id, last!.id));
    expect((await cluster()).not).toContain('stand 2 independent volunteers');
  });
});

describe('all of one volunteer’s unproven acts', () => {
  const reason = 'Sent by one person who reports every competitor.';
  const handleOf = async (who: Device) => (await act(who, { kind: 'statistics' })).json().handle as string;

  it('are taken back in one step, told with the reason, and asked of nobody any more', async () => {
    const [bad, other] = [device(), device()];
    const batches = [randomUUID(), randomUUID()];
    for (const [at, batch] of batches.entries()) {
      const page = { ...REPORT.page, url: `https://lamps.example/products/${at}` };
      expect((await report(bad, undefined, { ...THREE, page }, batch)).statusCode).toBe(201);
    }
    await report(other);
    await judgeAll(bad, undefined, () => 'genuine');
    const handle = await handleOf(bad);
    expect((await get('/v1/review-volunteers')).volunteers).toMatchObject([
      { handle, reports: 2, unproven: 2, waiting: 0 },
      { reports: 1, unproven: 1 },
    ]);
    const taken = await byHandler('/v1/review-volunteers', { handle, reason });
    expect([taken.statusCode, taken.json()]).toEqual([200, { batches: 2, answers: 3 }]);
    const { statistics } = (await act(bad, { kind: 'statistics' })).json();
    expect(statistics).toMatchObject({
      reverted: 2,
      batches: batches.map((batch) => ({ batch, state: 'reverted', reason })),
    });
    let asked = 0;
    const assessor = device();
    for (;;) {
      const { case: next } = (await act(assessor, { kind: 'next-case' })).json();
      if (!next) break;
      asked += 1;
      await act(assessor, { kind: 'answer', case: next.id, answer: 'suspect' });
    }
    // Those of the other, and no more.
    expect(asked).toBe(3);
    const { entries } = await get('/v1/audit?act=review-volunteer');
    expect(entries).toMatchObject([
      { act: 'review-volunteer.take-back', subject: `volunteer:${handle}`, detail: { batches: 2, answers: 3 } },
    ]);
    expect((await byHandler('/v1/review-volunteers', { handle, reason })).json()).toEqual({ batches: 0, answers: 0 });
  });

  it('are none of what panels bore out', async () => {
    const reporter = device();
    await report(reporter);
    for (let at = 0; at < 3; at += 1) await judgeAll(device());
    const handle = await handleOf(reporter);
    expect((await byHandler('/v1/review-volunteers', { handle, reason })).json()).toEqual({ batches: 0, answers: 0 });
    days(7);
    expect((await open()).statusCode).toBe(201);
  });

  it('are a handler’s to take back, of somebody there is, with a reason', async () => {
    expect((await post('/v1/review-volunteers', { handle: 'x', reason })).statusCode).toBe(401);
    expect((await byHandler('/v1/review-volunteers', { handle: 'nobody', reason })).statusCode).toBe(404);
    expect((await byHandler('/v1/review-volunteers', { handle: 'nobody', reason: 'no' })).statusCode).toBe(422);
  });
});

it('one key sends no more an hour by coming from many networks; the same again is no more', async () => {
  const who = device();
  const send = (payload: object, network: number) => post('/v1/review-reports', payload, `198.51.${network}.7`);
  const about = (at: number) =>
    who.report({ ...REPORT, page: { ...REPORT.page, url: `https://lamps.example/products/${at}` } });
  const first = about(0);
  expect((await send(first, 0)).statusCode).toBe(201);
  for (let at = 1; at < HOURLY; at += 1) expect((await send(about(at), at)).statusCode).toBe(201);
  const more = await send(about(HOURLY), HOURLY);
  expect([more.statusCode, more.headers['retry-after'], more.json()]).toEqual([
    429,
    '3600',
    expect.objectContaining({ type: 'urn:probity:problem:too-many', detail: expect.stringContaining('12') }),
  ]);
  expect((await send(first, 21)).statusCode).toBe(200);
  expect((await send(device().report(), 22)).statusCode).toBe(201);
  registry.clock.now = new Date(START.getTime() + 3_600_001);
  expect((await send(about(HOURLY), 23)).statusCode).toBe(201);
});

it('keeps from which network somebody acted for an hour, and never the address', async () => {
  await report(device(), '203.0.113.1');
  const rows = await registry.deps.db.select().from(reviewNetwork);
  expect(rows).toEqual([
    { network: expect.stringMatching(/^[\w-]{43}$/), origin: 1, forgetAt: new Date('2026-03-15T09:00:00Z') },
  ]);
  registry.clock.now = new Date('2026-03-15T09:00:00Z');
  await runClocks(registry.deps);
  expect(await registry.deps.db.$count(reviewNetwork)).toBe(0);
});
