import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readLinks, trailTo } from '../../../src/core/published-list/links-file';
import { listingsForPublication } from '../../../src/registry/listings/publish-listings';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

const [SHOP, NEXT, THIRD] = ['domain:shop.example', 'domain:next-shop.example', 'domain:third.example'] as const;

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
beforeEach(() => registry.empty());
afterAll(() => registry.close());

const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
  const answer = await registry.app.inject({ method, url, headers: registry.asHandler, ...(payload ? { payload } : {}) }); // prettier-ignore
  return { status: answer.statusCode, body: answer.json() };
};
const join = (a: string, b: string, change: object = {}) =>
  ask('POST', '/v1/graph/edges', { a, b, relation: 'same', kind: 'official-record', source: 'Register of the city', ...change }); // prettier-ignore
const ban = async (host: string) => {
  await registry.file(complaintAgainst(host));
  const cases = (await ask('GET', '/v1/cases')).body.cases;
  const decision = { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.', term: 12 };
  return registry.decide(cases[0].id, decision);
};
const published = async () => {
  const listings = [];
  for await (const one of listingsForPublication(registry.deps.db, registry.clock.now)) listings.push(one);
  return Object.fromEntries(listings.map(({ identifier, record }) => [identifier, record]));
};

describe('a banned merchant', () => {
  it('is listed at its next shop too, with the flag that says so and the trail', async () => {
    expect((await ban('shop.example')).statusCode).toBe(200);
    await join(SHOP, NEXT);
    const list = await published();
    expect(list[SHOP]).toMatchObject({ list: 'blacklist', flags: [] });
    expect(list[NEXT]).toMatchObject({ list: 'blacklist', flags: ['identity-link'], categories: ['service-default'] });
    const { body } = await ask('GET', `/v1/graph?identifier=${NEXT}`);
    expect(body.reached).toMatchObject([{ identifier: SHOP, trail: [{ source: 'Register of the city' }] }]);
  });

  it('is not listed where only pages agree, nor at a namesake', async () => {
    await ban('shop.example');
    await join(SHOP, NEXT, { kind: 'agreement-of-pages', confidence: 0.99 });
    expect(Object.keys(await published())).toEqual([SHOP]);
  });

  it('is not listed at a shop that was cleared, while one that a feed watches gets the graver word', async () => {
    await registry.file(complaintAgainst('next-shop.example'));
    const cases = (await ask('GET', '/v1/cases')).body.cases;
    await registry.decide(cases[0].id, { outcome: 'unfounded', reason: 'It had been delivered.', clear: true });
    await ban('shop.example');
    await registry.importFeed('third.example\n', { list: 'watch' });
    await join(SHOP, NEXT);
    await join(SHOP, THIRD);
    const list = await published();
    expect(list[NEXT]).toBeUndefined();
    expect(list[THIRD]).toMatchObject({ list: 'blacklist', source: 0, flags: ['identity-link'] });
  });

  it('is no longer listed there once a handler has split them, and is again when that is taken back', async () => {
    await ban('shop.example');
    await join(SHOP, NEXT);
    const split = await join(SHOP, NEXT, { relation: 'not-same', kind: 'decision' });
    expect(Object.keys(await published())).toEqual([SHOP]);
    const { id } = split.body.edges.at(-1);
    expect(await ask('POST', `/v1/graph/edges/${id}/retraction`, { reason: 'They are the same after all.' })).toEqual({
      status: 200,
      body: { retracted: id },
    });
    expect(Object.keys(await published())).toEqual([SHOP, NEXT]);
    expect((await ask('GET', `/v1/graph?identifier=${SHOP}`)).body.edges).toMatchObject([
      { relation: 'same', retracted: null },
      { relation: 'not-same', retracted: { reason: 'They are the same after all.' } },
    ]);
  });

  it('does not draw a platform in that it sells on', async () => {
    await ban('shop.example');
    await join(SHOP, NEXT);
    await ask('POST', '/v1/graph/roles', { identifier: NEXT, role: 'platform', reason: 'It lets stalls to others.' });
    expect(Object.keys(await published())).toEqual([SHOP]);
  });
});

describe('the trail, as it is published', () => {
  it('names the number that both have and the shop that was listed, and is found by the other shop alone', async () => {
    const licence = 'uscc:91110108551385082Q';
    await ban('shop.example');
    await join(SHOP, licence);
    await join(licence, NEXT, { kind: 'decision' });
    await join(SHOP, THIRD, { kind: 'proof-of-control' });
    expect((await registry.publish()).statusCode).toBe(201);
    const { payload } = (await registry.app.inject({ url: '/v1/lists/manifest.json' })).json();
    const { links } = JSON.parse(Buffer.from(payload, 'base64').toString());
    const { body } = await registry.app.inject({ url: `/v1/lists/${links.file}` });
    expect(body).not.toContain(NEXT);
    const read = readLinks(Buffer.from(body), 'the file');
    expect(trailTo(read, NEXT)).toEqual({ shop: SHOP, shared: licence, by: 'official-record' });
    expect(trailTo(read, THIRD)).toEqual({ shop: SHOP, shared: null, by: 'proof-of-control' });
    expect(trailTo(read, SHOP)).toBeUndefined();
  });

  it('is none where nothing is linked, and of a shop that was cleared', async () => {
    await registry.file(complaintAgainst('next-shop.example'));
    const cases = (await ask('GET', '/v1/cases')).body.cases;
    await registry.decide(cases[0].id, { outcome: 'unfounded', reason: 'It had been delivered.', clear: true });
    await ban('shop.example');
    await join(SHOP, NEXT);
    await registry.publish();
    const { payload } = (await registry.app.inject({ url: '/v1/lists/manifest.json' })).json();
    expect(JSON.parse(Buffer.from(payload, 'base64').toString()).links).toBeUndefined();
  });
});

describe('edges', () => {
  it.each([
    [{ b: 'shop' }, 'b'],
    [{ b: SHOP }, 'the same identifier'],
    [{ source: 'short' }, 'source'],
    [{ at: '2027-01-01T00:00:00Z' }, 'future'],
    [{ confidence: 2 }, 'confidence'],
  ])('are refused: %j', async (change, detail) => {
    const { status, body } = await join(SHOP, NEXT, change);
    expect(status).toBe(422);
    expect(body.detail).toContain(detail);
  });

  it('can be taken back once', async () => {
    const { body } = await join(SHOP, NEXT);
    const path = `/v1/graph/edges/${body.edges[0].id}/retraction`;
    expect((await ask('POST', path, { reason: 'The register was misread.' })).status).toBe(200);
    expect((await ask('POST', path, { reason: 'The register was misread.' })).status).toBe(404);
  });
});
