import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answersOf } from '../../../src/registry/console/pages/step-answers';
import { auditOf, hire, type Person } from '../accounts/staff';
import { testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf, PROPOSAL } from './people';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
const hired: Record<string, Person> = {};
const who = (name: string): Person => {
  const found = hired[name];
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
};
beforeAll(async () => {
  registry = await testRegistry({ twoPersons: async () => true, complaintsPerHour: 1000 });
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  await registry.empty();
  for (const [name, roles] of [
    ['ann', ['handler', 'appeals']],
    ['dan', ['handler']],
    ['ina', ['intake']],
    ['bob', ['approver']],
    ['cyn', ['appeals']],
    ['eve', ['admin']],
    ['aud', ['auditor']],
  ] as const)
    hired[name] = await hire(registry, name, roles);
});

const move = (by: string, id: number, from: string | null, to: string | null) =>
  who(by).ask('POST', `/v1/cases/${id}/assignment`, {
    from: from && who(from).id,
    to: to && who(to).id,
  });
/** Takes a step after reading the case: it says what it answers of what waits now. */
const stepBy = async (by: string, id: number, payload: Record<string, unknown> & { event: string }) => {
  const view = (await who('aud').ask('GET', `/v1/cases/${id}`)).json();
  return who(by).ask('POST', `/v1/cases/${id}/steps`, { ...answersOf(payload.event, view), ...payload });
};
const assigneeOf = async (id: number) => (await who('aud').ask('GET', `/v1/cases/${id}`)).json().assignee;
const queue = async (by: string, name: string) =>
  (await who(by).ask('GET', `/v1/cases?queue=${name}`)).json().cases.map(({ id }: { id: number }) => id);
const acts = async () =>
  (await auditOf(registry))
    .filter(({ act }) => /^(case\.(take|hand-over|give-back|let-go)|take-cases-from)$/.test(act))
    .map(({ act, actor, subject }) => [
      act,
      Object.keys(hired).find((name) => who(name).id === actor) ?? actor,
      subject,
    ]);

/** A case that ann and bob decided, and of which the merchant appeals. */
async function appealed() {
  const { id, claim } = await people.notified();
  await move('ann', id, null, 'ann');
  await people.prove(claim);
  await people.post(`/v1/claims/${claim}/submissions`, { kind: 'reply', text: 'The parcel is on its way.' });
  await stepBy('ann', id, PROPOSAL);
  await stepBy('bob', id, { event: 'approve' });
  const before = await assigneeOf(id);
  await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'It was delivered on 9 March.' });
  return { id, before };
}

