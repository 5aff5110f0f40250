import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { panelAnswer } from '../../../src/registry/db/review-schema';
import { testRegistry, type TestRegistry } from '../test-registry';
import { acting, THREE, type Device, type Voice } from './acting';
import { device, REPORT } from './device';

const START = new Date('2026-03-15T08:00:00Z');
let registry: TestRegistry;
let on: ReturnType<typeof acting>;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
  on = acting(registry);
}, 120_000);
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
afterAll(() => registry.close());

describe('all of one volunteer’s unproven acts', () => {
  const reason = 'Sent by one person who reports every competitor.';
  const handleOf = async (who: Device | Voice) => (await on.act(who, { kind: 'statistics' })).json().handle as string;

  const takeBack = async (handle: string) => await on.byHandler('/v1/review-volunteers', { handle, reason });

  it('are a device’s reports, taken back in one step, told with the reason, and asked of nobody any more', async () => {
    const [bad, other, ownVoice] = [device(), device(), await on.voice()];
    const batches = [randomUUID(), randomUUID()];
    for (const [at, batch] of batches.entries()) {
      const page = { ...REPORT.page, url: `https://lamps.example/products/${at}` };
      expect((await on.report(bad, undefined, { ...THREE, page }, batch)).statusCode).toBe(201);
    }
    await on.report(other);
    expect(await on.judgeAll(ownVoice, undefined, () => 'genuine')).toBe(9);
    const [handle, voiceHandle] = [await handleOf(bad), await handleOf(ownVoice)];
    expect(await on.get('/v1/review-volunteers')).toMatchObject({
      volunteers: [
        { handle, reports: 2, unproven: 2, waiting: 0 },
        { reports: 1, unproven: 1 },
      ],
      voices: [{ handle: voiceHandle, unproven: 9 }],
    });
    const taken = await takeBack(handle);
    expect([taken.statusCode, taken.json()]).toEqual([200, { batches: 2, answers: 0 }]);
    const { statistics } = (await on.act(bad, { kind: 'statistics' })).json();
    expect(statistics).toMatchObject({
      reverted: 2,
      batches: batches.map((batch) => ({ batch, state: 'reverted', reason })),
    });
    // What is left is of the other; the voice, whosever it is, is as it was.
    expect(await on.judgeAll(await on.voice())).toBe(3);
    expect((await on.act(ownVoice, { kind: 'statistics' })).json().statistics.answers).toBe(9);
    const { entries } = await on.get('/v1/audit?act=review-volunteer');
    expect(entries).toMatchObject([
      { act: 'review-volunteer.take-back', subject: `volunteer:${handle}`, detail: { batches: 2, answers: 0 } },
    ]);
    expect((await takeBack(handle)).json()).toEqual({ batches: 0, answers: 0 });
  });

  it('are a voice’s answers to what is not decided; no report is touched', async () => {
    await on.report(device());
    const judge = await on.voice();
    await on.judgeAll(judge);
    expect((await takeBack(await handleOf(judge))).json()).toEqual({ batches: 0, answers: 3 });
    expect(await registry.deps.db.$count(panelAnswer)).toBe(0);
    expect(await on.cluster()).toMatchObject({ batches: 1 });
    for (let at = 0; at < 3; at += 1) await on.judgeAll(await on.voice());
    const decided = await on.voice();
    expect(await on.judgeAll(decided)).toBe(0);
    expect((await takeBack(await handleOf(judge))).json()).toEqual({ batches: 0, answers: 0 });
  });

  it('are never both, not even of a device that judged before there were voices', async () => {
    const old = device();
    await on.report(old);
    const { db } = registry.deps;
    await db.insert(panelAnswer).values({ caseId: 1, volunteerId: 1, answer: 1, at: START });
    expect((await takeBack(await handleOf(old))).json()).toEqual({ batches: 1, answers: 0 });
    expect(await db.$count(panelAnswer)).toBe(1);
  });

  it('are none of what panels bore out', async () => {
    const reporter = device();
    await on.report(reporter);
    for (let at = 0; at < 3; at += 1) await on.judgeAll(await on.voice());
    expect((await takeBack(await handleOf(reporter))).json()).toEqual({ batches: 0, answers: 0 });
    on.days(7);
    expect((await on.open()).statusCode).toBe(201);
  });

  it('are a handler’s to take back, of somebody there is, with a reason', async () => {
    expect((await on.post('/v1/review-volunteers', { handle: 'x', reason })).statusCode).toBe(401);
    expect((await on.byHandler('/v1/review-volunteers', { handle: 'nobody', reason })).statusCode).toBe(404);
    expect((await on.byHandler('/v1/review-volunteers', { handle: 'nobody', reason: 'no' })).statusCode).toBe(422);
  });
});
