import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf } from './people';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
const START = new Date('2026-03-16T02:00:00Z');
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
const get = async (url: string) => (await registry.app.inject({ url, headers: registry.asHandler })).json();

describe('the queue', () => {
  it('is ordered by what is due first, and holds nothing that waits for nobody', async () => {
    await people.file('a.example');
    people.pass(1);
    await people.file('b.example');
    await people.file('c.example');
    await people.step(1, { event: 'accept' });
    await people.step(3, { event: 'refuse', ground: 'too-old', reason: 'It was bought in 2019.' });
    const { cases, next } = await get('/v1/cases?queue=due');
    expect(cases.map(({ id, due }: { id: number; due: { clock: string } }) => [id, due.clock])).toEqual([
      [2, 'accept'],
      [1, 'decide'],
    ]);
    expect(next).toBeNull();
  });
});

describe('cases about one merchant and matter', () => {
  const SHOP = { merchant: 'domain:shop.example', name: 'Invented Shop' };

  it('go by the name that the newest which has one gives', async () => {
    const named = (name?: string) => {
      const { name: _, ...against } = complaintAgainst('shop.example').against;
      return { against: name === undefined ? against : { ...against, name } };
    };
    await people.file('shop.example', { ...named(), orderNumber: '1' });
    const names = async () => (await get('/v1/cases/groups')).groups.map(({ name }: { name: string | null }) => name);
    expect(await names()).toEqual([null]);
    for (const [orderNumber, name] of [
      ['2', 'Old Name'],
      ['3', 'New Name'],
      ['4', undefined],
    ] as const)
      await people.file('shop.example', { ...named(name), orderNumber });
    expect(await names()).toEqual(['New Name']);
  });

  it('are one group, and know of each other', async () => {
    for (const orderNumber of ['1', '2', '2']) await people.file('shop.example', { orderNumber });
    await people.file('shop.example', { category: 'counterfeit' });
    await people.file('other.example', { orderNumber: '2' });
    expect((await get('/v1/cases/groups')).groups).toEqual([
      { ...SHOP, category: 'service-default', cases: 3, firstDue: '2026-03-25T15:59:59.999Z' },
      {
        ...SHOP,
        merchant: 'domain:other.example',
        category: 'service-default',
        cases: 1,
        firstDue: expect.any(String),
      },
      { ...SHOP, category: 'counterfeit', cases: 1, firstDue: expect.any(String) },
    ]);
    expect(await get('/v1/cases/2')).toMatchObject({ group: [3, 1], sameMatter: [3] });
    expect(await get('/v1/cases/5')).toMatchObject({ group: [], sameMatter: [] });
    const of = await get('/v1/cases?merchant=domain:other.example');
    expect(of.cases.map((one: { id: number }) => one.id)).toEqual([5]);
  });
});

describe('the workload', () => {
  it('counts states, clocks and what each person did', async () => {
    for (const host of ['a.example', 'b.example', 'c.example']) await people.file(host);
    await people.step(1, { event: 'accept' }, people.asActor('ann', ['handler']));
    await people.step(1, { event: 'notify' }, people.asActor('ann', ['handler']));
    await people.step(2, { event: 'accept' }, people.asActor('bo', ['intake']));
    people.pass(12);
    expect(await get('/v1/cases/workload')).toEqual({
      states: [
        { state: 'accepted', cases: 1 },
        { state: 'notified', cases: 1 },
        { state: 'received', cases: 1 },
      ],
      clocks: expect.arrayContaining([
        { clock: 'accept', running: 1, overdue: 1, first: '2026-03-25T15:59:59.999Z' },
        { clock: 'decide', running: 2, overdue: 0, first: expect.any(String) },
      ]),
      people: [
        { id: 'ann', name: null, steps: 2, cases: 0 },
        { id: 'bo', name: null, steps: 1, cases: 0 },
      ],
      nobodys: 3,
    });
    people.pass(40);
    expect((await get('/v1/cases/workload')).people).toEqual([]);
  });
});
