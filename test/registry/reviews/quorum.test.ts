import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { panelAnswer, reviewBatch, reviewNetwork, volunteer } from '../../../src/registry/db/review-schema';
import { testRegistry, type TestRegistry } from '../test-registry';
import { acting, PRODUCT, THREE } from './acting';
import { device, REPORT } from './device';

const START = new Date('2026-03-15T08:00:00Z');
const HOURLY = 12;
let registry: TestRegistry;
let on: ReturnType<typeof acting>;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: HOURLY });
  on = acting(registry);
}, 120_000);
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
afterAll(() => registry.close());

/** From four networks, unless they are named. */
const addresses = (count: number, network?: string) =>
  Array.from({ length: count }, (_, at) => (network === undefined ? `198.51.${100 + at}.7` : `${network}.${at + 1}`));

describe('what volunteers found', () => {
  it('leads to nothing while all keys are new, and may when a week has passed', async () => {
    const [reporter, one, two, three] = addresses(4);
    expect((await on.report(device(), reporter)).statusCode).toBe(201);
    for (const from of [one, two, three]) await on.judgeAll(await on.voice(), from);
    expect(await on.cluster()).toMatchObject({
      decided: { suspect: 3 },
      not: expect.stringContaining('stand 0 independent volunteers'),
    });
    expect((await on.open()).json()).toMatchObject({ status: 409, detail: expect.stringContaining('it takes 3') });
    on.days(6.9);
    expect((await on.open()).statusCode).toBe(409);
    on.days(0.1);
    expect((await on.cluster()).not).toBeNull();
    expect((await on.open()).statusCode).toBe(201);
  });

  it('is decided by no panel whose members come from one network within the hour, however many they are', async () => {
    await on.report(device(), '192.0.2.1');
    for (const from of addresses(6, '203.0.113')) await on.judgeAll(await on.voice(), from);
    expect((await on.cluster()).decided).toEqual({ suspect: 0, genuine: 0, unsettled: 0 });
    for (const from of addresses(2)) await on.judgeAll(await on.voice(), from);
    expect((await on.cluster()).decided.suspect).toBe(3);
    on.days(7);
    // One voice of the six, and two.
    expect((await on.cluster()).not).toBeNull();
  });

  it('counts reporters or assessors, whichever are more, and never both: they may be the same people', async () => {
    const reporters = [device(), device()];
    for (const who of reporters) await on.act(who, { kind: 'statistics' });
    const judges = [await on.voice(), await on.voice()];
    for (const who of judges) await on.act(who, { kind: 'statistics' });
    on.days(7);
    for (const who of reporters) await on.report(who);
    for (const who of judges) await on.judgeAll(who);
    await on.judgeAll(await on.voice());
    expect(await on.cluster()).toMatchObject({
      decided: { suspect: 3 },
      independent: 2,
      lacks: 'quorum',
      not: expect.stringContaining('stand 2 independent volunteers'),
    });
    expect((await on.open()).statusCode).toBe(409);
    on.days(7);
    expect(await on.cluster()).toMatchObject({ independent: 3, lacks: null, not: null });
  });

  it('counts nobody twice who judged in two months', async () => {
    registry.clock.now = new Date('2026-03-30T08:00:00Z');
    const some = (keys: string[]) => ({ ...THREE, reviews: THREE.reviews.filter(({ key }) => keys.includes(key)) });
    await on.report(device(), undefined, some(['k0']));
    for (let at = 0; at < 3; at += 1) await on.judgeAll(await on.voice());
    on.days(8);
    await on.report(device(), undefined, some(['k1', 'k2']));
    for (let at = 0; at < 3; at += 1) await on.judgeAll(await on.voice());
    on.days(7);
    // One voice of each month.
    await on.renew(4, 8);
    // Two of March and two of April, and a reporter of each: at least two people, and not more for sure.
    expect(await on.cluster()).toMatchObject({ decided: { suspect: 3 }, independent: 2, lacks: 'quorum' });
  });

  it('leaves nothing that ties reports to answers from the same network', async () => {
    const from = '203.0.113.1';
    const reporters = [device(), device()];
    for (const who of reporters) await on.report(who, from);
    const judges = [await on.voice(), await on.voice()];
    for (const who of judges) await on.judgeAll(who, from);
    const { db } = registry.deps;
    const people = await db.select().from(volunteer).orderBy(volunteer.id);
    const [first, second, third, fourth] = people.map(({ id }) => id);
    const batches = await db.select().from(reviewBatch).orderBy(reviewBatch.id);
    expect(batches.map(({ volunteerId, origin }) => [volunteerId, origin])).toEqual([
      [first, null],
      [second, first],
    ]);
    const answers = await db.select().from(panelAnswer);
    expect(new Set(answers.map(({ volunteerId, origin }) => `${volunteerId} ${origin}`))).toEqual(
      new Set([`${third} null`, `${fourth} ${third}`]),
    );
    const networks = await db.select().from(reviewNetwork).orderBy(reviewNetwork.origin);
    // By product and by merchant, of reports and of answers.
    expect(networks.map(({ origin }) => origin)).toEqual([first, first, third, third]);
    expect(new Set(networks.map(({ network }) => network)).size).toBe(4);
  });

  it('is not made good by reporters who were often wrong', async () => {
    const reporters = [device(), device(), device()];
    const honest = THREE.reviews.map((one) => ({ ...one, text: `An honest ${one.text}` }));
    const page = { ...REPORT.page, url: 'https://lamps.example/products/other' };
    for (const who of reporters) {
      await on.report(who, undefined, { ...THREE, page, reviews: honest });
      await on.report(who);
    }
    for (let at = 0; at < 3; at += 1)
      await on.judgeAll(await on.voice(), undefined, (text) => (text.startsWith('An honest') ? 'genuine' : 'suspect'));
    on.days(7);
    const ours = async () =>
      (await on.get('/v1/review-clusters')).clusters.find(({ product }: { product: string }) => product === PRODUCT);
    expect(await ours()).toMatchObject({ decided: { suspect: 3 }, independent: 3, not: null });
    const [reporter] = (await on.get('/v1/review-volunteers')).volunteers;
    expect(reporter.reliability).toBeLessThan(0.7);
    // Of the three who bear it out one is taken away, and the reporters do not make up for it.
    await on.renew(6);
    expect(await ours()).toMatchObject({ independent: 2, lacks: 'quorum' });
  });
});

it('one key sends no more an hour by coming from many networks; the same again is no more', async () => {
  const who = device();
  const send = (payload: object, network: number) => on.post('/v1/review-reports', payload, `198.51.${network}.7`);
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
  await on.report(device(), '203.0.113.1');
  const rows = await registry.deps.db.select().from(reviewNetwork);
  const row = { network: expect.stringMatching(/^[\w-]{43}$/), origin: 1, forgetAt: new Date('2026-03-15T09:00:00Z') };
  expect(rows).toEqual([row, row]);
  registry.clock.now = new Date('2026-03-15T09:00:00Z');
  await runClocks(registry.deps);
  expect(await registry.deps.db.$count(reviewNetwork)).toBe(0);
});
