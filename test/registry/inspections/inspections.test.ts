import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawHolds } from '../../../src/core/inspection/draw';
import { auditOf, hire, type Person } from '../accounts/staff';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let cases: ReturnType<typeof peopleOf>;
let start: Date;
let approver: Person;
let [first, second, third]: Person[] = [];
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000, twoPersons: async () => true });
  cases = peopleOf(registry);
  start = registry.clock.now;
}, 120_000);
beforeEach(async () => {
  registry.clock.now = start;
  await registry.empty();
  approver = await hire(registry, 'approver', ['approver']);
  [first, second, third] = await Promise.all(['first', 'second', 'third'].map((name) => hire(registry, name, ['handler']))); // prettier-ignore
});
afterAll(() => registry.close());

const draw = (count: number) => approver.ask('POST', '/v1/inspections', { kind: 'random', count, reason: 'The draw of the spring.' }); // prettier-ignore
const examine = (scope: object) =>
  approver.ask('POST', '/v1/inspections', { kind: 'special', scope, reason: 'Many complaints of one kind.' });
const look = async (who: Person | undefined, task: number, finding: string) =>
  who!.ask('POST', `/v1/inspections/tasks/${task}/results`, {
    finding,
    note: `What ${who!.loginName} saw in the shop.`,
  });
const seenBy = async (who: Person | undefined, id = 1) => (await who!.ask('GET', `/v1/inspections/${id}`)).json();
const shops = async (...names: string[]) => {
  for (const name of names) await cases.file(`${name}.example`);
};
const TIP = { url: 'https://a.example/lamp', category: 'counterfeit', stage: 'transaction', facts: 'The lamp is a copy of another.', language: 'en' }; // prettier-ignore

describe('a random inspection', () => {
  it('draws from all merchants known, and can be drawn again from what is on record', async () => {
    await shops('a', 'b', 'c', 'd');
    await cases.notified('c.example');
    expect((await draw(2)).statusCode).toBe(201);
    const { seed, digest, candidates, tasks } = await seenBy(approver);
    expect(candidates).toMatchObject([
      { identifier: 'domain:a.example', grade: 'NR', openComplaints: 0, daysSinceLook: null },
      { identifier: 'domain:b.example' },
      { identifier: 'domain:c.example', openComplaints: 1 },
      { identifier: 'domain:d.example' },
    ]);
    const drawn = tasks.map(({ identifier }: { identifier: string }) => identifier);
    expect(drawn).toHaveLength(2);
    expect(drawHolds({ seed, digest, drawn }, candidates)).toBe(true);
    const told = await registry.app.inject({ url: '/v1/inspections/draws' });
    expect(told.json().draws).toEqual([
      { id: 1, openedAt: start.toISOString(), seed, digest, candidates: 4, drawn: 2 },
    ]);
    expect(told.body).not.toContain('example');
  });

  it('leaves out who is being looked at, and counts the days since a look', async () => {
    await shops('a', 'b');
    await draw(1);
    const [task] = (await seenBy(approver)).tasks;
    await draw(5);
    expect((await seenBy(approver, 2)).tasks).toHaveLength(1);
    expect((await draw(1)).statusCode).toBe(409);
    for (const who of [first, second]) await look(who, task.id, 'regular');
    cases.pass(61);
    // By then everyone's session has ended, so the registry's own token asks.
    const opening = { kind: 'random', count: 1, reason: 'The draw of the summer.' };
    const ask = { headers: registry.asHandler };
    await registry.app.inject({ method: 'POST', url: '/v1/inspections', payload: opening, ...ask });
    expect((await registry.app.inject({ url: '/v1/inspections/3', ...ask })).json().candidates).toMatchObject([
      { identifier: task.identifier, daysSinceLook: 61 },
    ]);
  });

  it.each([
    [{ kind: 'random', count: 0, reason: 'The draw of the spring.' }, 422],
    [{ kind: 'random', count: 201, reason: 'The draw of the spring.' }, 422],
    [{ kind: 'random', count: 1, reason: 'why' }, 422],
    [{ kind: 'random', count: 1, reason: 'The draw of the spring.', seed: 'mine' }, 422],
    [{ kind: 'special', scope: {}, reason: 'Many complaints of one kind.' }, 422],
    [{ kind: 'special', scope: { event: 'A name alone' }, reason: 'Many complaints of one kind.' }, 422],
    [{ kind: 'special', scope: { category: 'counterfeit', event: 'x'.repeat(101) }, reason: 'Many of one kind.' }, 422],
    [{ kind: 'special', scope: { category: 'counterfeit', event: 'a\u202Eb' }, reason: 'Many of one kind.' }, 422],
    [{ kind: 'special', scope: { from: '2026-03-02', to: '2026-03-01' }, reason: 'Many of one kind.' }, 422],
    [{ kind: 'random', count: 1, reason: 'The draw of the spring.' }, 409],
  ])('is refused: %j', async (opening, status) => {
    expect((await approver.ask('POST', '/v1/inspections', opening)).statusCode).toBe(status);
  });
});

