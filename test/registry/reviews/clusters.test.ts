import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testRegistry, type TestRegistry } from '../test-registry';
import { device, REPORT } from './device';
import { voiceAt } from './voice';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
}, 120_000);
beforeEach(async () => {
  registry.clock.now = new Date('2026-03-15T08:00:00Z');
  await registry.empty();
});
afterAll(() => registry.close());

const post = (url: string, payload: object) => registry.app.inject({ method: 'POST', url, payload });
const ask = (url: string) => registry.app.inject({ url, headers: registry.asHandler });
const about = (good: string, merchant = REPORT.merchant) => ({
  ...REPORT,
  merchant,
  page: { ...REPORT.page, url: `https://lamps.example/products/${good}` },
  comment: `Seen at ${good}.`,
});
const product = (good: string) => `lamps.example/products/${good}`;
async function judged(): Promise<void> {
  for (let at = 0; at < 3; at += 1) {
    const voice = await voiceAt(registry.deps);
    const { cases } = (await post('/v1/review-panels', voice.act({ kind: 'next-cases' }))).json();
    for (const { id } of cases)
      await post('/v1/review-panels', voice.act({ kind: 'answer', case: id, answer: 'suspect' }));
  }
}

describe('what was reported', () => {
  it('of many goods of one merchant is seen as one, whatever each of them lacks alone', async () => {
    for (const good of ['a', 'b', 'c']) await post('/v1/review-reports', device().report(about(good)));
    await post('/v1/review-reports', device().report(about('nobody’s', [])));
    await judged();
    registry.clock.now = new Date('2026-03-22T08:00:00Z');
    const { clusters, merchants, quorum, together } = (await ask('/v1/review-clusters')).json();
    expect(clusters).toHaveLength(4);
    for (const one of clusters) expect(one).toMatchObject({ decided: { suspect: 1 }, lacks: 'suspect' });
    expect(merchants).toEqual([
      {
        merchant: 'domain:lamps.example',
        direction: 'praise',
        products: expect.arrayContaining(['a', 'b', 'c'].map(product)),
        batches: 3,
        quarantined: 0,
        admitted: 0,
        newest: '2026-03-15T08:00:00.000Z',
        decided: { suspect: 3, genuine: 0, unsettled: 0 },
        suspected: 3,
        independent: 3,
        cases: [],
        lacks: 'suspect',
        not: expect.stringContaining('together it takes 6'),
      },
    ]);
    expect(quorum).toEqual({ keys: 3, days: 7, reliability: 0.7 });
    expect(together).toEqual({ suspect: 6, goods: 3, reporters: 2 });
    const { clusters: own, merchants: one } = (await ask('/v1/review-clusters?merchant=domain:lamps.example')).json();
    expect([own.length, one.length]).toEqual([3, 1]);
  });

  it('about one product is shown with its reviews, what panels found, and the reports, and no author or assessor', async () => {
    await post('/v1/review-reports', device().report(about('a')));
    await judged();
    const answer = await ask(`/v1/review-clusters/one?direction=praise&product=${encodeURIComponent(product('a'))}`);
    expect(answer.json()).toMatchObject({
      cluster: { product: product('a'), merchant: 'domain:lamps.example', decided: { suspect: 1 } },
      reviews: [
        { text: 'Great lamp, fast delivery.', stars: 5, date: '2026-01-02', outcome: 1, answers: 3, counts: true },
      ],
      reports: [{ state: 'counted', reviews: 1, comment: 'Seen at a.', merchant: 'domain:lamps.example' }],
    });
    expect(answer.body).not.toContain('0123456789abcdef');
    const other = await ask(`/v1/review-clusters/one?direction=attack&product=${encodeURIComponent(product('a'))}`);
    expect(other.statusCode).toBe(404);
  });
});
