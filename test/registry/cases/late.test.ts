import { expect, it } from 'vitest';
import { PROPOSAL } from './people';
import { ann, bo, cy, eachInARegistryOfTwo, listed, people, published, registry } from './two-people';

eachInARegistryOfTwo();

const HARD = ['blacklist', ['reply-exists'], '2028-03'];
const SOFT = ['watch', ['reply-exists', 'softened'], '2028-03'];
const ask = (claim: string, kind: string) =>
  people.post(`/v1/claims/${claim}/submissions`, { kind, text: 'All buyers have their money back.' });
const softenings = async (id: number) =>
  (await people.view(id)).events.filter(({ event }: { event: string }) => event === 'soften').length;

it('a request for correction that is not answered in 48 hours softens the listing until it is', async () => {
  const { id, claim } = await listed();
  await ask(claim, 'correction');
  people.pass(2);
  expect(await published()).toEqual([HARD]);
  people.pass(1);
  expect(await published()).toEqual([SOFT]);
  await published();
  expect(await softenings(id)).toBe(1);
  const reason = 'Nobody says that it was paid back.';
  await people.step(id, { event: 'triage', granted: false, reason }, ann());
  expect(await published()).toEqual([HARD]);
});

it('also while a correction waits for its second person', async () => {
  const { id, claim } = await listed();
  await ask(claim, 'correction');
  const correction = { facts: 'Paid on 2 March, paid back on 3 June.' };
  await people.step(id, { event: 'triage', granted: true, reason: 'It was paid back.', correction }, ann());
  people.pass(3);
  expect(await published()).toEqual([SOFT]);
  await people.step(id, { event: 'confirm-correction' }, bo());
  expect(await published()).toEqual([HARD]);
});

it('a rectification is checked within 15 working days, or softens the listing', async () => {
  const { id, claim } = await listed();
  await ask(claim, 'rectification');
  const clock = (await people.view(id)).clocks.find((one: { clock: string }) => one.clock === 'check');
  expect(clock).toMatchObject({ dueAt: '2026-04-07T15:59:59.999Z', stoppedAt: null });
  registry.clock.now = new Date('2026-04-07T15:00:00Z');
  expect(await published()).toEqual([HARD]);
  registry.clock.now = new Date('2026-04-07T16:00:00Z');
  const due = (await registry.app.inject({ url: '/v1/cases?queue=due', headers: registry.asHandler })).json();
  expect(due.cases).toMatchObject([{ id, due: { clock: 'check', overdue: true } }]);
  expect(await published()).toEqual([SOFT]);
  await people.step(id, { event: 'check-rectified', granted: false, reason: 'Two buyers have not.' }, ann());
  expect(await published()).toEqual([HARD]);
});

it('what was softened for two reasons stays so until both are answered', async () => {
  const { id, claim } = await listed();
  await ask(claim, 'appeal');
  await ask(claim, 'correction');
  people.pass(70);
  const soft = ['watch', ['reply-exists', 'softened', 'under-appeal'], '2028-03'];
  const flat = async () =>
    (await published()).map(([list, flags, until]) => [list, [...(flags as string[])].toSorted(), until]);
  expect(await flat()).toEqual([soft]);
  await people.step(id, { event: 'uphold', reason: 'The signature is of another parcel.' }, cy());
  expect(await flat()).toEqual([SOFT]);
  await people.step(id, { event: 'triage', granted: false, reason: 'Nobody says that it was paid.' }, ann());
  expect(await flat()).toEqual([HARD]);
});

it("a late appeal of the complainant's, and what lists nobody, soften nothing", async () => {
  const { id, receipt } = await listed();
  await people.post(`/v1/complaints/${receipt}/appeal`, { text: 'The term is too short for what they did.' });
  people.pass(70);
  expect(await published()).toEqual([HARD]);
  expect(await softenings(id)).toBe(1);
  const other = await people.notified('other.example');
  await people.prove(other.claim, 'other.example');
  await people.step(other.id, { ...PROPOSAL, outcome: 'upheld-late', term: undefined }, ann());
  await people.step(other.id, { event: 'approve' }, bo());
  await ask(other.claim, 'correction');
  people.pass(3);
  await registry.publish();
  expect(await softenings(other.id)).toBe(0);
});