describe('a special examination', () => {
  it('bears the name of its campaign, which chooses nobody', async () => {
    await cases.notified('a.example');
    const name = '<b>Singles’ Day</b> 双十一';
    const { id } = (await examine({ from: '2026-01-01', event: ` ${name} ` })).json();
    expect(await seenBy(approver, id)).toMatchObject({ event: name, tasks: [{ identifier: 'domain:a.example' }] });
    const { inspections } = (await approver.ask('GET', '/v1/inspections')).json();
    expect(inspections).toMatchObject([{ kind: 'special', event: name }]);
  });

  it('is about merchants with accepted cases in its scope', async () => {
    await shops('unread');
    await cases.notified('a.example');
    await cases.notified('b.example', { category: 'counterfeit' });
    const merchants = async (scope: object) => {
      const answer = await examine(scope);
      if (answer.statusCode !== 201) return answer.statusCode;
      return (await seenBy(approver, answer.json().id)).tasks.map(
        ({ identifier }: { identifier: string }) => identifier,
      );
    };
    expect(await merchants({ category: 'counterfeit' })).toEqual(['domain:b.example']);
    expect(await merchants({ platform: 'domain' })).toEqual(['domain:a.example', 'domain:b.example']);
    expect(await merchants({ from: '2026-03-15', to: '2026-03-15' })).toHaveLength(2);
    expect(await merchants({ to: '2026-03-14' })).toBe(409);
    expect(await merchants({ platform: 'amazon' })).toBe(409);
  });
});

describe('a task', () => {
  beforeEach(async () => {
    await shops('a');
    await draw(1);
  });

  it('takes the registry’s token for neither of two people', async () => {
    await shops('a');
    await draw(1);
    const payload = { finding: 'regular', note: 'All was as it should be.' };
    const url = '/v1/inspections/tasks/1/results';
    const answer = await registry.app.inject({ method: 'POST', url, headers: registry.asHandler, payload });
    expect(answer.json()).toMatchObject({ status: 409, because: 'is-a-person' });
    expect((await look(first, 1, 'regular')).json()).toEqual({ outcome: null });
    expect((await look(second, 1, 'regular')).json()).toEqual({ outcome: 'regular' });
  });

  it('is settled by two people who agree, who did not know what the other found', async () => {
    expect((await look(first, 1, 'irregular')).json()).toEqual({ outcome: null });
    expect((await seenBy(second)).tasks).toMatchObject([{ looked: 1, outcome: null, results: [] }]);
    expect((await seenBy(first)).tasks[0].results).toHaveLength(1);
    expect((await look(first, 1, 'irregular')).statusCode).toBe(409);
    const mine = async (who: Person | undefined) => (await who!.ask('GET', '/v1/inspections/tasks')).json().tasks;
    expect(await mine(first)).toEqual([]);
    expect(await mine(second)).toMatchObject([{ id: 1, results: [] }]);
    expect((await look(second, 1, 'irregular')).json()).toEqual({ outcome: 'irregular' });
    expect((await look(third, 1, 'regular')).statusCode).toBe(409);
    expect(await mine(third)).toEqual([]);
    const url = '/v1/inspections/merchant?identifier=domain:a.example';
    expect((await third!.ask('GET', url)).json().tasks).toMatchObject([
      { outcome: 'irregular', results: [{ by: 'Colleague FIRST' }, { by: 'Colleague SECOND' }] },
    ]);
    expect((await auditOf(registry)).filter(({ act }) => act.startsWith('inspection.'))).toMatchObject([
      { act: 'inspection.draw', actor: approver.id, subject: 'inspection:1' },
      { act: 'inspection.result', actor: first!.id, detail: { outcome: null } },
      { act: 'inspection.result', actor: second!.id, detail: { outcome: 'irregular' } },
    ]);
  });

  it('is looked at by a third where two disagree', async () => {
    await look(first, 1, 'irregular');
    expect((await look(second, 1, 'regular')).json()).toEqual({ outcome: null });
    expect((await look(third, 1, 'regular')).json()).toEqual({ outcome: 'regular' });
  });

  it('is settled once, however many look at the same time', async () => {
    const answers = await Promise.all([first, second, third].map((who) => look(who, 1, 'regular')));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 201, 409]);
  });

  it('opens one case where it is irregular, which is received and lists nobody', async () => {
    const open = (who = first) => who!.ask('POST', '/v1/inspections/tasks/1/case', TIP);
    expect((await open()).statusCode).toBe(409);
    for (const who of [first, second]) await look(who, 1, 'irregular');
    const opened = await open();
    expect([opened.statusCode, opened.json()]).toEqual([201, { case: 2 }]);
    expect((await open(second)).statusCode).toBe(409);
    expect(await cases.view(2)).toMatchObject({ kind: 'tip', state: 'received', listings: [], outcome: null });
    expect((await seenBy(approver)).tasks).toMatchObject([{ case: 2 }]);
    expect((await registry.publish()).json()).toMatchObject({ entries: 0 });
  });

  it('leads to a case of which the merchant reads what is alleged: nobody gave it in confidence', async () => {
    for (const who of [first, second]) await look(who, 1, 'irregular');
    const id = (await first!.ask('POST', '/v1/inspections/tasks/1/case', TIP)).json().case;
    await cases.step(id, { event: 'accept' });
    const { claim, notice } = await cases.letter(id);
    expect(notice.en).toContain('nobody complained');
    expect((await cases.prove(claim, 'a.example')).json()).toMatchObject({ byRegistry: true, alleged: { url: TIP.url, facts: TIP.facts, findings: null } }); // prettier-ignore
  });

  it('opens no case where it is regular', async () => {
    for (const who of [first, second]) await look(who, 1, 'regular');
    expect((await first!.ask('POST', '/v1/inspections/tasks/1/case', TIP)).statusCode).toBe(409);
  });

  it('is there or is not', async () => {
    expect((await look(first, 9, 'regular')).statusCode).toBe(404);
    expect((await first!.ask('GET', '/v1/inspections/9')).statusCode).toBe(404);
  });
});
