import { asc, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/core/rating/day';
import { creditRating } from '../../../src/registry/db/credit-schema';
import { refreshCredit } from '../../../src/registry/ratings/refresh-credit';
import { auditOf } from '../accounts/staff';
import { peopleOf, PROPOSAL } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
let start: Date;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
  people = peopleOf(registry);
  start = registry.clock.now;
}, 120_000);
beforeEach(async () => {
  registry.clock.now = start;
  await registry.empty();
});
afterAll(() => registry.close());

const SHOP = 'domain:shop.example';
const STARS = { name: 'Stars Ltd', kind: 'evaluator', method: 'Asks buyers.', since: '2025-01-01', conflicts: 'None declared.', weight: 5 }; // prettier-ignore
const BAN = { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.' };

const post = async (url: string, payload: object) => {
  const answer = await registry.app.inject({ method: 'POST', url, headers: registry.asHandler, payload });
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.json();
};
const join = (a: string, b: string, change: object = {}) =>
  post('/v1/graph/edges', { a, b, relation: 'same', kind: 'official-record', source: 'Register of the city', ...change }); // prettier-ignore
const rated = (rows: string) =>
  registry.app.inject({
    method: 'POST',
    url: '/v1/evaluators/ratings',
    query: { evaluator: STARS.name, format: 'csv' },
    headers: { ...registry.asHandler, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(`identifier,value,count\n${rows}`),
  });
const stored = () =>
  registry.deps.db.select().from(creditRating).orderBy(asc(creditRating.identifier), asc(creditRating.day));
const refreshAll = () => registry.deps.db.transaction((tx) => refreshCredit(registry.deps, tx, registry.clock.now));
const gradeOf = async (identifier: string) =>
  (await stored()).findLast((row) => row.identifier === identifier)?.grade ?? null;

/** What the changes of the day have left is what a reckoning of everybody from scratch leaves, row by row. */
async function expectWhole() {
  const kept = await stored();
  await registry.deps.db.execute(sql`delete from credit_rating where day = ${dayOf(registry.clock.now.getTime())}`);
  await refreshAll();
  expect(kept).toEqual(await stored());
}
/** A day later; what time alone does comes with the first publication of a day. */
async function nextDay() {
  people.pass(1);
  await refreshAll();
}

describe('what is stored of grades', () => {
  it('follows each change of a case, of an appeal and of who is whose, for every name that it reaches', async () => {
    await join(SHOP, 'domain:second.example');
    await join('domain:second.example', 'domain:third.example');
    await expectWhole();
    const first = await people.notified();
    await expectWhole();
    await registry.decide(first.id, { ...BAN, alsoList: ['domain:extra.example'] });
    for (const name of [SHOP, 'domain:second.example', 'domain:third.example', 'domain:extra.example'])
      expect(await gradeOf(name)).toBe('D');
    await expectWhole();

    await nextDay();
    await people.prove(first.claim);
    await expectWhole();
    await people.post(`/v1/claims/${first.claim}/submissions`, { kind: 'appeal', text: 'It had been delivered.' });
    await expectWhole();
    await nextDay();
    const annul = { event: 'annul', reason: 'The parcel had been delivered to a neighbour.' };
    expect((await people.step(first.id, annul, people.asActor('ann', ['appeals']))).statusCode).toBe(200);
    for (const name of [SHOP, 'domain:third.example', 'domain:extra.example']) expect(await gradeOf(name)).toBe('NR');
    await expectWhole();
  });

  it('follows a decision of two persons, a late reply that comes, and a case that is opened anew', async () => {
    await join(SHOP, 'domain:second.example');
    const { id, claim, receipt } = await people.notified();
    const other = await people.notified();
    await registry.decide(other.id, { outcome: 'upheld-remedied', reason: 'It was paid back.' });
    await expectWhole();
    await people.prove(claim);
    people.pass(60);
    await refreshAll();
    expect((await stored()).at(-1)?.caps).toContainEqual({ reason: 'unanswered', atMost: 'BBB' });
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'reply', text: 'We have sent it again.' });
    expect((await stored()).at(-1)?.caps).not.toContainEqual({ reason: 'unanswered', atMost: 'BBB' });
    await expectWhole();
    await people.upload(`/v1/complaints/${receipt}/evidence?name=r.png`, Buffer.from('paid'));
    const hanna = people.asActor('hanna', ['handler']);
    await people.step(id, PROPOSAL, hanna);
    await expectWhole();
    await registry.decide(id, BAN);
    await expectWhole();
  });

  it('follows an evaluator that changes, is corrected or leaves, and edges of all kinds', async () => {
    await post('/v1/evaluators', STARS);
    await join(SHOP, 'domain:second.example');
    await rated(`${SHOP},5,993\ndomain:other.example,2,993\n`);
    expect(await gradeOf('domain:second.example')).toBe(await gradeOf(SHOP));
    await expectWhole();
    await post('/v1/evaluators', { ...STARS, weight: 1 });
    expect(await gradeOf('domain:second.example')).toBe('NR');
    await expectWhole();
    // As it was in the morning: nothing of the day is left but what was new in the end.
    await post('/v1/evaluators', STARS);
    await rated(`${SHOP},4,993\n`);
    await expectWhole();
    await nextDay();
    const apart = await join('domain:second.example', SHOP, { relation: 'not-same', kind: 'decision' });
    expect(await gradeOf('domain:second.example')).toBe('NR');
    await expectWhole();
    const id = apart.edges.at(-1).id;
    await post(`/v1/graph/edges/${id}/retraction`, { reason: 'It was another register.' });
    await expectWhole();
    // Two legal persons behind one name: none of what the two did counts for those between any more.
    await join('domain:second.example', 'uscc:91110108551385082Q');
    await nextDay();
    await join(SHOP, 'uscc:91330100799655058B');
    await expectWhole();
    await post('/v1/graph/roles', { identifier: 'domain:second.example', role: 'shared', reason: 'Several sell there.' }); // prettier-ignore
    await expectWhole();
    await post('/v1/graph/roles', { identifier: 'domain:second.example', role: null, reason: 'One sells there.' });
    await expectWhole();
    await post('/v1/evaluators/withdrawal', { name: STARS.name });
    expect((await stored()).filter(({ day }) => day === dayOf(registry.clock.now.getTime())).map(({ grade }) => grade)).not.toContain('BBB'); // prettier-ignore
    await expectWhole();
  });

  it('follows decisions that demote an evaluator, for all whom it has rated, and those that take that back', async () => {
    await post('/v1/evaluators', STARS);
    const wrong = Array.from({ length: 5 }, (_, at) => `s${at}.example`);
    await join('domain:other.example', 'domain:its-second.example');
    await rated([...wrong, 'other.example'].map((host) => `domain:${host},5,993\n`).join(''));
    expect(await gradeOf('domain:other.example')).toBe('BBB');
    await nextDay();
    const cases: Awaited<ReturnType<typeof people.notified>>[] = [];
    for (const host of wrong) cases.push(await people.notified(host));
    for (const { id } of cases.slice(1)) await registry.decide(id, BAN);
    expect(await gradeOf('domain:other.example')).toBe('BBB');
    await registry.decide(cases[0]!.id, BAN);
    expect(await gradeOf('domain:other.example')).toBe('NR');
    expect(await gradeOf('domain:its-second.example')).toBe('NR');
    await expectWhole();
    const noted = async () => (await auditOf(registry)).filter(({ subject }) => subject === 'evaluator:Stars Ltd').map(({ act }) => act); // prettier-ignore
    expect((await noted()).at(-1)).toBe('demote-source');
    // While an appeal waits, a decision says nothing of the evaluator; four decisions are too few.
    await people.prove(cases[0]!.claim, wrong[0]);
    await people.post(`/v1/claims/${cases[0]!.claim}/submissions`, { kind: 'appeal', text: 'It had been delivered.' });
    expect(await gradeOf('domain:other.example')).toBe('BBB');
    expect((await noted()).at(-1)).toBe('restore-source');
    await expectWhole();
  });

  it('counts an evaluator once for each merchant, whatever names and days it rates it under', async () => {
    await post('/v1/evaluators', STARS);
    await rated(`${SHOP},5,993\n`);
    const alone = (await stored()).at(-1);
    await join(SHOP, 'domain:second.example');
    await nextDay();
    await rated('domain:second.example,5,993\n');
    const both = (await registry.app.inject({ url: `/v1/ratings?identifier=${SHOP}`, headers: registry.asHandler })).json(); // prettier-ignore
    expect(both.shares).toHaveLength(1);
    expect(both.confidence).toBeCloseTo(alone?.confidence ?? 0, 6);
    await expectWhole();
  });
});
