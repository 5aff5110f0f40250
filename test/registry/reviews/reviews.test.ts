import { randomUUID } from 'node:crypto';
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

  it('of new devices waits for a handler, with those that came first in it, and is asked of nobody; who lets it in', async () => {
    await flood();
    expect(await clusters()).toMatchObject([{ batches: 8, quarantined: 8, volunteers: 0 }]);
    const asked = async () => (await panel((await voiceAt(registry.deps)).act({ kind: 'next-cases' }))).json().cases;
    expect(await asked()).toEqual([]);
    const admitted = await post('/v1/review-quarantine', { act: 'admit', product: PRODUCT }, registry.asHandler);
    expect(admitted.json()).toEqual({ batches: 8 });
    expect(await clusters()).toMatchObject([{ quarantined: 0, admitted: 8, volunteers: 8 }]);
    expect(await asked()).toHaveLength(8);
    // What was let in stays so while the burst goes on, and can be taken back later.
    await report(device().report());
    expect(await clusters()).toMatchObject([{ batches: 9, quarantined: 1, admitted: 8 }]);
    const revert = { act: 'revert', product: PRODUCT, reason: 'One person sent all of it.', which: 'admitted' };
    expect((await post('/v1/review-quarantine', revert, registry.asHandler)).json()).toEqual({ batches: 8 });
    expect(await clusters()).toMatchObject([{ batches: 1, quarantined: 1, admitted: 0 }]);
    expect(await asked()).toEqual([]);
  });

  it('leaves alone what devices that were known sent, and what came before it', async () => {
    const known = device();
    await panel(known.act({ kind: 'statistics' }));
    const start = registry.clock.now;
    const about = (key: string) => ({ ...REPORT, reviews: [{ ...REPORT.reviews[0]!, key }] });
    try {
      registry.clock.now = new Date(start.getTime() + 25 * 3_600_000);
      await report(device().report(about('before')));
      registry.clock.now = new Date(registry.clock.now.getTime() + 3_600_001);
      await report(known.report(about('known')));
      await flood();
      expect(await clusters()).toMatchObject([{ batches: 10, quarantined: 8, volunteers: 2 }]);
    } finally {
      registry.clock.now = start;
    }
  });

  it('or takes it back in one step, with a reason that each volunteer is told', async () => {
    await flood();
    const last = device();
    const batch = randomUUID();
    await report(last.report(REPORT, batch));
    const reason = 'Sent by one person under many keys.';
    const gone = await post('/v1/review-quarantine', { act: 'revert', product: PRODUCT, reason }, registry.asHandler);
    expect(gone.json()).toEqual({ batches: 9 });
    expect(await clusters()).toEqual([]);
    const told = (await panel(last.act({ kind: 'statistics' }))).json();
    expect(told.statistics).toMatchObject({
      reports: 1,
      reverted: 1,
      batches: [{ batch, state: 'reverted', reason }],
    });
    const audit = await registry.app.inject({ url: '/v1/audit', headers: registry.asHandler });
    expect(audit.body).toContain('review-quarantine.revert');
  });

  it('is nobody else’s to let in', async () => {
    expect((await post('/v1/review-quarantine', { act: 'admit', product: PRODUCT })).statusCode).toBe(401);
    expect((await registry.app.inject({ url: '/v1/review-clusters' })).statusCode).toBe(401);
  });
});
