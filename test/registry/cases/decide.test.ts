import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openListSource } from '../../../src/cli/list-source';
import type { Identifier } from '../../../src/core/identifier';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

const REASON = 'Paid on 3 March, never delivered, no answer in ten days.';
const get = (url: string) => registry.app.inject({ url, headers: registry.asHandler });

async function published(...identifiers: Identifier[]) {
  expect((await registry.publish()).statusCode).toBe(201);
  const list = await openListSource(registry.folder, { now: registry.clock.now.getTime() });
  return list.lookup(identifiers).map(({ identifier, record, sourceName }) => ({
    identifier,
    list: record.list,
    sourceName,
    expires: record.expires,
  }));
}

describe('deciding a case', () => {
  it('lists the merchant, tells the complainant why, and warns by the next published list', async () => {
    const { receipt } = (await registry.file(complaintAgainst('shop.example'))).json();
    expect(await published('domain:shop.example')).toEqual([]);
    const answer = await registry.decide(1, { outcome: 'upheld-unremedied', reason: REASON });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      case: {
        id: 1,
        state: 'decided',
        outcome: 'upheld-unremedied',
        listings: [{ identifier: 'domain:shop.example', list: 'blacklist', expiresAt: '2027-03-15T08:00:00.000Z' }],
      },
      notListed: [{ identifier: 'uscc:91110108551385082Q', reason: 'the page only claims it' }],
    });
    expect((await registry.app.inject({ url: `/v1/complaints/${receipt}` })).json()).toEqual({
      receipt,
      state: 'decided',
      receivedAt: '2026-03-15T08:00:00.000Z',
      outcome: 'upheld-unremedied',
      reason: REASON,
      decidedAt: '2026-03-15T08:00:00.000Z',
    });
    expect(await published('domain:shop.example', 'uscc:91110108551385082Q')).toEqual([
      { identifier: 'domain:shop.example', list: 'blacklist', sourceName: 'Registry under test', expires: '2027-03' },
    ]);
  });

  it('leaves a history that nobody can change', async () => {
    await registry.file(complaintAgainst('shop.example'));
    await registry.decide(1, { outcome: 'upheld-late', reason: REASON });
    const { events } = (await get('/v1/cases/1')).json();
    expect(events.map((one: { event: string; actor: string }) => `${one.event} ${one.actor}`)).toEqual([
      'receive complainant',
      'accept handler',
      'decide handler',
    ]);
    expect(events[2].detail).toMatchObject({ to: 'decided', outcome: 'upheld-late', reason: REASON });
    for (const change of [sql`update case_event set actor = 'handler'`, sql`delete from case_event`]) {
      await expect(registry.deps.db.execute(change)).rejects.toThrow();
    }
    expect((await get('/v1/cases/1')).json().events).toEqual(events);
  });

  it('happens once, also when two decide at the same time', async () => {
    await registry.file(complaintAgainst('shop.example'));
    const answers = await Promise.all(
      ['unfounded', 'upheld-unremedied', 'upheld-late'].map((outcome) =>
        registry.decide(1, { outcome, reason: REASON }),
      ),
    );
    expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 409, 409]);
    const again = await registry.decide(1, { outcome: 'unfounded', reason: REASON });
    expect(again.json()).toMatchObject({
      status: 409,
      detail: 'The case is decided; the step "decide" is not possible now.',
    });
    expect((await get('/v1/cases/1')).json().events).toHaveLength(3);
  });

  it.each<[object, string]>([
    [{ outcome: 'upheld-unremedied', reason: 'short' }, 'reason'],
    [{ outcome: 'upheld-unremedied' }, 'reason'],
    [{ outcome: 'guilty', reason: REASON }, 'outcome'],
    [{ outcome: 'upheld-unremedied', reason: REASON, term: 37 }, 'term'],
    [{ outcome: 'upheld-unremedied', reason: REASON, category: 'counterfeit' }, 'category'],
    [{ outcome: 'upheld-unremedied', reason: REASON, alsoList: ['domain:taobao.com'] }, 'alsoList.0'],
  ])('as %j is refused, and the field named', async (decision, field) => {
    await registry.file(complaintAgainst('shop.example'));
    const answer = await registry.decide(1, decision);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors.map((one: { field: string }) => one.field)).toEqual([field]);
    expect((await get('/v1/cases/1')).json()).toMatchObject({ state: 'received', listings: [] });
  });

  it('lists no seller of a marketplace for a complaint about a page elsewhere, whatever the client says', async () => {
    const seller = { identifier: 'amazon:A1CJB5SYI9X4XC', evidence: 'platform', seenIn: 'form', validity: 'valid' };
    const complaint = complaintAgainst('shop.example');
    const against = { ...complaint.against, identifiers: [...complaint.against.identifiers, seller] };
    await registry.file({ ...complaint, against });
    const answer = await registry.decide(1, { outcome: 'upheld-unremedied', reason: REASON });
    expect(answer.json()).toMatchObject({ case: { listings: [{ identifier: 'domain:shop.example' }] } });
    expect(await published('amazon:A1CJB5SYI9X4XC')).toEqual([]);

    const onAmazon = { identifiers: [seller], url: 'https://www.amazon.de/dp/B000000000' };
    await registry.file({ ...complaint, against: onAmazon });
    await registry.decide(2, { outcome: 'upheld-unremedied', reason: REASON });
    expect(await published('amazon:A1CJB5SYI9X4XC')).toMatchObject([{ list: 'blacklist' }]);
  });

  it('of a case that is not there is not found', async () => {
    expect((await registry.decide(99, { outcome: 'unfounded', reason: REASON })).statusCode).toBe(404);
    expect((await get('/v1/cases/99')).statusCode).toBe(404);
    expect((await get('/v1/cases/first')).statusCode).toBe(404);
  });
});

