import { getTableColumns } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/core/identifier';
import { redListing } from '../../../src/registry/db/credit-schema';
import { listingsForPublication } from '../../../src/registry/listings/publish-listings';
import { testRegistry, type TestRegistry } from '../test-registry';
import { hire } from '../accounts/staff';
import { peopleOf } from '../cases/people';

const ENTRY = {
  identifier: 'domain:honest.example',
  criteria: ['identity-and-record', 'complaints-remedied'],
  sponsor: 'Chamber of commerce of the city',
  evidence: 'Licence of 2019; four complaints in three years, all remedied.',
};

let registry: TestRegistry;
let start: Date;
/** Someone who proposes, and could approve what others propose. */
let ann: Record<string, string>;
beforeAll(async () => {
  registry = await testRegistry({ twoPersons: async () => true, complaintsPerHour: 1000 });
  ann = peopleOf(registry).asActor('ann', ['handler', 'approver']);
  start = registry.clock.now;
}, 120_000);
beforeEach(async () => {
  registry.clock.now = start;
  await registry.empty();
});
afterAll(() => registry.close());

const published = async () => {
  const records = [];
  for await (const one of listingsForPublication(registry.deps.db, registry.clock.now)) records.push({ identifier: one.identifier, ...one.record }); // prettier-ignore
  return records;
};
const propose = (change: object = {}) =>
  registry.app.inject({ method: 'POST', url: '/v1/redlist', headers: ann, payload: { ...ENTRY, ...change } }); // prettier-ignore
const states = async () =>
  (await registry.app.inject({ url: '/v1/redlist' })).json().entries.map(({ state }: { state: string }) => state);

async function onTheList() {
  const { id } = (await propose()).json();
  const approver = await hire(registry, 'the-approver', ['approver']);
  expect((await approver.ask('POST', `/v1/redlist/${id}/approval`)).statusCode).toBe(200);
}

