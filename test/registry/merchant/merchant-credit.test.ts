import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/core/identifier';
import { filePrefix, MerchantFilesSchema } from '../../../src/core/merchant-file';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

const SHOP: Identifier = 'domain:shop.example';
let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());

const fileOf = async () => {
  const answer = await registry.app.inject({ url: `/v1/merchants/${filePrefix(SHOP)}` });
  return v.parse(MerchantFilesSchema, answer.json()).files.find(({ identifier }) => identifier === SHOP);
};

describe("a merchant's public file", () => {
  it('tells a grade with its history, oldest first, and none where there is no grade now', async () => {
    const { id } = await people.notified();
    await registry.decide(id, { outcome: 'upheld-unremedied', reason: 'The refund did not come.', term: 24 });
    const rate = (day: number, grade: string) =>
      registry.deps.db.execute(
        sql`insert into credit_rating (identifier, day, grade, score, low, high, confidence, band, caps, since) values
            (${SHOP}, ${day}, ${grade}, 0.4, 0.3, 0.5, 0.6, 2, '[]', ${day})`,
      );
    await rate(20_530, 'CCC');
    await rate(20_500, 'B');
    expect((await fileOf())?.credit).toEqual([
      { day: '2026-02-16', grade: 'B', score: 0.4, low: 0.3, high: 0.5 },
      { day: '2026-03-18', grade: 'CCC', score: 0.4, low: 0.3, high: 0.5 },
    ]);
    await rate(20_560, 'NR');
    expect(await fileOf()).not.toHaveProperty('credit');
  });
});
