import { asc, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listing } from '../../../src/registry/db/schema';
import { knownIdentifiers } from '../../../src/registry/listings/known-identifiers';
import { listingPages } from '../../../src/registry/listings/stream-listings';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

async function read() {
  const pages = [];
  for await (const page of listingPages(registry.deps.db)) pages.push(page);
  return pages;
}

it('gives every listing once, in the order of identifiers, with all of one identifier together, across pages', async () => {
  const { db } = registry.deps;
  // 4,000 names of which every other has a second claim; one has more than a page holds.
  await db.execute(sql`
    insert into listing (identifier, list, source_id, categories, flags, listed_at)
    select 'domain:shop-' || name || '.example', (array['watch', 'blacklist'])[1 + name % 2], feed, array['inferior'],
      case when name % 3 = 0 then array['softened'] else array[]::text[] end, '2026-01-01'::timestamptz + name % 7 * interval '1 hour'
    from generate_series(1, 4000) as name, generate_series(1, 2) as feed where feed = 1 or name % 2 = 0`);
  await db.execute(sql`
    insert into listing (identifier, list, source_id, categories, listed_at)
    select 'domain:shop-2.example', 'watch', feed, array['counterfeit', 'inferior'], '2026-02-01' from generate_series(3, 7000) as feed`);
  const pages = await read();
  const listed = pages.flat();
  expect(pages.length).toBeGreaterThan(1);
  const rows = await db.select().from(listing).orderBy(asc(listing.identifier), asc(listing.sourceId));
  const names = [...new Set(rows.map(({ identifier }) => identifier))];
  expect(listed.map(({ identifier }) => identifier)).toEqual(names);
  const flat = listed.flatMap(({ identifier, claims }) =>
    claims
      .toSorted((a, b) => a.sourceId - b.sourceId)
      .map((claim) => JSON.stringify({ ...claim, identifier, caseId: null }, Object.keys(rows[0] ?? {}).sort())),
  );
  expect(flat).toEqual(rows.map((row) => JSON.stringify(row, Object.keys(row).sort())));
}, 120_000);

it('of what feeds list nothing counts as known besides; of what this registry cleared and what has ended, all', async () => {
  const { db } = registry.deps;
  await db.execute(sql`
    insert into listing (identifier, list, source_id, case_id, categories, listed_at, expires_at) values
      ('domain:feed.example', 'blacklist', 1, null, array['inferior'], '2026-01-01', null),
      ('domain:cleared.example', 'blacklist', 1, null, array['inferior'], '2026-01-01', null),
      ('domain:cleared.example', 'removed', 0, 1, array['inferior'], '2026-01-02', null),
      ('domain:ended.example', 'blacklist', 0, 2, array['inferior'], '2025-01-01', '2026-01-01'),
      ('domain:held.example', 'blacklist', 0, 3, array['inferior'], '2025-01-01', null)`);
  const known = [];
  for await (const identifier of knownIdentifiers(db, new Date('2026-03-01'))) known.push(identifier);
  expect(known).toEqual(['domain:cleared.example', 'domain:ended.example']);
});
