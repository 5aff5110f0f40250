import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filePrefix } from '../../../src/core/merchant-file';
import * as v from 'valibot';
import { BurstDoneSchema, BurstsSchema } from '../../../src/registry/console/api/cases';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { complaintNetwork } from '../../../src/registry/db/casework-schema';
import { peopleOf } from '../cases/people';
import { LimitsSchema } from '../../../src/registry/limits';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';
import { solveEffort } from './solve-effort';

const MERCHANT = 'domain:shop.example';
const URL = '/v1/complaint-quarantine';
const START = new Date('2026-03-16T02:00:00Z');
let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  const limits = v.parse(LimitsSchema, { pressure: { cost: 1, prefix: '0' } });
  registry = await testRegistry({ complaintsPerHour: 100, limits });
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});

async function fileFrom(address: string, host = 'shop.example'): Promise<string> {
  const key = randomUUID();
  const send = (more: object = {}) =>
    registry.app.inject({
      method: 'POST',
      url: '/v1/complaints',
      remoteAddress: address,
      headers: { 'idempotency-key': key, ...more },
      payload: complaintAgainst(host),
    });
  let answer = await send();
  // Once it is a burst, the next about this merchant is asked for some work first.
  if (answer.statusCode === 429) answer = await send({ 'probity-effort': await solveEffort(answer.json().challenge) });
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({ state: 'received', receipt: expect.any(String) });
  return answer.json().receipt;
}
/** Six from one network; the case numbers are 1 to 6. */
async function burst(): Promise<string[]> {
  const receipts: string[] = [];
  for (const at of [1, 2, 3, 4, 5, 6]) receipts.push(await fileFrom(`203.0.113.${at}`));
  return receipts;
}
const get = async (url: string) => (await registry.app.inject({ url, headers: registry.asHandler })).json();
const act = (payload: object) =>
  registry.app.inject({ method: 'POST', url: URL, headers: registry.asHandler, payload });
const release = (cases: number[]) => act({ act: 'release', merchant: MERCHANT, cases });
const refuse = (cases: number[], reason = 'It names no purchase. Object, and say what was bought.') =>
  act({ act: 'refuse', merchant: MERCHANT, cases, ground: 'no-facts', reason });
const apart = async () =>
  (await get(URL)).bursts.map(
    ({ merchant, cases, refusable }: { merchant: string; cases: { id: number }[]; refusable: number[] }) => ({
      merchant,
      cases: cases.map(({ id }) => id),
      refusable,
    }),
  );
const undecided = async (): Promise<number> => {
  const { files } = await get(`/v1/merchants/${filePrefix(MERCHANT)}`);
  return files.find(({ identifier }: { identifier: string }) => identifier === MERCHANT)?.undecided ?? 0;
};
const ALL = [1, 2, 3, 4, 5, 6];

describe('a burst of complaints', () => {
  it('is received and visible, marked, and not counted in public though it is accepted', async () => {
    await burst();
    expect(await apart()).toEqual([{ merchant: MERCHANT, cases: ALL, refusable: ALL }]);
    const { cases } = await get('/v1/cases');
    expect(cases.map((one: { quarantined: string }) => one.quarantined)).toEqual(ALL.map(() => 'burst'));
    await people.step(1, { event: 'accept' });
    expect(await people.view(1)).toMatchObject({ state: 'accepted', quarantined: 'burst' });
    expect(await undecided()).toBe(0);
  });

  it('leaves the shopper from elsewhere, other merchants and this machine out of it', async () => {
    await fileFrom('198.51.100.9');
    await burst();
    for (const at of [1, 2, 3, 4, 5]) await fileFrom(`203.0.113.${at}`, 'other.example');
    for (let at = 0; at < 7; at += 1) await people.file('third.example');
    expect(await apart()).toEqual([{ merchant: MERCHANT, cases: [2, 3, 4, 5, 6, 7], refusable: [2, 3, 4, 5, 6, 7] }]);
    await people.step(1, { event: 'accept' });
    expect(await undecided()).toBe(1);
  });

  it('is none where the complaints are spread over more than the window', async () => {
    for (const at of ALL) {
      await fileFrom(`203.0.113.${at}`);
      registry.clock.now = new Date(registry.clock.now.getTime() + 15 * 60_000);
    }
    expect(await apart()).toEqual([]);
  });

  it('is none of what a handler had taken on before', async () => {
    await fileFrom('203.0.113.1');
    await people.step(1, { event: 'accept' });
    for (const at of [2, 3, 4, 5, 6]) await fileFrom(`203.0.113.${at}`);
    expect((await apart())[0].cases).toEqual([2, 3, 4, 5, 6]);
    expect(await undecided()).toBe(1);
  });
});

