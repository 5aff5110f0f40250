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

describe('reports on reviews', () => {
  it('are taken with a receipt, once', async () => {
    const batch = device().report();
    const [first, again] = [await report(batch), await report(batch)];
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    expect(first.json()).toMatchObject({ state: 'received' });
    expect(again.json().receipt).toBe(first.json().receipt);
    expect(await clusters()).toMatchObject([
      { product: PRODUCT, merchant: 'domain:lamps.example', batches: 1, volunteers: 1 },
    ]);
  });

  it('another report under the same number is refused', async () => {
    const [volunteer, batch] = [device(), randomUUID()];
    await report(volunteer.report(REPORT, batch));
    expect((await report(volunteer.report({ ...REPORT, comment: 'More.' }, batch))).json()).toMatchObject({
      status: 422,
    });
    expect((await report(device().report(REPORT, batch))).statusCode).toBe(422);
  });

  const alter = (payload: string) => payload.replace('Great lamp', 'Awful lamp');
  it.each<[string, () => object]>([
    [
      'a payload that was altered',
      () => {
        const batch = device().report();
        return { ...batch, payload: alter(batch.payload) };
      },
    ],
    ['another device’s key', () => ({ ...device().report(), key: device().report().key })],
    ['another registry’s report', () => device().report(REPORT, randomUUID(), 'other.example')],
    ['more than the schema has', () => device().report({ ...REPORT, author: 'Ada' } as never)],
    ['an author by name', () => device().report({ ...REPORT, reviews: [{ ...REPORT.reviews[0]!, author: 'Ada' }] })],
    ['a NUL', () => device().report({ ...REPORT, comment: 'a\u0000b' })],
    ['no JSON', () => ({ ...device().report(), payload: '{' })],
    ['no report at all', () => ({})],
  ])('refuses %s', async (_, make) => {
    const answer = await report(make());
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(await clusters()).toEqual([]);
  });

  it('believes no merchant that the page’s address does not bear out', async () => {
    await report(
      device().report({
        ...REPORT,
        merchant: [{ identifier: 'domain:honest.example', evidence: 'address', validity: 'valid', seenIn: 'address' }],
      }),
    );
    expect(await clusters()).toMatchObject([{ merchant: null }]);
  });

  it('are limited from one address', async () => {
    const few = await testRegistry({ complaintsPerHour: 2 });
    try {
      const send = () =>
        few.app.inject({
          method: 'POST',
          url: '/v1/review-reports',
          payload: device().report(),
          remoteAddress: '192.0.2.7',
        });
      const codes = [await send(), await send(), await send()].map(({ statusCode }) => statusCode);
      expect(codes).toEqual([201, 201, 429]);
      // What is asked of panels is counted by itself.
      const act = device().act({ kind: 'statistics' });
      const asked = await few.app.inject({
        method: 'POST',
        url: '/v1/review-panels',
        payload: act,
        remoteAddress: '192.0.2.7',
      });
      expect(asked.statusCode).toBe(200);
    } finally {
      await few.close();
    }
  });
});

describe('a burst', () => {
  const flood = async () => {
    for (let at = 0; at < 8; at += 1)
      await report(device().report({ ...REPORT, reviews: [{ ...REPORT.reviews[0]!, key: `k${at}` }] }));
  };

  it('of new devices waits for a handler, who lets it in', async () => {
    await flood();
    expect(await clusters()).toMatchObject([{ batches: 8, quarantined: 3, volunteers: 5 }]);
    const admitted = await post('/v1/review-quarantine', { act: 'admit', product: PRODUCT }, registry.asHandler);
    expect(admitted.json()).toEqual({ batches: 3 });
    expect(await clusters()).toMatchObject([{ quarantined: 0, volunteers: 8 }]);
  });

  it('or takes it back in one step, with a reason that each volunteer is told', async () => {
    await flood();
    const last = device();
    const batch = randomUUID();
    await report(last.report(REPORT, batch));
    const reason = 'Sent by one person under many keys.';
    const gone = await post('/v1/review-quarantine', { act: 'revert', product: PRODUCT, reason }, registry.asHandler);
    expect(gone.json()).toEqual({ batches: 4 });
    expect(await clusters()).toMatchObject([{ batches: 5, quarantined: 0 }]);
    const told = (await panel(last.act({ kind: 'statistics' }))).json();
    expect(told.statistics).toMatchObject({
      reports: 1,
      reverted: 1,
      batches: [{ batch, state: 'reverted', reason, decided: { open: 0 } }],
    });
    const audit = await registry.app.inject({ url: '/v1/audit', headers: registry.asHandler });
    expect(audit.body).toContain('review-quarantine.revert');
  });

  it('is nobody else’s to let in', async () => {
    expect((await post('/v1/review-quarantine', { act: 'admit', product: PRODUCT })).statusCode).toBe(401);
    expect((await registry.app.inject({ url: '/v1/review-clusters' })).statusCode).toBe(401);
  });
});

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
