import { afterAll, beforeAll, expect, it } from 'vitest';
import { hire, type Person } from '../accounts/staff';
import { testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf } from './people';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry({ twoPersons: async () => true, complaintsPerHour: 1000 });
}, 120_000);
afterAll(() => registry.close());

const overdue = async (one: Person) => {
  const { mine, nobodys } = (await one.ask('GET', '/v1/cases/overdue')).json();
  return [mine, nobodys];
};
const queue = async (one: Person, name: string) =>
  (await one.ask('GET', `/v1/cases?queue=${name}`)).json().cases.map(({ id }: { id: number }) => id);

it('of overdue cases each is told of their own, and of nobody’s that their roles can work on', async () => {
  const people = peopleOf(registry);
  registry.clock.now = new Date('2026-03-16T02:00:00Z');
  for (const host of ['a.example', 'b.example', 'c.example']) await people.file(host);
  people.pass(11);
  await people.file('in-time.example');
  people.pass(1);
  const dan = await hire(registry, 'dan', ['handler']);
  const ina = await hire(registry, 'ina', ['intake']);
  const bob = await hire(registry, 'bob', ['approver', 'appeals']);
  expect(await overdue(dan)).toEqual([0, 3]);
  await dan.ask('POST', '/v1/cases/1/assignment', { from: null, to: dan.id });
  await dan.ask('POST', '/v1/cases/4/assignment', { from: null, to: dan.id });
  expect([await overdue(dan), await overdue(ina), await overdue(bob)]).toEqual([
    [1, 2],
    [0, 2],
    [0, 0],
  ]);
  // What is counted stands first where the reminder leads.
  expect([await queue(dan, 'mine'), await queue(ina, 'free')]).toEqual([
    [1, 4],
    [2, 3],
  ]);
  await people.step(1, { event: 'accept' });
  await people.step(2, { event: 'accept' });
  // Accepted late, they wait for the decision, in time.
  expect([await overdue(dan), await overdue(ina)]).toEqual([
    [0, 1],
    [0, 1],
  ]);
});
