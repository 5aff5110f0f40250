import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOOK_PREFIX, type LookAnswers } from '../../../src/core/inspection/volunteer-look';
import { SIGNED_PREFIX } from '../../../src/core/review-report';
import { auditOf, hire, type Person } from '../accounts/staff';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let cases: ReturnType<typeof peopleOf>;
let start: Date;
let [approver, first, second]: Person[] = [];
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000, twoPersons: async () => true });
  cases = peopleOf(registry);
  start = registry.clock.now;
}, 120_000);
beforeEach(async () => {
  registry.clock.now = start;
  await registry.empty();
  approver = await hire(registry, 'approver', ['approver']);
  first = await hire(registry, 'first', ['handler']);
  second = await hire(registry, 'second', ['handler']);
});
afterAll(() => registry.close());

const ANSWERS: LookAnswers = {
  'names-itself': 'no',
  'whole-price': 'yes',
  returns: 'unseen',
  untrue: 'yes',
  pressure: 'no',
};

/** A volunteer's device, as the extension makes one. */
function device() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x;
  const send = (look: object, { prefix = LOOK_PREFIX, at = registry.clock.now, to = 'test.example' } = {}) => {
    const payload = JSON.stringify({ registry: to, at: at.toISOString(), look });
    const signature = sign(null, Buffer.from(prefix + payload), privateKey).toString('base64url');
    return registry.app.inject({
      method: 'POST',
      url: '/v1/volunteer-inspections',
      payload: { payload, key, signature },
    });
  };
  return {
    send,
    next: async () => (await send({ kind: 'next' })).json().task,
    decline: (task: number) => send({ kind: 'decline', task }),
    found: (task: number, finding: string, note = 'The licence number is not in the register.') =>
      send({ kind: 'result', task, finding, answers: ANSWERS, note }),
  };
}

const draw = (count: number, more: object = {}) =>
  approver!.ask('POST', '/v1/inspections', { kind: 'random', count, reason: 'The draw of the spring.', ...more });
const look = (who: Person | undefined, task: number, finding: string) =>
  who!.ask('POST', `/v1/inspections/tasks/${task}/results`, { finding, note: 'What was seen in the shop.' });
const taskAs = async (who: Person | undefined) => (await who!.ask('GET', '/v1/inspections/1')).json().tasks[0];
const shops = async (...names: string[]) => {
  for (const name of names) await cases.file(`${name}.example`);
};

