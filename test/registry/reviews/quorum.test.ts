import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { reviewNetwork, volunteer } from '../../../src/registry/db/review-schema';
import { TakenBackSchema, VolunteersSchema } from '../../../src/registry/console/api/volunteers';
import { testRegistry, type TestRegistry } from '../test-registry';
import { device, REPORT } from './device';
import { voiceAt } from './voice';

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
type Voice = Awaited<ReturnType<typeof voiceAt>>;
const post = (url: string, payload: object, remoteAddress = '127.0.0.1') =>
  registry.app.inject({ method: 'POST', url, payload, remoteAddress });
const byHandler = (url: string, payload: object) =>
  registry.app.inject({ method: 'POST', url, payload, headers: registry.asHandler });
const get = async (url: string) => (await registry.app.inject({ url, headers: registry.asHandler })).json();
const days = (count: number) => void (registry.clock.now = new Date(registry.clock.now.getTime() + count * 86_400_000));
const voice = () => voiceAt(registry.deps);
const act = (who: Device | Voice, asked: object, from?: string) =>
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
async function judgeAll(who: Voice, from?: string, judge = suspects): Promise<void> {
  for (;;) {
    const { cases } = (await act(who, { kind: 'next-cases' }, from)).json();
    if (cases.length === 0) return;
    for (const { id, content } of cases) {
      const answer = judge(content.text);
      expect((await act(who, { kind: 'answer', case: id, answer }, from)).statusCode).toBe(200);
    }
  }
}
const open = () =>
  byHandler('/v1/review-cases', { product: PRODUCT, direction: 'praise', reason: 'Three reviews are one text.' });
const cluster = async () =>
  (await get('/v1/review-clusters')).clusters.find((one: { product: string }) => one.product === PRODUCT);
/** From four networks, unless they are named. */
const addresses = (count: number, network?: string) =>
  Array.from({ length: count }, (_, at) => (network === undefined ? `198.51.${100 + at}.7` : `${network}.${at + 1}`));

describe('what volunteers found', () => {
  it('leads to nothing while all keys are new, and may when a week has passed', async () => {
    const [reporter, one, two, three] = addresses(4);
    expect((await report(device(), reporter)).statusCode).toBe(201);
    for (const from of [one, two, three]) await judgeAll(await voice(), from);
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
    for (const from of addresses(6, '203.0.113')) await judgeAll(await voice(), from);
    expect((await cluster()).decided).toEqual({ suspect: 0, genuine: 0, unsettled: 0 });
    for (const from of addresses(2)) await judgeAll(await voice(), from);
    expect((await cluster()).decided.suspect).toBe(3);
    days(7);
    // The reporter, one voice of the six, and two.
    expect((await cluster()).not).toBeNull();
  });

  it('is not made good by what is new, nor by a second voice from one network', async () => {
    const [one, beside, elsewhere] = [await voice(), await voice(), await voice()];
    for (const who of [one, beside, elsewhere]) await act(who, { kind: 'statistics' });
    days(7);
    await report(device());
    await judgeAll(one, '203.0.113.1');
    await judgeAll(beside, '203.0.113.2');
    await judgeAll(elsewhere, '198.51.100.1');
    await judgeAll(await voice(), '192.0.2.1');
    expect(await cluster()).toMatchObject({
      decided: { suspect: 3 },
      not: expect.stringContaining('stand 2 independent volunteers'),
    });
    days(7);
    expect((await cluster()).not).toBeNull();
  });

  it('is not made good by who reports what panels find genuine', async () => {
    const wrong = device();
    const page = { ...REPORT.page, url: 'https://lamps.example/products/other' };
    await report(wrong, undefined, { ...THREE, page });
    for (let at = 0; at < 3; at += 1) await judgeAll(await voice(), undefined, () => 'genuine');
    await report(wrong);
    for (let at = 0; at < 3; at += 1) await judgeAll(await voice());
    days(7);
    expect(await cluster()).toMatchObject({ product: PRODUCT, decided: { suspect: 3 }, not: null });
    // Of the three voices that bear it out one is made new, and the reporter does not make up for it.
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
    const handle = await handleOf(bad);
    expect((await get('/v1/review-volunteers')).volunteers).toMatchObject([
      { handle, reports: 2, unproven: 2, waiting: 0, openAnswers: 0 },
      { reports: 1, unproven: 1, openAnswers: 0 },
    ]);
    const taken = await byHandler('/v1/review-volunteers', { handle, reason });
    expect([taken.statusCode, taken.json()]).toEqual([200, { batches: 2, answers: 0 }]);
    const { statistics } = (await act(bad, { kind: 'statistics' })).json();
    expect(statistics).toMatchObject({
      reverted: 2,
      batches: batches.map((batch) => ({ batch, state: 'reverted', reason })),
    });
    // Those of the other are asked for, and no more.
    expect((await act(await voice(), { kind: 'next-cases' })).json().cases).toHaveLength(3);
    const { entries } = await get('/v1/audit?act=review-volunteer');
    expect(entries).toMatchObject([
      { act: 'review-volunteer.take-back', subject: `volunteer:${handle}`, detail: { batches: 2, answers: 0 } },
    ]);
    expect((await byHandler('/v1/review-volunteers', { handle, reason })).json()).toEqual({ batches: 0, answers: 0 });
  });

  it('are none of what panels bore out', async () => {
    const reporter = device();
    await report(reporter);
    for (let at = 0; at < 3; at += 1) await judgeAll(await voice());
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

it('the console understands who the volunteers are, those who only judge too', async () => {
  await report(device());
  await judgeAll(await voice());
  const { volunteers } = v.parse(VolunteersSchema, await get('/v1/review-volunteers'));
  expect(volunteers.map(({ reports, openAnswers }) => [reports, openAnswers])).toEqual([
    [0, 3],
    [1, 0],
  ]);
  const taken = await byHandler('/v1/review-volunteers', {
    handle: volunteers[0]!.handle,
    reason: 'All answers came within seconds.',
  });
  expect(v.parse(TakenBackSchema, taken.json())).toEqual({ batches: 0, answers: 3 });
});
