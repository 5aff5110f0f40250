import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testRegistry } from '../test-registry';
import { device, REPORT } from './device';

let registry: Awaited<ReturnType<typeof testRegistry>>;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
}, 120_000);
beforeEach(() => registry.empty());
afterAll(() => registry.close());

const post = (url: string, payload: object, headers = {}) =>
  registry.app.inject({ method: 'POST', url, payload, headers });
const report = (payload: object) => post('/v1/review-reports', payload);
const panel = (payload: object) => post('/v1/review-panels', payload);
const clusters = async () =>
  (await registry.app.inject({ url: '/v1/review-clusters', headers: registry.asHandler })).json().clusters;
const PRODUCT = 'lamps.example/products/lamp';
const trust = async () => {
  const prefix = createHash('sha256').update(PRODUCT).digest('hex').slice(0, 5);
  return (await registry.app.inject({ url: `/v1/review-trust/${prefix}` })).json().products;
};

describe('a panel', () => {
  it('decides by three who agree; by itself that is not public', async () => {
    await report(device().report());
    expect(await trust()).toEqual([]);
    for (const assessor of [device(), device(), device()]) {
      const asked = (await panel(assessor.act({ kind: 'next-case' }))).json();
      expect(asked.case.content).toEqual({ text: 'Great lamp, fast delivery.', stars: 5, date: '2026-01-02' });
      expect((await panel(assessor.act({ kind: 'answer', case: asked.case.id, answer: 'suspect' }))).statusCode).toBe(
        200,
      );
    }
    expect(await trust()).toEqual([]);
    expect(await clusters()).toMatchObject([{ decided: { suspect: 1, genuine: 0, unsettled: 0 } }]);
    expect((await panel(device().act({ kind: 'next-case' }))).json().case).toBeNull();
  });

  it('two are not enough, and nobody answers twice', async () => {
    await report(device().report());
    const [one, two] = [device(), device()];
    const { id } = (await panel(one.act({ kind: 'next-case' }))).json().case;
    for (const assessor of [one, two]) await panel(assessor.act({ kind: 'answer', case: id, answer: 'suspect' }));
    expect((await panel(one.act({ kind: 'answer', case: id, answer: 'genuine' }))).statusCode).toBe(409);
    // The same again is no second answer: the first may have been lost on the way back.
    expect((await panel(one.act({ kind: 'answer', case: id, answer: 'suspect' }))).statusCode).toBe(200);
    expect(await trust()).toEqual([]);
  });

  it('whoever reported a review is not shown it, and can’t judge it', async () => {
    const reporter = device();
    await report(reporter.report());
    expect((await panel(reporter.act({ kind: 'next-case' }))).json().case).toBeNull();
    const { id } = (await panel(device().act({ kind: 'next-case' }))).json().case;
    expect((await panel(reporter.act({ kind: 'answer', case: id, answer: 'suspect' }))).statusCode).toBe(403);
  });

  it('shows what was reported beside it, of seeds too, and neither shop, author, reporter nor votes', async () => {
    const reporter = device();
    const reviews = [0, 1].map((at) => ({ ...REPORT.reviews[0]!, key: `k${at}`, text: `The text number ${at}.` }));
    await report(reporter.report({ ...REPORT, direction: 'attack', reviews }));
    const real = (await panel(device().act({ kind: 'next-case' }))).json();
    expect(real.case).toEqual({
      id: expect.any(Number),
      content: { text: 'The text number 0.', stars: 5, date: '2026-01-02' },
      direction: 'attack',
      beside: [{ text: 'The text number 1.', stars: 5, date: '2026-01-02' }],
    });
    await registry.empty();
    await post(
      '/v1/review-seeds',
      { text: 'A seed.', known: 'genuine', direction: 'attack', beside: [{ text: 'Another.', stars: 1 }] },
      registry.asHandler,
    );
    const seed = (await panel(device().act({ kind: 'next-case' }))).json();
    expect(seed.case).toEqual({
      id: expect.any(Number),
      content: { text: 'A seed.' },
      direction: 'attack',
      beside: [{ text: 'Another.', stars: 1 }],
    });
  });

  it('tells reporters what became of their reports', async () => {
    const reporter = device();
    const batch = randomUUID();
    await report(reporter.report(REPORT, batch));
    const standing = async () => (await panel(reporter.act({ kind: 'statistics' }))).json().statistics.batches;
    const none = { suspect: 0, genuine: 0, unsettled: 0, open: 0 };
    expect(await standing()).toEqual([{ batch, state: 'counted', reason: null, decided: { ...none, open: 1 } }]);
    for (const assessor of [device(), device(), device()]) {
      const { id } = (await panel(assessor.act({ kind: 'next-case' }))).json().case;
      await panel(assessor.act({ kind: 'answer', case: id, answer: 'genuine' }));
    }
    expect(await standing()).toEqual([{ batch, state: 'counted', reason: null, decided: { ...none, genuine: 1 } }]);
  });

  it('an act that was signed long ago is good no more', async () => {
    expect((await panel(device().act({ kind: 'statistics' }, '2026-03-15T07:40:00.000Z'))).statusCode).toBe(422);
  });

  it('seeds with known answers tell how reliable an assessor is', async () => {
    for (let at = 0; at < 8; at += 1)
      await post('/v1/review-seeds', { text: `seed ${at}`, known: at % 2 ? 'suspect' : 'genuine' }, registry.asHandler);
    const [good, bad] = [device(), device()];
    for (const [assessor, honest] of [
      [good, true],
      [bad, false],
    ] as const)
      for (let at = 0; at < 8; at += 1) {
        const { id, content } = (await panel(assessor.act({ kind: 'next-case' }))).json().case;
        const truth = Number(content.text.slice(5)) % 2 === 1;
        await panel(assessor.act({ kind: 'answer', case: id, answer: truth === honest ? 'suspect' : 'genuine' }));
      }
    const statistics = async (who: ReturnType<typeof device>) =>
      (await panel(who.act({ kind: 'statistics' }))).json().statistics;
    expect(await statistics(good)).toMatchObject({ answers: 8, seeds: 8, seedsRight: 8 });
    expect((await statistics(good)).reliability).toBeGreaterThan(0.8);
    expect((await statistics(bad)).reliability).toBeLessThan(0.5);
  });

  it('a handle is public and not made of the key', async () => {
    const volunteer = device();
    const [{ handle }, again] = [
      (await panel(volunteer.act({ kind: 'statistics' }))).json(),
      (await panel(volunteer.act({ kind: 'statistics' }))).json(),
    ];
    expect(handle).toMatch(/^[a-z]+-[a-z]+-\d{4}$/);
    expect(again.handle).toBe(handle);
  });
});
