import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditOf } from '../accounts/staff';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

const DAY = 86_400_000;
const START = new Date('2026-03-15T08:00:00Z');
const STARS = { name: 'Stars Ltd', kind: 'evaluator', method: 'Asks buyers.', since: '2025-01-01', conflicts: 'None declared.', weight: 5 }; // prettier-ignore

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
}, 120_000);
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
  await post('/v1/evaluators', STARS);
});
afterAll(() => registry.close());

const post = (url: string, payload: object) =>
  registry.app.inject({ method: 'POST', url, headers: registry.asHandler, payload });
const get = async (url: string) => (await registry.app.inject({ url, headers: registry.asHandler })).json();
const rate = (rows: readonly string[], evaluator = STARS.name) =>
  registry.app.inject({
    method: 'POST',
    url: '/v1/evaluators/ratings',
    query: { evaluator, format: 'csv' },
    headers: { ...registry.asHandler, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(['identifier,value,count,date', ...rows].join('\n')),
  });
const day = (from: number) => new Date(START.getTime() + from * DAY).toISOString().slice(0, 10);
const rated = (host: string, value: number, at = -10) => `domain:${host},${value},900,${day(at)}`;
/** Files a complaint, and decides it. */
const decide = async (host: string, decision: object = {}) => {
  await registry.file(complaintAgainst(host));
  const [{ id }] = (await get('/v1/cases')).cases;
  await registry.decide(id, { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.', ...decision });
  return id as number;
};
const clear = (host: string) => decide(host, { outcome: 'unfounded', reason: 'It had been delivered.', clear: true });
const measured = async () => (await get('/v1/evaluators')).evaluators[0];
const hosts = (count: number) => Array.from({ length: count }, (_, at) => `s${at}.example`);

describe('what a decision says of an evaluator', () => {
  it.each<[string, string[], (host: string) => Promise<unknown>, number, number]>([
    ['a good rating of one that is blacklisted is wrong', [rated('a.example', 4.9)], decide, 1, 1],
    ['a bad one of such is right', [rated('a.example', 1.5)], decide, 1, 0],
    ['a bad one of one that is cleared is wrong', [rated('a.example', 1.5)], clear, 1, 1],
    ['a good one of such is right', [rated('a.example', 4.9)], clear, 1, 0],
    ['one that takes no side is not examined', [rated('a.example', 3.4)], decide, 0, 0],
    ['one from half a year before the complaint had faded', [rated('a.example', 4.9, -180)], decide, 0, 0],
    ['one from a day less had not', [rated('a.example', 4.9, -179)], decide, 1, 1],
    ['of several the newest before the complaint counts', [rated('a.example', 4.9, -90), rated('a.example', 1.5, -3)], decide, 1, 0], // prettier-ignore
    ['a rating of another merchant is not examined', [rated('b.example', 4.9)], decide, 0, 0],
  ])('%s', async (_, rows, happens, examined, overturned) => {
    for (const row of rows) await rate([row]);
    await happens('a.example');
    expect(await measured()).toMatchObject({ examined, overturned, errorRate: null, demoted: false, weightLeft: 1 });
  });

  it('is not mended by a better rating after the complaint, nor spoiled by one', async () => {
    await rate([rated('a.example', 4.9)]);
    await registry.file(complaintAgainst('a.example'));
    registry.clock.now = new Date(START.getTime() + 20 * DAY);
    await rate([rated('a.example', 1.2, 15)]);
    await registry.decide(1, { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.' });
    expect(await measured()).toMatchObject({ examined: 1, overturned: 1 });
  });

  it('waits for the appeal, and goes with the decision', async () => {
    await rate([rated('a.example', 4.9)]);
    const id = await decide('a.example');
    const { db } = registry.deps;
    await db.execute(`update case_file set state = 'appealed' where id = ${id}`);
    expect(await measured()).toMatchObject({ examined: 0 });
    const { rows } = (await db.execute(`insert into submission (case_id, kind, by, text, at) values (${id}, 'appeal', 'merchant', 'It arrived.', '2026-03-15') returning id`)) as unknown as { rows: { id: number }[] }; // prettier-ignore
    const appeals = { event: 'annul', reason: 'The parcel had arrived.', submission: Number(rows[0]!.id) };
    expect((await post(`/v1/cases/${id}/steps`, appeals)).statusCode).toBe(200);
    expect(await measured()).toMatchObject({ examined: 0, overturned: 0 });
    expect((await get('/v1/statistics')).sources[0]).toEqual({ name: 'Registry under test', kind: 'registry', examined: 1, overturned: 1, errorRate: null, demoted: false, weightLeft: null }); // prettier-ignore
  });
});

describe('an evaluator that is often wrong', () => {
  it('loses weight by itself, with its reason in public and an entry in the audit, and gets it back', async () => {
    const wrong = hosts(6);
    const right = Array.from({ length: 30 }, (_, at) => `r${at}.example`);
    await rate([...wrong.map((host) => rated(host, 4.9)), ...right.map((host) => rated(host, 1.1)), rated('other.example', 4.9, 0)]); // prettier-ignore
    const gradeOfOther = async () => (await get('/v1/ratings?identifier=domain:other.example')).grade;
    expect(await gradeOfOther()).toBe('BBB');
    for (const host of wrong.slice(0, 4)) await decide(host);
    expect(await measured()).toMatchObject({ examined: 4, errorRate: null, demoted: false });
    for (const host of wrong.slice(4)) await decide(host);
    expect(await measured()).toMatchObject({ examined: 6, overturned: 6, errorRate: 1, demoted: true, weightLeft: 0 });
    // What is left of it is shown, and no longer graded by.
    expect(await gradeOfOther()).toBe('NR');
    const sources = async () => (await get('/v1/statistics')).sources;
    expect((await sources()).at(-1)).toMatchObject({
      name: 'Stars Ltd',
      kind: 'evaluator',
      overturned: 6,
      demoted: true,
    });
    await registry.publish();
    const manifest = async () => {
      const { payload } = (await registry.app.inject({ url: '/v1/lists/manifest.json' })).json();
      return JSON.parse(Buffer.from(payload, 'base64').toString()) as { evaluators?: object[] };
    };
    expect((await manifest()).evaluators).toEqual([{ name: 'Stars Ltd', errorRate: 1, weightLeft: 0 }]);

    for (const host of right) await decide(host);
    expect(await measured()).toMatchObject({ examined: 36, overturned: 6, demoted: false, weightLeft: 1 });
    await registry.publish();
    expect(await gradeOfOther()).toBe('BBB');
    expect((await manifest()).evaluators).toEqual([{ name: 'Stars Ltd', errorRate: 6 / 36, weightLeft: 1 }]);
    const noted = (await auditOf(registry)).filter(({ subject, act }) => subject === 'evaluator:Stars Ltd' && act.endsWith('source')); // prettier-ignore
    await post('/v1/evaluators/withdrawal', { name: STARS.name });
    expect((await sources()).map(({ kind }: { kind: string }) => kind)).toEqual(['registry']);
    expect(noted).toMatchObject([
      { act: 'demote-source', actor: 'clock', detail: { examined: 5, overturned: 5, errorRate: 1, weightLeft: 0 } },
      { act: 'restore-source', detail: { examined: 15, overturned: 6, weightLeft: 1 } },
    ]);
  }, 60_000);

  it('does not draw a platform with it, whose score never counted', async () => {
    await post('/v1/evaluators', { ...STARS, name: 'Mall', kind: 'platform' });
    const wrong = hosts(6);
    await rate(
      wrong.map((host) => rated(host, 4.9)),
      'Mall',
    );
    for (const host of wrong) await decide(host);
    expect((await get('/v1/evaluators')).evaluators[0]).toMatchObject({ name: 'Mall', examined: 6, overturned: 6, errorRate: 1, demoted: false, weightLeft: 1 }); // prettier-ignore
  });

  it('is told of a feed too: in the audit and in the statistics', async () => {
    const wrong = hosts(6);
    await registry.importFeed(wrong.join('\n'), { source: 'Careless' });
    for (const host of wrong) await clear(host);
    await registry.publish();
    expect((await get('/v1/statistics')).sources[1]).toEqual({ name: 'Careless', kind: 'feed', examined: 6, overturned: 6, errorRate: 1, demoted: true, weightLeft: null }); // prettier-ignore
    expect(await auditOf(registry)).toContainEqual(expect.objectContaining({ act: 'demote-source', actor: 'clock', subject: 'source:Careless' })); // prettier-ignore
  });
});
