import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { sql } from 'drizzle-orm';
import type { Identifier } from '../../../src/core/identifier';
import { filePrefix, MerchantFilesSchema, type MerchantFile } from '../../../src/core/merchant-file';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
const START = new Date('2026-03-16T02:00:00Z');
const SHOP: Identifier = 'domain:shop.example';
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});

const filesAt = async (prefix: string) => {
  const answer = await registry.app.inject({ url: `/v1/merchants/${prefix}` });
  expect(answer.statusCode).toBe(200);
  return v.parse(MerchantFilesSchema, answer.json()).files;
};
const fileOf = async (identifier: Identifier): Promise<MerchantFile | undefined> =>
  (await filesAt(filePrefix(identifier))).find((file) => file.identifier === identifier);
const handIn = (claim: string, kind: string, text: string) =>
  people.post(`/v1/claims/${claim}/submissions`, { kind, text });
const uphold = (id: number, term = 24) =>
  registry.decide(id, { outcome: 'upheld-unremedied', reason: 'The refund did not come.', term });

describe("a merchant's public file", () => {
  it.each<Identifier>([
    SHOP,
    'icp:京ICP备15007699号',
    'seller-page:a.example/s/back\\slash\\x41',
    'domain:it’s.example',
  ])('lies where the database and the browser both look for it: %s', async (identifier) => {
    await registry.deps.db.execute(
      sql`insert into listing (identifier, list, source_id, categories, listed_at) values
          (${identifier}, 'watch', 7, '{}', now())`,
    );
    expect(await fileOf(identifier)).toMatchObject({ identifier, listings: [{ list: 'watch', case: null }] });
  });

  it('says what is listed, since and until when, by which outcome, with the reply', async () => {
    const { id, claim } = await people.notified();
    await people.prove(claim);
    const text = 'The parcel <b>was lost</b>.\n我们已退款。';
    await handIn(claim, 'reply', text);
    expect(await fileOf(SHOP)).toEqual({ identifier: SHOP, listings: [], undecided: 1, commitment: null });
    await uphold(id);
    expect(await fileOf(SHOP)).toMatchObject({
      identifier: SHOP,
      undecided: 0,
      commitment: null,
      listings: [
        {
          list: 'blacklist',
          source: 'Registry under test',
          case: id,
          categories: ['service-default'],
          stages: ['delivery'],
          flags: ['reply-exists'],
          since: START.toISOString(),
          until: '2028-03-16T02:00:00.000Z',
          outcome: 'upheld-unremedied',
          replies: [{ at: START.toISOString(), text }],
        },
      ],
    });
    await handIn(claim, 'rectification', 'All buyers were paid back on 20 March.');
    await people.step(id, { event: 'check-rectified', granted: true, reason: 'All payments were shown.' });
    await handIn(claim, 'appeal', 'We were not heard before this.');
    expect((await fileOf(SHOP))?.listings[0]).toMatchObject({
      flags: ['reply-exists', 'under-rectification', 'under-appeal'],
      until: '2027-03-16T02:00:00.000Z',
    });
    await people.step(id, { event: 'annul', reason: 'The buyers were paid in time.' });
    expect(await fileOf(SHOP)).toMatchObject({ listings: [], decisions: [{ outcome: 'unfounded', lists: 'never' }] });
  });

  it('names the feed that an entry is from, and is silent where this registry cleared the merchant', async () => {
    await registry.importFeed('shop.example\n');
    expect((await fileOf(SHOP))?.listings).toMatchObject([{ source: 'Feed', case: null, until: null, outcome: null }]);
    const { id } = await people.notified();
    await registry.decide(id, { outcome: 'unfounded', reason: 'It was another shop.', clear: true });
    expect(await fileOf(SHOP)).toMatchObject({ listings: [], undecided: 0, decisions: [{ outcome: 'unfounded' }] });
  });

  it('lists nothing after the term; the grade still rests on what was decided', async () => {
    const { id } = await people.notified();
    await uphold(id, 1);
    people.pass(40);
    expect(await fileOf(SHOP)).toMatchObject({
      listings: [],
      decisions: [{ case: id, lists: 'once' }],
      explained: { shares: [{ case: id }] },
    });
  });

  it('counts complaints only once the registry has accepted them, and none by what a page only claims', async () => {
    await people.file();
    expect(await fileOf(SHOP)).toBeUndefined();
    const claimed = { identifier: 'uscc:91110108551385082Q', evidence: 'claimed', seenIn: 'footer', validity: 'valid' };
    const { id } = await people.notified('other.example', {
      against: { identifiers: [claimed], url: 'https://other.example/' },
    });
    expect((await people.view(id)).state).toBe('notified');
    expect(await fileOf('uscc:91110108551385082Q')).toBeUndefined();
    await people.notified();
    expect(await fileOf(SHOP)).toMatchObject({ listings: [], undecided: 1 });
  });

  it('is asked for by five digits only, from any site, and may be kept by caches for five minutes', async () => {
    for (const wrong of ['abcd', 'abcdef', 'ABCDE', SHOP])
      expect((await registry.app.inject({ url: `/v1/merchants/${encodeURIComponent(wrong)}` })).statusCode).toBe(404);
    const { headers, body } = await registry.app.inject({ url: '/v1/merchants/00000' });
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' });
    expect(JSON.parse(body)).toEqual({ files: [] });
  });

  it('is not for whoever wants all of them: so many an hour', async () => {
    const ask = () => registry.app.inject({ url: '/v1/merchants/00000', remoteAddress: '203.0.113.9' });
    const answers = await Promise.all(Array.from({ length: 601 }, ask));
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBe(1);
  });
});

describe('a merchant who got no notice', () => {
  const ask = (body: object) => people.post('/v1/claims', body);

  it('gets a link into the case of a listing, which tells nothing before control is proven', async () => {
    const { id } = await people.notified();
    expect((await ask({ identifier: SHOP, case: id })).statusCode).toBe(404);
    await uphold(id);
    for (const wrong of [
      { identifier: 'domain:other.example', case: id },
      { identifier: SHOP, case: id + 1 },
    ])
      expect((await ask(wrong)).statusCode).toBe(404);
    const { claim } = (await ask({ identifier: SHOP, case: id })).json();
    const view = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
    expect(view).toMatchObject({ case: id, proven: false, alleged: null, statement: null, listings: [], can: [] });
    expect((await people.prove(claim)).json()).toMatchObject({
      proven: true,
      can: ['appeal', 'message', 'correct', 'rectify'],
      listings: [{ identifier: SHOP, list: 'blacklist', flags: [], until: '2028-03-16T02:00:00.000Z' }],
    });
  });

  it('gets ten links an hour and no more', async () => {
    const asked = await Promise.all(
      Array.from({ length: 11 }, () =>
        registry.app.inject({
          method: 'POST',
          url: '/v1/claims',
          remoteAddress: '203.0.113.8',
          payload: { identifier: SHOP, case: 1 },
        }),
      ),
    );
    expect(asked.filter(({ statusCode }) => statusCode === 429).length).toBe(1);
  });
});