describe('the red list', () => {
  it('is published with its term, once someone else has approved', async () => {
    const { id } = (await propose()).json();
    const own = await registry.app.inject({ method: 'POST', url: `/v1/redlist/${id}/approval`, headers: ann }); // prettier-ignore
    expect(own.statusCode).toBe(403);
    expect(await published()).toEqual([]);
    await registry.empty();
    await onTheList();
    expect(await published()).toMatchObject([{ identifier: ENTRY.identifier, list: 'redlist', listed: '2026-03', expires: '2027-03', grade: 'NR' }]); // prettier-ignore
    expect(await states()).toEqual(['active']);
  });

  it('takes the registry’s token for no person where two decide: it stops an entry, and neither proposes, approves nor resumes one', async () => {
    const byToken = (path: string, payload?: object) =>
      registry.app.inject({ method: 'POST', url: `/v1/redlist${path}`, headers: registry.asHandler, ...(payload ? { payload } : {}) }); // prettier-ignore
    const refused = async (path: string, payload?: object) =>
      expect((await byToken(path, payload)).json()).toMatchObject({ status: 409, because: 'is-a-person' });
    await refused('', ENTRY);
    const { id } = (await propose()).json();
    await refused(`/${id}/approval`);
    expect(await published()).toEqual([]);
    await registry.empty();
    await onTheList();
    expect((await byToken('/1/suspension', { reason: 'Its licence has run out.' })).statusCode).toBe(200);
    await refused('/1/suspension', { reason: null });
    expect(await states()).toEqual(['suspended']);
  });

  it.each([
    [{ criteria: ['identity-and-record'] }, 'lacks complaints-remedied'],
    [{ criteria: [] }, 'lacks'],
    [{ sponsor: '' }, 'sponsor'],
    [{ evidence: 'good' }, 'evidence'],
    [{ identifier: 'domain:amazon.com' }, 'platform'],
    [{ paid: 100 }, 'paid'],
  ])('refuses %j', async (change, detail) => {
    const answer = await propose(change);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toContain(detail);
  });

  const approve = async (id: number) =>
    (await hire(registry, 'the-approver', ['approver'])).ask('POST', `/v1/redlist/${id}/approval`);
  const upheld = async (
    outcome: 'upheld-remedied' | 'upheld-unremedied',
    days: number,
    merchant = ENTRY.identifier,
  ) => {
    const { db } = registry.deps;
    const { openCase, storeResult } = await import('../../../src/registry/cases/case-repository');
    const decidedAt = new Date(start.getTime() + days * 86_400_000);
    const id = await openCase(db, { kind: 'complaint', category: 'inferior', merchant: merchant as Identifier, at: decidedAt, due: null }); // prettier-ignore
    await storeResult(db, id, { outcome, decidedAt });
    return id;
  };

  it.each<[string, object, () => Promise<unknown>]>([
    ['a complaint upheld within three years was not remedied', {}, () => upheld('upheld-unremedied', -900)],
    ['its grade is NR', { criteria: [...ENTRY.criteria, 'grade'] }, async () => {}],
    ['no inspection has looked at it', { criteria: [...ENTRY.criteria, 'inspection'] }, async () => {}],
    ['it promises nothing in public', { criteria: [...ENTRY.criteria, 'commitment-kept'] }, async () => {}],
    ['is the merchant itself', { sponsor: 'Office of Honest.Example Ltd' }, async () => {}],
  ])('refuses what its own facts speak against: %s', async (detail, change, happens) => {
    await happens();
    const answer = await propose(change);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toContain(detail);
  });

  it('takes one whose unremedied complaint is older than three years', async () => {
    await upheld('upheld-unremedied', -1200);
    expect((await propose()).statusCode).toBe(201);
  });

  it.each(['upheld-remedied', 'upheld-unremedied'] as const)(
    'does not approve where a complaint was %s since the proposal, against any name of the merchant',
    async (outcome) => {
      const { id } = (await propose()).json();
      const edge = { a: ENTRY.identifier, b: 'domain:other.example', relation: 'same', kind: 'decision', source: 'One licence for both.' }; // prettier-ignore
      await registry.app.inject({ method: 'POST', url: '/v1/graph/edges', headers: registry.asHandler, payload: edge });
      await upheld(outcome, 1, 'domain:other.example');
      registry.clock.now = new Date(start.getTime() + 2 * 86_400_000);
      expect((await approve(id)).statusCode).toBe(409);
      expect(await published()).toEqual([]);
    },
  );

  it('can’t be bought: no row of it, nor what is sent, has a place for a payment, a plan or a price', async () => {
    // Whoever adds a column says here that it lets nobody pay for an entry.
    expect(Object.keys(getTableColumns(redListing))).toEqual([
      'id',
      'identifier',
      'criteria',
      'sponsor',
      'evidence',
      'proposedAt',
      'proposedBy',
      'approvedAt',
      'approvedBy',
      'term',
      'expiresAt',
      'suspendedAt',
      'suspendedReason',
      'withdrawnAt',
    ]);
    for (const extra of [{ paid: 100 }, { plan: 'gold' }, { fee: '10 EUR' }, { donation: 1 }])
      expect((await propose(extra)).statusCode).toBe(422);
  });

  it('ends after twelve months', async () => {
    await onTheList();
    registry.clock.now = new Date('2027-03-15T08:00:00Z');
    expect(await published()).toEqual([]);
    expect(await states()).toEqual(['expired']);
  });

  it('holds for as long as it was proposed for, at most twelve months', async () => {
    expect((await propose({ term: 13 })).statusCode).toBe(422);
    const { id } = (await propose({ term: 3 })).json();
    const approver = await hire(registry, 'the-approver', ['approver']);
    const waiting = async () => (await approver.ask('GET', '/v1/redlist/proposals')).json().entries;
    expect(await waiting()).toMatchObject([{ id, state: 'proposed', term: 3, sponsor: ENTRY.sponsor }]);
    expect((await approver.ask('POST', `/v1/redlist/${id}/approval`)).json().expiresAt).toMatch(/^2026-06-15/);
    expect(await waiting()).toEqual([]);
  });

  it('is suspended by someone with a reason, and speaks again', async () => {
    await onTheList();
    const [{ id }] = (await registry.app.inject({ url: '/v1/redlist' })).json().entries;
    const suspend = (reason: string | null, at = id) =>
      registry.app.inject({ method: 'POST', url: `/v1/redlist/${at}/suspension`, headers: ann, payload: { reason } }); // prettier-ignore
    expect((await suspend('short')).statusCode).toBe(422);
    expect((await suspend('Its licence has run out.', id + 1)).statusCode).toBe(404);
    expect((await suspend('Its licence has run out.')).statusCode).toBe(200);
    expect((await registry.app.inject({ url: '/v1/redlist' })).json().entries).toMatchObject([{ state: 'suspended', suspended: 'Its licence has run out.' }]); // prettier-ignore
    expect(await published()).toEqual([]);
    await suspend(null);
    expect(await states()).toEqual(['active']);
  });

  it('is suspended by an upheld complaint, also a remedied one, against any name of the merchant', async () => {
    await onTheList();
    const edge = { a: ENTRY.identifier, b: 'domain:other.example', relation: 'same', kind: 'decision', source: 'One licence for both.' }; // prettier-ignore
    await registry.app.inject({ method: 'POST', url: '/v1/graph/edges', headers: registry.asHandler, payload: edge });
    const { db } = registry.deps;
    const { openCase, storeResult } = await import('../../../src/registry/cases/case-repository');
    const id = await openCase(db, { kind: 'complaint', category: 'inferior', merchant: 'domain:other.example', at: start, due: null }); // prettier-ignore
    expect(await states()).toEqual(['active']);
    await storeResult(db, id, { outcome: 'upheld-remedied', decidedAt: start });
    expect(await states()).toEqual(['suspended']);
    expect(await published()).toEqual([]);
    await storeResult(db, id, { outcome: null, decidedAt: null });
    expect(await states()).toEqual(['active']);
  });

  it('never masks what a feed or a decision says', async () => {
    await onTheList();
    await registry.importFeed('honest.example\n', { list: 'watch' });
    expect(await published()).toMatchObject([{ list: 'watch' }]);
    await registry.importFeed('honest.example\n', { list: 'blacklist', source: 'Other' });
    expect(await published()).toMatchObject([{ list: 'blacklist' }]);
  });
});

describe('bindings', () => {
  it('name the domains of red-listed merchants, by surely joined names, and go with the list', async () => {
    await onTheList();
    for (const [b, kind] of [
      ['uscc:91110108551385082Q', 'official-record'],
      ['domain:brightlamps.example', 'decision'],
      ['domain:stranger.example', 'agreement-of-pages'],
    ]) {
      const edge = { a: ENTRY.identifier, b, relation: 'same', kind, source: 'Register of the city' };
      await registry.app.inject({ method: 'POST', url: '/v1/graph/edges', headers: registry.asHandler, payload: edge });
    }
    expect((await registry.publish()).statusCode).toBe(201);
    const { payload } = (await registry.app.inject({ url: '/v1/lists/manifest.json' })).json();
    const { bindings } = JSON.parse(Buffer.from(payload, 'base64').toString());
    expect((await registry.app.inject({ url: `/v1/lists/${bindings.file}` })).json()).toEqual([
      {
        names: ['uscc:91110108551385082Q'],
        domains: ['honest.example', 'brightlamps.example'],
        red: true,
        since: '2026-03',
      },
    ]);
  });
});
