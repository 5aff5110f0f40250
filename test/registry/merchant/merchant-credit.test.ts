import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/core/identifier';
import { filePrefix, MerchantFilesSchema } from '../../../src/core/merchant-file';
import { intervalOf } from '../../../src/core/rating/interval';
import { listingsForPublication } from '../../../src/registry/listings/publish-listings';
import type { Listing } from '../../../src/registry/publish/listing-rows';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

const SHOP: Identifier = 'domain:shop.example';
let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
beforeEach(() => registry.empty());
afterAll(() => registry.close());

const post = async (url: string, payload: object) =>
  (await registry.app.inject({ method: 'POST', url, headers: registry.asHandler, payload })).json();
const evaluator = (name: string, change: object = {}) =>
  post('/v1/evaluators', {
    name,
    kind: 'evaluator',
    method: 'Asks buyers whose order it has seen.',
    since: '2025-01-01',
    conflicts: 'Sells advertising to merchants.',
    weight: 5,
    ...change,
  });
const rated = (name: string, row: string) =>
  registry.app.inject({
    method: 'POST',
    url: '/v1/evaluators/ratings',
    query: { evaluator: name, format: 'csv' },
    headers: { ...registry.asHandler, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(`identifier,value,best,count\n${row}\n`),
  });

const fileOf = async () => {
  const answer = await registry.app.inject({ url: `/v1/merchants/${filePrefix(SHOP)}` });
  return v.parse(MerchantFilesSchema, answer.json()).files.find(({ identifier }) => identifier === SHOP);
};

/** What the next list would hold. */
const published = async () => {
  const listings: Listing[] = [];
  for await (const one of listingsForPublication(registry.deps.db, registry.clock.now)) listings.push(one);
  return listings;
};

describe("a merchant's public file", () => {
  it('tells a grade with its history, oldest first, and none where there is no grade now', async () => {
    const { id } = await people.notified();
    await registry.decide(id, { outcome: 'upheld-unremedied', reason: 'The refund did not come.', term: 24 });
    await registry.deps.db.execute(sql`delete from credit_rating`);
    const rate = (day: number, grade: string) =>
      registry.deps.db.execute(
        sql`insert into credit_rating (identifier, day, grade, score, confidence, band, caps, since) values
            (${SHOP}, ${day}, ${grade}, 0.4, 0.6, 2, '[]', ${day})`,
      );
    await rate(20_530, 'CCC');
    await rate(20_500, 'B');
    expect((await fileOf())?.credit).toEqual([
      { day: '2026-02-16', grade: 'B', score: 0.4, ...intervalOf({ score: 0.4, confidence: 0.6 }) },
      { day: '2026-03-18', grade: 'CCC', score: 0.4, ...intervalOf({ score: 0.4, confidence: 0.6 }) },
    ]);
    await rate(20_560, 'NR');
    expect(await fileOf()).not.toHaveProperty('credit');
    expect(await fileOf()).not.toHaveProperty('explained');
  });

  it('says why the grade is what it is: the score with each thing minus without it, and nothing of who complained', async () => {
    const { id } = await people.notified();
    await registry.decide(id, { outcome: 'upheld-unremedied', reason: 'The refund of 42 did not come.', term: 24 });
    const other = await people.notified('shop.example', { category: 'counterfeit', facts: 'The bag that Wang Fang bought is a copy.' }); // prettier-ignore
    await registry.decide(other.id, { outcome: 'upheld-remedied', reason: 'It was paid back.' });
    await people.notified('shop.example', { facts: 'A third, of which nothing is decided.' });
    await evaluator('Stars Ltd');
    await rated('Stars Ltd', `${SHOP},9,10,993`);
    const file = await fileOf();
    expect(file?.explained).toMatchObject({
      day: '2026-03-15',
      grade: 'D',
      caps: [{ reason: 'warning-list', atMost: 'D' }, { reason: 'one-serious' }, { reason: 'identity-unverified' }],
      further: 0,
    });
    const shares = file?.explained?.shares ?? [];
    const remedied = file?.decisions?.find(({ outcome }) => outcome === 'upheld-remedied')?.case;
    expect(remedied).toBeGreaterThan(0);
    expect(shares).toMatchObject([
      { kind: 'complaint', case: id, category: 'service-default', outcome: 'upheld-unremedied' },
      { kind: 'rating', evaluator: 'Stars Ltd' },
      { kind: 'complaint', case: remedied, category: 'counterfeit', outcome: 'upheld-remedied' },
    ]);
    expect(shares.map(({ share }) => Math.sign(share))).toEqual([-1, 1, 0]);
    const told = JSON.stringify(file);
    for (const secret of ['Wang Fang', 'A third']) expect(told).not.toContain(secret);
  });

  it('shows what others say by name, scale, day and method, by whichever name of the merchant; once for each of them', async () => {
    await people.notified();
    await evaluator('Stars Ltd', { method: 'Asks. '.repeat(200) });
    await evaluator('The mall', { kind: 'platform' });
    await rated('Stars Ltd', `${SHOP},9,10,993`);
    await rated('The mall', 'domain:second.example,5,5,20');
    const edge = { relation: 'same', kind: 'official-record', source: 'Register of the city' };
    await post('/v1/graph/edges', { a: SHOP, b: 'domain:second.example', ...edge });
    registry.clock.now = new Date(registry.clock.now.getTime() + 86_400_000);
    await rated('Stars Ltd', 'domain:second.example,8,10,5');
    const others = (await fileOf())?.others;
    expect(others).toMatchObject([
      { evaluator: 'Stars Ltd', kind: 'evaluator', value: 8, worst: 1, best: 10, count: 5, day: '2026-03-16', counts: true },
      { evaluator: 'The mall', kind: 'platform', value: 5, day: '2026-03-15', counts: false },
    ]); // prettier-ignore
    expect(others?.[0]?.method).toHaveLength(300);
    await post('/v1/evaluators/withdrawal', { name: 'Stars Ltd' });
    expect((await fileOf())?.others?.[0]).toMatchObject({ evaluator: 'Stars Ltd', counts: false });
  });

  it('is there for who is only rated by others: with a grade that rests on those alone, or with none where they say too little', async () => {
    await evaluator('Stars Ltd');
    await evaluator('The mall', { kind: 'platform' });
    await rated('Stars Ltd', `${SHOP},9,10,993`);
    expect(await fileOf()).toMatchObject({
      listings: [],
      undecided: 0,
      credit: [{ grade: 'BBB' }],
      explained: { grade: 'BBB', shares: [{ kind: 'rating', evaluator: 'Stars Ltd' }], further: 0 },
      others: [{ evaluator: 'Stars Ltd', counts: true }],
    });
    expect(await published()).toMatchObject([
      { identifier: SHOP, record: { list: 'rating', grade: 'BBB', confidence: 1 } },
    ]);
    // One opinion only; then a platform's word on its own seller, which weighs nothing.
    await registry.empty();
    await evaluator('Stars Ltd');
    await evaluator('The mall', { kind: 'platform' });
    await rated('Stars Ltd', `${SHOP},9,10,1`);
    expect(await fileOf()).toMatchObject({ listings: [], others: [{ evaluator: 'Stars Ltd' }] });
    expect(await fileOf()).not.toHaveProperty('credit');
    await registry.empty();
    await evaluator('The mall', { kind: 'platform' });
    await rated('The mall', `${SHOP},9,10,993`);
    expect(await fileOf()).toMatchObject({ others: [{ evaluator: 'The mall', kind: 'platform', counts: false }] });
    expect(await published()).toEqual([]);
  });

  it('stays small where very much is known', async () => {
    await people.notified();
    for (let at = 0; at < 15; at++) {
      await evaluator(`Evaluator ${at}`, { method: 'x'.repeat(2000), conflicts: 'y'.repeat(2000) });
      await rated(`Evaluator ${at}`, `${SHOP},${at % 5},5,100`);
    }
    const file = await fileOf();
    expect(file?.others).toHaveLength(10);
    expect(JSON.stringify(file).length).toBeLessThan(16_000);
  });
});
