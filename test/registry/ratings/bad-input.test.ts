import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listingsForPublication } from '../../../src/registry/listings/publish-listings';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let start: Date;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
  start = registry.clock.now;
}, 120_000);
beforeEach(async () => {
  registry.clock.now = start;
  await registry.empty();
});
afterAll(() => registry.close());

const SHOP = 'domain:shop.example';
const post = async (url: string, payload: object) => {
  const answer = await registry.app.inject({ method: 'POST', url, headers: registry.asHandler, payload });
  return { status: answer.statusCode, body: answer.json() };
};
const credit = async (identifier = SHOP) =>
  (await registry.app.inject({ url: `/v1/ratings?identifier=${identifier}`, headers: registry.asHandler })).json();
const evaluator = (name: string) =>
  post('/v1/evaluators', { name, kind: 'evaluator', method: 'Asks buyers.', since: '2025-01-01', conflicts: 'None declared.', weight: 5 }); // prettier-ignore
const importRatings = async (text: string, name = 'Stars Ltd') =>
  (await registry.app.inject({ method: 'POST', url: '/v1/evaluators/ratings', query: { evaluator: name, format: 'csv' }, headers: { ...registry.asHandler, 'content-type': 'application/octet-stream' }, payload: Buffer.from(text) })).json(); // prettier-ignore
const join = (a: string, b: string) =>
  post('/v1/graph/edges', { a, b, relation: 'same', kind: 'official-record', source: 'Register of the city' });
const published = async () => {
  const names: string[] = [];
  for await (const { identifier } of listingsForPublication(registry.deps.db, registry.clock.now)) names.push(identifier); // prettier-ignore
  return names;
};

describe('bad input has one outcome', () => {
  it('a thousand five-star ratings in a minute weigh what one may, and make no grade', async () => {
    await evaluator('Stars Ltd');
    const rows = Array.from({ length: 1000 }, () => `${SHOP},5,1000000`).join('\n');
    await importRatings(`identifier,value,count\n${rows}\n`);
    const { grade, confidence, others } = await credit();
    expect(others).toHaveLength(1);
    expect(grade).toBe('BBB');
    expect(confidence).toBeLessThan(0.5);
    // Thousands of them on each of its other days change nothing either: the newest is its word.
    for (let day = 1; day < 5; day++) {
      registry.clock.now = new Date(start.getTime() + day * 86_400_000);
      await importRatings(`identifier,value,count\n${rows}\n`);
    }
    expect((await credit()).confidence).toBeCloseTo(confidence, 10);
  });

  it('ratings dated in the future are refused, row by row', async () => {
    await evaluator('Stars Ltd');
    const answer = await importRatings(`identifier,value,date\n${SHOP},5,2027-01-01\n${SHOP},4,2026-03-01\n`);
    expect(answer).toEqual({
      taken: 1,
      refused: { count: 1, examples: [{ row: 1, why: 'future', field: 'date', reason: 'date is in the future' }] },
    });
    expect(await credit()).toMatchObject({ others: [{ value: 4, day: '2026-03-01' }] });
  });

  it('of two records of one day by one evaluator that contradict each other, the later that came holds', async () => {
    await evaluator('Stars Ltd');
    await importRatings(`identifier,value,date\n${SHOP},5,2026-03-01\n`);
    await importRatings(`identifier,value,date\n${SHOP},1,2026-03-01\n`);
    expect((await credit()).others).toMatchObject([{ value: 1 }]);
  });

  it('evaluators that contradict each other are both shown and both count, and so does a decision against them', async () => {
    await evaluator('Stars Ltd');
    await evaluator('Other Ltd');
    await importRatings(`identifier,value,count\n${SHOP},5,100000\n`);
    await importRatings(`identifier,value,count\n${SHOP},1,100000\n`, 'Other Ltd');
    const both = await credit();
    expect(both.others.map(({ value }: { value: number }) => value).toSorted()).toEqual([1, 5]);
    await registry.file(complaintAgainst('shop.example'));
    await registry.decide(1, { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.' });
    expect((await credit()).score).toBeLessThan(both.score);
    expect((await credit()).grade).toBe('D');
  });

  it('a feed that comes empty changes nothing by itself: what it listed stays until someone wants it gone', async () => {
    await registry.importFeed('a.example\nb.example\nc.example\n');
    expect(await published()).toHaveLength(3);
    // It comes empty: that is an answer of its own, and needs to be wanted.
    const empty = await registry.importFeed('');
    expect(empty.statusCode).toBeGreaterThanOrEqual(400);
    expect(await published()).toHaveLength(3);
  });

  it('a cycle of merges ends, and lists each name once', async () => {
    const names = ['a', 'b', 'c', 'd'].map((one) => `domain:${one}.example`);
    for (const [at, name] of names.entries()) await join(name, names[(at + 1) % names.length] ?? '');
    await registry.file(complaintAgainst('a.example'));
    await registry.decide(1, { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.' });
    expect((await published()).toSorted()).toEqual(names);
    expect((await credit('domain:c.example')).shares).toHaveLength(1);
  });

  it('names that two legal persons share are neither’s, in the grade too', async () => {
    await join('domain:mall.example', 'uscc:91110108551385082Q');
    await join('domain:mall.example', 'uscc:91330100799655058B');
    await join('uscc:91110108551385082Q', 'domain:a.example');
    await registry.file(complaintAgainst('a.example'));
    await registry.decide(1, { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.' });
    expect(await published()).toEqual(['domain:a.example']);
    expect((await credit('domain:mall.example')).shares).toEqual([]);
  });
});