describe('a case', () => {
  beforeEach(async () => {
    for (const host of ['a.example', 'b.example', 'c.example']) await people.file(host);
  });

  it('is taken, handed over and given back, which the audit notes', async () => {
    const taken = await move('ina', 1, null, 'ina');
    expect(taken.json()).toMatchObject({
      assignee: who('ina').id,
      assignedAt: registry.clock.now.toISOString(),
      people: { [who('ina').id]: 'Colleague INA' },
    });
    expect((await move('ina', 1, 'ina', 'ann')).statusCode).toBe(200);
    expect(await assigneeOf(1)).toBe(who('ann').id);
    expect((await move('ann', 1, 'ann', null)).json()).toMatchObject({ assignee: null, assignedAt: null });
    expect(await acts()).toEqual([
      ['case.take', 'ina', 'case:1'],
      ['case.hand-over', 'ina', 'case:1'],
      ['case.give-back', 'ann', 'case:1'],
    ]);
  });

  it('that two take at once is one’s; the other is told who was faster', async () => {
    const answers = await Promise.all([move('ann', 1, null, 'ann'), move('dan', 1, null, 'dan')]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const winner = answers[0].statusCode === 200 ? 'ann' : 'dan';
    expect(await assigneeOf(1)).toBe(who(winner).id);
    const refused = answers.find(({ statusCode }) => statusCode === 409)?.json();
    expect(refused).toMatchObject({
      type: 'urn:probity:problem:conflict',
      because: 'held-otherwise',
      detail: `Colleague ${winner.toUpperCase()} has this case by now. Nothing was done.`,
    });
    expect(await acts()).toHaveLength(1);
  });

  it('is not moved from a tab that shows what was; the same again changes nothing', async () => {
    await move('ann', 1, null, 'ann');
    expect((await move('ann', 1, null, 'ann')).statusCode).toBe(200);
    await move('ann', 1, 'ann', null);
    await move('dan', 1, null, 'dan');
    const late = await move('ann', 1, 'ann', 'bob');
    expect([late.statusCode, late.json().because]).toEqual([409, 'held-otherwise']);
    expect(await assigneeOf(1)).toBe(who('dan').id);
    expect(await acts()).toHaveLength(3);
  });

  it.each<[string, string, string | null, string | null, number, string]>([
    ['another’s case is not taken', 'dan', 'ann', 'dan', 403, 'not-yours'],
    ['nor given back', 'dan', 'ann', null, 403, 'not-yours'],
    ['nor given to who cannot work on it', 'ann', 'ann', 'bob', 409, 'not-your-work'],
  ])('%s', async (_, by, from, to, status, because) => {
    await move('ann', 1, null, 'ann');
    const answer = await move(by, 1, from, to);
    expect([answer.statusCode, answer.json().because]).toEqual([status, because]);
    expect(await assigneeOf(1)).toBe(who('ann').id);
  });

  it('is not given to who has no account any more, or to who never had one', async () => {
    await who('eve').ask('PUT', `/v1/accounts/${who('dan').id}/disabled`, { disabled: true });
    expect((await move('ann', 1, null, 'dan')).statusCode).toBe(404);
    const stranger = { from: null, to: '7b1c7a52-4d0e-4c1b-9a39-0b7d1d4f2a11' };
    expect((await who('ann').ask('POST', '/v1/cases/1/assignment', stranger)).statusCode).toBe(404);
    const token = { from: null, to: 'token' };
    expect((await who('ann').ask('POST', '/v1/cases/1/assignment', token)).statusCode).toBe(422);
  });

  it('stands in the queue of who has it, or of all whose work it is', async () => {
    await people.step(2, { event: 'accept' });
    await move('ina', 3, null, 'ina');
    expect(await queue('ina', 'mine')).toEqual([3]);
    expect(await queue('ina', 'free')).toEqual([1]);
    expect(await queue('dan', 'free')).toEqual([1, 2]);
    expect(await queue('dan', 'mine')).toEqual([]);
    expect(await queue('bob', 'free')).toEqual([]);
    expect(await queue('dan', 'due')).toEqual([1, 3, 2]);
    const { cases, people: names } = (await who('dan').ask('GET', '/v1/cases')).json();
    expect(cases.map(({ assignee }: { assignee: string | null }) => assignee)).toEqual([who('ina').id, null, null]);
    expect(names).toEqual({ [who('ina').id]: 'Colleague INA' });
    await people.step(3, { event: 'refuse', ground: 'too-old', reason: 'It was bought in 2019.' });
    expect(await queue('ina', 'mine')).toEqual([]);
  });

  it('counts in the workload of who has it', async () => {
    await move('ann', 1, null, 'ann');
    await move('ann', 2, null, 'ann');
    const { people: counted, nobodys } = (await who('aud').ask('GET', '/v1/cases/workload')).json();
    expect(counted).toEqual([{ id: who('ann').id, name: 'Colleague ANN', steps: 0, cases: 2 }]);
    expect(nobodys).toBe(1);
    const { colleagues } = (await who('ann').ask('GET', '/v1/cases/3/colleagues')).json();
    expect(colleagues).toEqual([
      { id: who('ann').id, name: 'Colleague ANN', cases: 2 },
      { id: who('dan').id, name: 'Colleague DAN', cases: 0 },
      { id: who('ina').id, name: 'Colleague INA', cases: 0 },
    ]);
  });

  it('keeps nobody else from a step', async () => {
    await move('ann', 1, null, 'ann');
    expect((await stepBy('dan', 1, { event: 'accept' })).statusCode).toBe(200);
    expect(await assigneeOf(1)).toBe(who('ann').id);
  });

  it('that is not its assignee’s work any more is nobody’s', async () => {
    await move('ina', 1, null, 'ina');
    await stepBy('dan', 1, { event: 'accept' });
    expect(await assigneeOf(1)).toBeNull();
    expect(await acts()).toEqual([
      ['case.take', 'ina', 'case:1'],
      ['case.let-go', 'dan', 'case:1'],
    ]);
  });

  it('is given back by an admin, and with the account or the role of who had it', async () => {
    for (const id of [1, 2]) await move('dan', id, null, 'dan');
    const answer = await who('eve').ask('POST', `/v1/accounts/${who('dan').id}/cases`, {});
    expect(answer.json()).toEqual({ cases: [1, 2] });
    expect(await queue('dan', 'free')).toEqual([1, 2, 3]);
    expect((await acts()).at(-1)).toEqual(['take-cases-from', 'eve', `account:${who('dan').id}`]);
    await move('dan', 1, null, 'dan');
    await who('eve').ask('PUT', `/v1/accounts/${who('dan').id}/roles`, { roles: ['approver'] });
    expect(await assigneeOf(1)).toBeNull();
    await move('ina', 2, null, 'ina');
    await who('eve').ask('PUT', `/v1/accounts/${who('ina').id}/disabled`, { disabled: true });
    expect(await assigneeOf(2)).toBeNull();
    expect((await auditOf(registry)).at(-1)).toMatchObject({ act: 'disable-account', detail: { casesGivenBack: [2] } });
  });
});

describe('an appeal', () => {
  it('is not its decider’s: the case leaves them, and only a third takes it', async () => {
    const { id, before } = await appealed();
    expect(before).toBe(who('ann').id);
    expect(await assigneeOf(id)).toBeNull();
    expect((await acts()).at(-1)).toEqual(['case.let-go', 'nobody', `case:${id}`]);
    expect((await who('ann').ask('GET', `/v1/cases/${id}`)).json().cannotTake).toBe('had-a-part');
    const refused = await move('ann', id, null, 'ann');
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { because: 'had-a-part' }]);
    expect((await move('dan', id, null, 'dan')).json().because).toBe('not-your-work');
    const { colleagues } = (await who('ann').ask('GET', `/v1/cases/${id}/colleagues`)).json();
    expect(colleagues.map(({ name }: { name: string }) => name)).toEqual(['Colleague CYN']);
    expect(await queue('cyn', 'free')).toEqual([id]);
    expect((await move('cyn', id, null, 'cyn')).statusCode).toBe(200);
    // Sent back it is a handler's work again.
    const remitted = { event: 'remit', reason: 'The third letter was not weighed.' };
    await stepBy('cyn', id, remitted);
    expect(await assigneeOf(id)).toBeNull();
  });
});

describe('a rectification that was reported', () => {
  it('is a handler’s work until it is checked, though the case is closed and no period runs', async () => {
    const { id } = await appealed();
    const claim = (await who('ann').ask('POST', `/v1/cases/${id}/claims`, {})).json().claim;
    await stepBy('cyn', id, {
      event: 'uphold',
      reason: 'The signature is of another parcel.',
    });
    expect(await queue('dan', 'free')).toEqual([]);
    expect(await queue('dan', 'rectified')).toEqual([]);
    await people.prove(claim);
    const text = 'All orders were paid back last month.';
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'rectification', text });
    expect(await queue('dan', 'free')).toEqual([id]);
    expect(await queue('dan', 'rectified')).toEqual([id]);
    const checked = { event: 'check-rectified', granted: true, reason: 'All payments were shown.' };
    expect((await stepBy('dan', id, checked)).statusCode).toBe(200);
    expect(await queue('dan', 'free')).toEqual([]);
    expect(await queue('dan', 'rectified')).toEqual([]);
  });
});
