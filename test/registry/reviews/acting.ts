import { randomUUID } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { expect } from 'vitest';
import { quorumOf } from '../../../src/core/quorum';
import { backersOf } from '../../../src/registry/reviews/backers-repository';
import { volunteer } from '../../../src/registry/db/review-schema';
import type { TestRegistry } from '../test-registry';
import { device, REPORT } from './device';
import { voiceAt } from './voice';

export type Device = ReturnType<typeof device>;
export type Voice = Awaited<ReturnType<typeof voiceAt>>;
type Judge = (text: string) => 'suspect' | 'genuine';

export const PRODUCT = 'lamps.example/products/lamp';
/** A report on three reviews. */
export const THREE = {
  ...REPORT,
  reviews: [0, 1, 2].map((at) => ({ ...REPORT.reviews[0]!, key: `k${at}`, text: `The text number ${at}.` })),
};

/** What devices, voices and a handler do at a registry under test, by its clock. */
export function acting(registry: TestRegistry) {
  const post = (url: string, payload: object, remoteAddress = '127.0.0.1') =>
    registry.app.inject({ method: 'POST', url, payload, remoteAddress });
  const byHandler = (url: string, payload: object) =>
    registry.app.inject({ method: 'POST', url, payload, headers: registry.asHandler });
  const get = async (url: string) => (await registry.app.inject({ url, headers: registry.asHandler })).json();
  const days = (count: number) =>
    void (registry.clock.now = new Date(registry.clock.now.getTime() + count * 86_400_000));
  const act = (who: Device | Voice, asked: object, from?: string) =>
    post('/v1/review-panels', who.act(asked, registry.clock.now.toISOString()), from);
  const report = (who: Device, from?: string, what = THREE, batch: string = randomUUID()) =>
    post('/v1/review-reports', who.report(what, batch), from);
  /** Judges all that is left to judge, and gives how many that were. */
  const judgeAll = async (who: Voice, from?: string, judge: Judge = () => 'suspect'): Promise<number> => {
    for (let answered = 0; ;) {
      const { cases } = (await act(who, { kind: 'next-cases' }, from)).json();
      if (cases.length === 0) return answered;
      for (const { id, content } of cases) {
        const answer = judge(content.text);
        expect((await act(who, { kind: 'answer', case: id, answer }, from)).statusCode).toBe(200);
        answered += 1;
      }
    }
  };
  /** Makes some volunteers new, as if they had come now. */
  const renew = async (...ids: number[]) =>
    void (await registry.deps.db
      .update(volunteer)
      .set({ firstSeenAt: registry.clock.now })
      .where(inArray(volunteer.id, ids)));
  const open = () =>
    byHandler('/v1/review-cases', { product: PRODUCT, direction: 'praise', reason: 'Three reviews are one text.' });
  const cluster = async () => (await get('/v1/review-clusters')).clusters[0];
  const voice = () => voiceAt(registry.deps);
  /** As how many independent reporters those count who stand behind what was found suspect about some products of a merchant. */
  const reportersOf = async (products: string[], direction: 'praise' | 'attack', merchant: string) => {
    const { db, limits } = registry.deps;
    const [reporters = []] = await backersOf(db, { products, direction, merchant }, () => 1);
    return quorumOf(reporters, registry.clock.now.getTime(), limits.quorum).independent;
  };
  return { post, byHandler, get, days, act, report, judgeAll, renew, open, cluster, voice, reportersOf };
}
