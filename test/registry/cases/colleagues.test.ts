import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countDeciders } from '../../../src/registry/accounts/account-repository';
import { answersOf } from '../../../src/registry/console/pages/step-answers';
import { hire, type Person } from '../accounts/staff';
import { testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf, PROPOSAL } from './people';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry({ twoPersons: async (db) => (await countDeciders(db)) > 1 });
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());

/** Takes a step after reading the case, as the console does. */
const stepBy = async (person: Person, id: number, payload: Record<string, unknown> & { event: string }) => {
  const answers = answersOf(payload.event, await people.view(id));
  return person.ask('POST', `/v1/cases/${id}/steps`, { ...answers, ...payload });
};

describe('colleagues with accounts', () => {
  it('decide alone while there is one who can, and by two as soon as there are two', async () => {
    const alone = await hire(registry, 'ann', ['handler', 'approver']);
    await hire(registry, 'boss', ['admin', 'auditor']);
    await people.file();
    const decision = { outcome: 'unfounded', reason: 'The goods had arrived on time.' };
    expect((await alone.ask('POST', '/v1/cases/1/decision', decision)).statusCode).toBe(200);

    const approver = await hire(registry, 'bob', ['approver']);
    const judge = await hire(registry, 'cyn', ['appeals']);
    const { id, claim } = await people.notified();
    const refused = await alone.ask('POST', `/v1/cases/${id}/decision`, decision);
    expect(refused.json()).toMatchObject({ status: 409, detail: expect.stringContaining('nobody decides alone') });
    await people.prove(claim);
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'reply', text: 'The parcel is on its way.' });
    expect((await stepBy(approver, id, PROPOSAL)).statusCode).toBe(403);
    expect((await stepBy(alone, id, PROPOSAL)).statusCode).toBe(200);
    expect((await stepBy(alone, id, { event: 'approve' })).json().detail).toContain('does not approve it');
    const decided = (await stepBy(approver, id, { event: 'approve' })).json().case;
    expect(decided).toMatchObject({ state: 'decided', proposals: [{ by: alone.id, resolvedBy: approver.id }] });
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'It was delivered on 9 March.' });
    expect((await stepBy(approver, id, { event: 'uphold', reason: 'It was not.' })).statusCode).toBe(403);
    const upheld = await stepBy(judge, id, { event: 'uphold', reason: 'The signature is of another parcel.' });
    expect(upheld.json().case.state).toBe('closed');
    // Whoever sees cases knows by name who did what, and nothing else of their accounts.
    const seen = (await approver.ask('GET', `/v1/cases/${id}`)).json();
    expect(seen.people).toMatchObject({ [alone.id]: 'Colleague ANN', [judge.id]: 'Colleague CYN' });
    expect(seen.events.at(-1)).toMatchObject({ event: 'uphold', person: judge.id });
    expect(seen.submissions.at(-1)).toMatchObject({ kind: 'appeal', answeredBy: judge.id });
    expect((await approver.ask('GET', '/v1/accounts')).statusCode).toBe(403);
    const { people: workers } = (await judge.ask('GET', '/v1/cases/workload')).json();
    expect(workers).toContainEqual({ id: judge.id, name: 'Colleague CYN', steps: 1, cases: 0 });
  });
});
