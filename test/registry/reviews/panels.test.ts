import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testRegistry } from '../test-registry';
import { device, REPORT } from './device';
import { voiceAt } from './voice';

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
const voice = () => voiceAt(registry.deps);
const voices = async (count: number) => await Promise.all(Array.from({ length: count }, voice));
const NEXT = { kind: 'next-cases' };
const trust = async () => {
  const prefix = createHash('sha256').update(PRODUCT).digest('hex').slice(0, 5);
  return (await registry.app.inject({ url: `/v1/review-trust/${prefix}` })).json().products;
};

describe('a panel', () => {
  it('decides by three who agree; by itself that is not public', async () => {
    await report(device().report());
    expect(await trust()).toEqual([]);
    for (const assessor of await voices(3)) {
      const [asked] = (await panel(assessor.act(NEXT))).json().cases;
      expect(asked.content).toEqual({ text: 'Great lamp, fast delivery.', stars: 5, date: '2026-01-02' });
      expect((await panel(assessor.act({ kind: 'answer', case: asked.id, answer: 'suspect' }))).statusCode).toBe(200);
    }
    expect(await trust()).toEqual([]);
    expect(await clusters()).toMatchObject([{ decided: { suspect: 1, genuine: 0, unsettled: 0 } }]);
    expect((await panel((await voice()).act(NEXT))).json().cases).toEqual([]);
  });

  it('two are not enough, and nobody answers twice', async () => {
    await report(device().report());
    const [one, two] = [await voice(), await voice()];
    const [{ id }] = (await panel(one.act(NEXT))).json().cases;
    for (const assessor of [one, two]) await panel(assessor.act({ kind: 'answer', case: id, answer: 'suspect' }));
    expect((await panel(one.act({ kind: 'answer', case: id, answer: 'genuine' }))).statusCode).toBe(409);
    // The same again is no second answer: the first may have been lost on the way back.
    expect((await panel(one.act({ kind: 'answer', case: id, answer: 'suspect' }))).statusCode).toBe(200);
    expect(await trust()).toEqual([]);
  });

  it('shows ten at most, two of them seeds, and none twice to who answered it', async () => {
    const reviews = Array.from({ length: 14 }, (_, at) => ({
      ...REPORT.reviews[0]!,
      key: `k${at}`,
      text: `Text ${at}.`,
    }));
    await report(device().report({ ...REPORT, reviews }));
    for (let at = 0; at < 4; at += 1)
      await post('/v1/review-seeds', { text: `A seed ${at}.`, known: 'genuine' }, registry.asHandler);
    const assessor = await voice();
    const seen = new Set<number>();
    for (let left = 18; left > 0; left -= 1) {
      const { cases } = (await panel(assessor.act(NEXT))).json();
      const texts: string[] = cases.map(({ content }: { content: { text: string } }) => content.text);
      expect(texts.length).toBeLessThanOrEqual(10);
      expect(texts.filter((text) => text.startsWith('A seed')).length).toBeLessThanOrEqual(2);
      seen.add(cases[0].id);
      await panel(assessor.act({ kind: 'answer', case: cases[0].id, answer: 'suspect' }));
    }
    expect(seen.size).toBe(18);
    expect((await panel(assessor.act(NEXT))).json().cases).toEqual([]);
  });

  it('shows what was reported beside it, of seeds too, and neither shop, author, reporter nor votes', async () => {
    const reporter = device();
    const reviews = [0, 1].map((at) => ({ ...REPORT.reviews[0]!, key: `k${at}`, text: `The text number ${at}.` }));
    await report(reporter.report({ ...REPORT, direction: 'attack', reviews }));
    const real = (await panel((await voice()).act(NEXT))).json().cases as { id: number }[];
    expect(real.toSorted((a, b) => a.id - b.id)[0]).toEqual({
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
    const [seed] = (await panel((await voice()).act(NEXT))).json().cases;
    expect(seed).toEqual({
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
    for (const assessor of await voices(3)) {
      const [{ id }] = (await panel(assessor.act(NEXT))).json().cases;
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
    const [good, bad] = [await voice(), await voice()];
    for (const [assessor, honest] of [
      [good, true],
      [bad, false],
    ] as const)
      for (let at = 0; at < 8; at += 1) {
        const [{ id, content }] = (await panel(assessor.act(NEXT))).json().cases;
        const truth = Number(content.text.slice(5)) % 2 === 1;
        await panel(assessor.act({ kind: 'answer', case: id, answer: truth === honest ? 'suspect' : 'genuine' }));
      }
    const statistics = async (who: typeof good) => (await panel(who.act({ kind: 'statistics' }))).json().statistics;
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
