import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { peopleOf, PNG } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

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

const get = (url: string, headers: object) => registry.app.inject({ url, headers: { ...headers } });
const reads = async () =>
  (await get('/v1/audit?act=read', registry.asHandler))
    .json()
    .entries.map(({ actor, act, subject, detail }: Record<string, unknown>) => ({ actor, act, subject, detail }))
    .toReversed();

it('notes who downloads evidence, each time, and nobody who was refused', async () => {
  const receipt = await people.file();
  await people.upload(`/v1/complaints/${receipt}/evidence`, PNG);
  const ann = people.asActor('ann', ['handler']);
  for (const seq of [1, 2, 2]) expect((await get(`/v1/cases/1/evidence/${seq}`, ann)).statusCode).toBe(200);
  expect((await get('/v1/cases/1/evidence/1', people.asActor('eve', ['auditor']))).statusCode).toBe(403);
  expect((await get('/v1/cases/1/evidence/9', ann)).statusCode).toBe(404);
  const read = { actor: 'ann', act: 'read.evidence', subject: 'case:1' };
  expect(await reads()).toEqual([1, 2, 2].map((seq) => ({ ...read, detail: { seq } })));
});

it('notes who sees a contact, once an hour, and only where there is one to see', async () => {
  await people.file('shop.example', { contact: 'zhang@mail.example' });
  await people.file('shop.example');
  const [ann, bo] = [people.asActor('ann', ['handler']), people.asActor('bo', ['approver'])];
  for (const who of [ann, ann, bo]) await people.view(1, who);
  await people.view(2, ann);
  registry.clock.now = new Date(START.getTime() + 3_600_001);
  await people.view(1, ann);
  const read = { actor: 'ann', act: 'read.contact', subject: 'case:1', detail: {} };
  expect(await reads()).toEqual([read, read]);
});

it('notes what is searched for, so that it can be checked and not read', async () => {
  await people.file('shop.example', { facts: 'Zhang of the front desk took the money.' });
  const ann = people.asActor('ann', ['handler']);
  for (const search of ['zhang', 'ZHANG', 'nobody']) await get(`/v1/cases?search=${search}`, ann);
  await get('/v1/cases?queue=due', ann);
  const [first, second, third] = await reads();
  expect(first).toMatchObject({ actor: 'ann', act: 'read.search', subject: 'cases', detail: { found: 1 } });
  expect(second.detail).toEqual(first.detail);
  expect(third.detail).toMatchObject({ found: 0, text: expect.not.stringMatching(first.detail.text) });
  expect(JSON.stringify(await reads())).not.toMatch(/zhang/i);
});
