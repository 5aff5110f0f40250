import { asc, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listing } from '../../../src/registry/db/schema';
import { testRegistry, type TestRegistry } from '../test-registry';

const IndexesSchema = v.object({ rows: v.array(v.object({ indexdef: v.string() })) });

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `shop-${n + from}.example`).join('\n');

async function indexes(): Promise<string[]> {
  const answer = await registry.deps.db.execute(
    sql`select indexdef from pg_indexes where tablename = 'listing' order by indexname`,
  );
  return v.parse(IndexesSchema, answer).rows.map(({ indexdef }) => indexdef);
}

it('a large feed, first or not, is taken over whole, and leaves every index as it was', async () => {
  const before = await indexes();
  expect(before.length).toBeGreaterThan(3);
  expect((await registry.importFeed(names(0, 20_500))).json()).toMatchObject({ entries: 20_500, added: 20_500 });
  expect(await indexes()).toEqual(before);
  expect((await registry.importFeed(names(0, 20_500), { source: 'Another' })).json()).toMatchObject({ added: 20_500 });
  expect((await registry.importFeed(names(9, 20_509))).json()).toMatchObject({ added: 9, removed: 9, changed: 0 });
  expect(await indexes()).toEqual(before);
  expect(await registry.deps.db.$count(listing)).toBe(41_000);
});

it('a row of many categories and of the same ones in another order are told apart as before', async () => {
  const csv = 'domain,category\na.example,counterfeit\na.example,inferior\nb.example,inferior;counterfeit\nc.example,';
  expect((await registry.importFeed(csv, { format: 'csv' })).json()).toMatchObject({ entries: 3, duplicates: 1 });
  const { identifier, categories } = listing;
  const rows = await registry.deps.db.select({ identifier, categories }).from(listing).orderBy(asc(identifier));
  expect(rows).toEqual([
    { identifier: 'domain:a.example', categories: ['counterfeit'] },
    { identifier: 'domain:b.example', categories: ['inferior', 'counterfeit'] },
    { identifier: 'domain:c.example', categories: ['counterfeit'] },
  ]);
});
