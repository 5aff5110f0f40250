import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshCredit } from '../../../src/registry/ratings/refresh-credit';
import { listingsForPublication } from '../../../src/registry/listings/publish-listings';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

const SHOP = 'domain:shop.example';
const DAY = 86_400_000;
const STARS = {
  name: 'Stars Ltd',
  kind: 'evaluator',
  method: 'Asks buyers whose order it has seen.',
  since: '2025-01-01',
  conflicts: 'Sells advertising to merchants.',
  weight: 5,
};

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

const post = (url: string, payload: object) =>
  registry.app.inject({ method: 'POST', url, headers: registry.asHandler, payload });
const credit = async (identifier = SHOP) =>
  (await registry.app.inject({ url: `/v1/ratings?identifier=${identifier}`, headers: registry.asHandler })).json();
const importRatings = (text: string, format = 'csv', evaluator = STARS.name) =>
  registry.app.inject({
    method: 'POST',
    url: '/v1/evaluators/ratings',
    query: { evaluator, format },
    headers: { ...registry.asHandler, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(text),
  });
const decided = async (outcome: string, change: object = {}) => {
  await registry.file(complaintAgainst('shop.example', change));
  const [{ id }] = (await registry.app.inject({ url: '/v1/cases', headers: registry.asHandler })).json().cases;
  await registry.decide(id, { outcome, reason: 'The parcel never came, it was paid back.' });
};
const published = async () => {
  const { db } = registry.deps;
  await db.transaction((tx) => refreshCredit(registry.deps, tx, registry.clock.now));
  const records = [];
  for await (const { identifier, record } of listingsForPublication(db, registry.clock.now)) records.push({ identifier, ...record }); // prettier-ignore
  return records;
};

describe('ratings of others', () => {
  it('enter with their weight, by name, and are shown on their own scale', async () => {
    await post('/v1/evaluators', STARS);
    const answer = await importRatings(`identifier,value,best,count\n${SHOP},9.5,10,993\nnobody,3,5,1\n`);
    expect(answer.json()).toMatchObject({ taken: 1, refused: { count: 1, examples: [{ row: 2 }] } });
    expect(await credit()).toMatchObject({
      grade: 'BBB',
      shares: [{ what: expect.stringContaining('by Stars Ltd'), silent: null }],
      others: [{ evaluator: 'Stars Ltd', value: 9.5, best: 10, count: 993, day: '2026-03-15' }],
    });
    expect(await published()).toEqual([
      expect.objectContaining({ identifier: SHOP, list: 'rating', grade: 'BBB', confidence: 1, listed: '2026-03' }),
    ]);
  });

  it('of a platform are shown as its own and do not count; those of a vanished evaluator neither', async () => {
    await post('/v1/evaluators', { ...STARS, name: 'The mall', kind: 'platform' });
    await importRatings(`identifier,value,count\n${SHOP},5,9999\n`, 'csv', 'The mall');
    expect(await credit()).toMatchObject({ grade: 'NR', score: 0.625, others: [{ kind: 'platform', value: 5 }] });
    await post('/v1/evaluators', STARS);
    await importRatings(`identifier,value,count\n${SHOP},5,9999\n`);
    expect((await credit()).grade).toBe('BBB');
    await post('/v1/evaluators/withdrawal', { name: STARS.name });
    expect(await credit()).toMatchObject({ grade: 'NR', others: [{}, {}] });
    const { evaluators } = (await registry.app.inject({ url: '/v1/evaluators' })).json();
    expect(evaluators).toMatchObject([{ name: 'Stars Ltd', conflicts: STARS.conflicts, withdrawn: expect.any(String) }, { withdrawn: null }]); // prettier-ignore
  });

  it('need a registered evaluator and something to read', async () => {
    expect((await importRatings('identifier,value\n')).statusCode).toBe(404);
    await post('/v1/evaluators', STARS);
    expect((await importRatings('{', 'json')).json().detail).toContain('no JSON');
  });
});

describe('cases', () => {
  it('come to a grade, and each says what it does to it', async () => {
    await decided('upheld-unremedied');
    expect(await credit()).toMatchObject({
      grade: 'D',
      uncapped: 'CC',
      caps: [{ reason: 'warning-list' }, { reason: 'one-serious' }, { reason: 'identity-unverified' }],
      shares: [{ id: 'case:1', what: 'service-default, serious, upheld-unremedied' }],
    });
    expect(await published()).toMatchObject([{ identifier: SHOP, list: 'blacklist', grade: 'D' }]);
  });

  it('leave a chart behind, a point for each change', async () => {
    await decided('upheld-remedied');
    await published();
    registry.clock.now = new Date(start.getTime() + 30 * DAY);
    await published();
    await decided('upheld-remedied');
    registry.clock.now = new Date(start.getTime() + 31 * DAY);
    await published();
    await published();
    const { history } = await credit();
    expect(history.map(({ day }: { day: string }) => day)).toEqual(['2026-03-15', '2026-04-14']);
  });

  it('count for every name that is surely the same merchant', async () => {
    await decided('upheld-unremedied');
    const edge = { a: SHOP, b: 'domain:next.example', relation: 'same', kind: 'official-record' };
    await post('/v1/graph/edges', { ...edge, source: 'Register of the city' });
    expect(await credit('domain:next.example')).toMatchObject({ grade: 'D', shares: [{ id: 'case:1' }] });
  });
});

describe('a source that is often wrong', () => {
  it('is measured by what decisions cleared, published with its error, and demoted past the threshold', async () => {
    const hosts = Array.from({ length: 6 }, (_, at) => `s${at}.example`);
    await registry.importFeed([...hosts, 'other.example'].join('\n'), { source: 'Careless' });
    const clear = async (host: string) => {
      await registry.file(complaintAgainst(host));
      const [{ id }] = (await registry.app.inject({ url: '/v1/cases', headers: registry.asHandler })).json().cases;
      await registry.decide(id, { outcome: 'unfounded', reason: 'It had been delivered.', clear: true });
    };
    for (const host of hosts.slice(0, 4)) await clear(host);
    const list = async () => (await published()).find(({ identifier }) => identifier === 'domain:other.example');
    expect(await list()).toMatchObject({ list: 'blacklist', flags: [] });
    for (const host of hosts.slice(4)) await clear(host);
    expect(await list()).toMatchObject({ list: 'watch', flags: ['softened'] });
    expect((await registry.publish()).statusCode).toBe(201);
    const { payload } = (await registry.app.inject({ url: '/v1/lists/manifest.json' })).json();
    expect(JSON.parse(Buffer.from(payload, 'base64').toString()).sources).toMatchObject([
      { id: 0, errorRate: null },
      { name: 'Careless', errorRate: 1 },
    ]);
  });
});