describe('a clearance', () => {
  it('outranks feeds until a decision lists again', async () => {
    await registry.importFeed('shop.example\nother.example');
    expect(await published('domain:shop.example')).toMatchObject([{ list: 'blacklist', sourceName: 'Feed' }]);
    await registry.file(complaintAgainst('shop.example'));
    await registry.decide(1, {
      outcome: 'unfounded',
      reason: 'The goods had arrived; the feed confuses two shops.',
      clear: true,
    });
    await registry.importFeed('shop.example\nother.example');
    expect(await published('domain:shop.example', 'domain:other.example')).toMatchObject([
      { identifier: 'domain:other.example' },
    ]);
    registry.clock.now = new Date(registry.clock.now.getTime() + 86_400_000);
    await registry.file(complaintAgainst('shop.example'));
    await registry.decide(2, { outcome: 'upheld-unremedied', reason: REASON });
    expect(await published('domain:shop.example')).toMatchObject([
      { list: 'blacklist', sourceName: 'Registry under test' },
    ]);
  });
});

describe('the overview of cases', () => {
  it('is in pages, newest first, and by state', async () => {
    for (let n = 1; n <= 103; n++) await registry.file(complaintAgainst(`shop-${n}.example`));
    await registry.decide(50, { outcome: 'unfounded', reason: REASON });
    const first = (await get('/v1/cases')).json();
    expect(first.cases).toHaveLength(100);
    expect(first.cases[0]).toEqual({
      id: 103,
      kind: 'complaint',
      state: 'received',
      category: 'service-default',
      openedAt: expect.any(String),
      outcome: null,
      decidedAt: null,
      due: { clock: 'accept', at: '2026-03-25T15:59:59.999Z', overdue: false },
      quarantined: null,
      assignee: null,
      byRegistry: false,
      name: 'Invented Shop',
      url: 'https://shop-103.example/product/1',
    });
    expect(first.next).toBe(4);
    expect((await get('/v1/cases?before=4')).json()).toMatchObject({
      cases: [{ id: 3 }, { id: 2 }, { id: 1 }],
      next: null,
    });
    expect((await get('/v1/cases?state=decided')).json().cases).toMatchObject([{ id: 50, outcome: 'unfounded' }]);
    expect(
      (await get('/v1/cases?state=lost&before=x')).json().errors.map((one: { field: string }) => one.field),
    ).toEqual(['state', 'before']);
  });
});