it('is understood by the console', async () => {
  await burst();
  expect(v.parse(BurstsSchema, await get(URL)).bursts[0]?.cases).toHaveLength(ALL.length);
  expect(v.parse(BurstDoneSchema, (await refuse(ALL)).json()).cases).toEqual(ALL);
});

describe('a release', () => {
  it('lets them count, and the next from there is not set apart for them', async () => {
    await burst();
    await people.step(1, { event: 'accept' });
    const answer = await release(ALL);
    expect([answer.statusCode, answer.json()]).toEqual([200, { cases: ALL }]);
    expect(await undecided()).toBe(1);
    await fileFrom('203.0.113.7');
    expect(await apart()).toEqual([]);
  });

  it('of what was shown leaves what came since', async () => {
    await burst();
    await fileFrom('203.0.113.7');
    await release(ALL);
    expect((await apart())[0].cases).toEqual([7]);
  });
});

describe('a refusal', () => {
  it('is taken of each case, and its reason is read by each complainant, who may object', async () => {
    const receipts = await burst();
    expect((await refuse(ALL)).statusCode).toBe(200);
    for (const receipt of receipts) {
      expect(await get(`/v1/complaints/${receipt}/case`)).toMatchObject({
        state: 'refused',
        reason: 'It names no purchase. Object, and say what was bought.',
        can: ['contest'],
      });
    }
    expect(await apart()).toEqual([]);
  });

  it('of a single case leaves the others set apart; so does a release of one', async () => {
    const receipts = await burst();
    expect((await refuse([2])).json()).toEqual({ cases: [2] });
    expect((await release([5])).json()).toEqual({ cases: [5] });
    expect((await apart())[0].cases).toEqual([1, 3, 4, 6]);
    const standing = async (at: number) => (await get(`/v1/complaints/${receipts[at - 1]}`)) as object;
    expect(await standing(2)).toMatchObject({
      state: 'refused',
      reason: 'It names no purchase. Object, and say what was bought.',
    });
    expect(await standing(5)).toMatchObject({ state: 'received' });
    expect(await people.view(5)).toMatchObject({ quarantined: null, merchant: MERCHANT });
  });

  it('touches nothing where one was accepted since it was shown', async () => {
    await burst();
    await people.step(3, { event: 'accept' });
    expect(await apart()).toEqual([{ merchant: MERCHANT, cases: ALL, refusable: [1, 2, 4, 5, 6] }]);
    expect((await refuse(ALL)).statusCode).toBe(409);
    expect(await people.view(1)).toMatchObject({ state: 'received', quarantined: 'burst' });
  });

  it('needs a reason and a ground', async () => {
    await burst();
    expect((await refuse(ALL, 'no')).statusCode).toBe(422);
    expect(
      (await act({ act: 'refuse', merchant: MERCHANT, cases: ALL, reason: 'Long enough a reason.' })).statusCode,
    ).toBe(422);
  });
});

it.each([['release', release] as const, ['refuse', refuse] as const])(
  'a second %s of the same is refused',
  async (name, take) => {
    await burst();
    expect((await take(ALL)).statusCode).toBe(200);
    const again = await take(ALL);
    expect([again.statusCode, again.json().type]).toEqual([409, 'urn:probity:problem:conflict']);
    const { entries } = await get('/v1/audit');
    const noted = entries.filter((one: { act: string }) => one.act === `complaint-quarantine.${name}`);
    expect(noted).toMatchObject([{ subject: `merchant:${MERCHANT}`, detail: { cases: ALL } }]);
  },
);

it('of another merchant cannot be taken by the way', async () => {
  await burst();
  const answer = await act({ act: 'release', merchant: 'domain:other.example', cases: ALL });
  expect(answer.statusCode).toBe(409);
  expect((await apart())[0].cases).toEqual(ALL);
});

it('keeps from which network a complaint came for an hour, and never the address', async () => {
  await fileFrom('203.0.113.1');
  const [row] = await registry.deps.db.select().from(complaintNetwork);
  expect(row).toEqual({
    caseId: 1,
    network: expect.stringMatching(/^[\w-]{43}$/),
    forgetAt: new Date('2026-03-16T03:00:00Z'),
  });
  registry.clock.now = new Date('2026-03-16T02:59:59Z');
  await runClocks(registry.deps);
  expect(await registry.deps.db.$count(complaintNetwork)).toBe(1);
  registry.clock.now = new Date('2026-03-16T03:00:00Z');
  await runClocks(registry.deps);
  expect(await registry.deps.db.$count(complaintNetwork)).toBe(0);
});