describe('a volunteer', () => {
  it('is told one shop and where its page is, the same until it is answered, and nothing else', async () => {
    await shops('a', 'b');
    await draw(2);
    const volunteer = device();
    const answer = (await volunteer.send({ kind: 'next' })).json();
    expect(answer).toEqual({
      handle: expect.stringMatching(/^[a-z]+-[a-z]+-\d{4}$/),
      task: {
        id: 1,
        identifier: expect.stringMatching(/^domain:[ab]\.example$/),
        page: expect.stringMatching(/^https:\/\/[ab]\.example\/$/),
        until: '2026-03-18T08:00:00.000Z',
      },
    });
    expect(await volunteer.next()).toEqual(answer.task);
    expect((await device().next()).id).toBe(2);
    expect(await device().next()).toBeNull();
  });

  it('and a handler who agree settle a task; neither knew what the other found', async () => {
    await shops('a');
    await draw(1);
    const volunteer = device();
    await volunteer.next();
    expect((await volunteer.found(1, 'irregular')).statusCode).toBe(200);
    expect(await taskAs(first)).toMatchObject({ looked: 1, outcome: null, results: [] });
    expect((await look(first, 1, 'irregular')).json()).toEqual({ outcome: 'irregular' });
    const { results } = await taskAs(second);
    expect(results).toMatchObject([
      { by: expect.stringMatching(/^[a-z]+-[a-z]+-\d{4}$/), finding: 'irregular', answers: ANSWERS },
      { by: 'Colleague FIRST', answers: null },
    ]);
    const noted = (await auditOf(registry)).filter(({ act }) => act === 'inspection.result');
    expect(noted).toMatchObject([
      { actor: 'volunteer:1', detail: { outcome: null, volunteer: true } },
      { actor: first!.id, detail: { outcome: 'irregular' } },
    ]);
  });

  it('never settles a task without a handler: of each task one result may be a volunteer’s', async () => {
    await shops('a');
    await draw(1);
    const [one, two] = [device(), device()];
    await one.next();
    cases.pass(4);
    // It was kept for the first, who took too long.
    expect((await two.next()).id).toBe(1);
    expect((await one.found(1, 'irregular')).statusCode).toBe(200);
    expect((await two.found(1, 'irregular')).statusCode).toBe(409);
    expect(await device().next()).toBeNull();
    expect((await registry.app.inject({ url: '/v1/inspections/1', headers: registry.asHandler })).json().tasks).toMatchObject([{ looked: 1, outcome: null }]); // prettier-ignore
  });

  it('who differs from a handler leaves it to another handler', async () => {
    await shops('a');
    await draw(1);
    const volunteer = device();
    await volunteer.next();
    await look(first, 1, 'regular');
    await volunteer.found(1, 'irregular');
    expect((await look(second, 1, 'regular')).json()).toEqual({ outcome: 'regular' });
    expect((await volunteer.found(1, 'regular')).statusCode).toBe(409);
  });

  it('answers once: the same again is no second answer, another is refused', async () => {
    await shops('a');
    await draw(1);
    const volunteer = device();
    await volunteer.next();
    for (const status of [200, 200]) expect((await volunteer.found(1, 'regular')).statusCode).toBe(status);
    expect((await volunteer.found(1, 'irregular')).statusCode).toBe(409);
    expect((await taskAs(approver)).looked).toBe(1);
  });

  it('who declines is not asked again; somebody else is', async () => {
    await shops('a');
    await draw(1);
    const volunteer = device();
    await volunteer.next();
    expect((await volunteer.decline(1)).statusCode).toBe(200);
    expect(await volunteer.next()).toBeNull();
    expect((await device().next()).id).toBe(1);
  });

  it('is told three shops a day at most, however many are declined', async () => {
    await shops('a', 'b', 'c', 'd', 'e');
    await draw(5);
    const volunteer = device();
    for (const id of [1, 2, 3]) {
      expect((await volunteer.next()).id).toBe(id);
      await volunteer.decline(id);
    }
    expect(await volunteer.next()).toBeNull();
    cases.pass(1.1);
    expect((await volunteer.next()).id).toBe(4);
  });

  it('gets nothing of an inspection that is for handlers only, and no shop that has no page', async () => {
    await shops('a');
    await draw(1, { volunteers: false });
    expect(await device().next()).toBeNull();
    expect((await approver!.ask('GET', '/v1/inspections/1')).json().volunteers).toBe(false);
    const against = {
      identifiers: [
        { identifier: 'taobao-seller:2616970884', evidence: 'platform', seenIn: 'page', validity: 'valid' },
      ],
      url: 'https://item.taobao.com/item.htm?id=1',
    };
    await cases.file('x.example', { against });
    await draw(5);
    const { tasks } = (await approver!.ask('GET', '/v1/inspections/2')).json();
    expect(tasks).toMatchObject([{ identifier: 'taobao-seller:2616970884' }]);
    expect(await device().next()).toBeNull();
  });

  it.each<[string, (who: ReturnType<typeof device>) => ReturnType<ReturnType<typeof device>['send']>, number]>([
    ['a shop that was not given to it', (who) => who.found(1, 'regular'), 404],
    ['a shop that is not there', (who) => who.found(99, 'regular'), 404],
    ['no answer to a question', (who) => who.send({ kind: 'result', task: 1, finding: 'regular', answers: {}, note: 'Looked at all of it.' }), 422], // prettier-ignore
    ['too short a note', (who) => who.found(1, 'regular', 'fine'), 422],
    ['a signature made for reports on reviews', (who) => who.send({ kind: 'next' }, { prefix: SIGNED_PREFIX }), 422],
    ['what was signed long ago', (who) => who.send({ kind: 'next' }, { at: new Date(start.getTime() - 3_600_000) }), 422], // prettier-ignore
    ['what was signed for another registry', (who) => who.send({ kind: 'next' }, { to: 'other.example' }), 422],
  ])('is refused: %s', async (_, act, status) => {
    await shops('a');
    await draw(1);
    expect((await act(device())).statusCode).toBe(status);
    expect((await taskAs(approver)).looked).toBe(0);
  });
});
