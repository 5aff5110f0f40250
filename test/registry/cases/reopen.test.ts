import { describe, expect, it } from 'vitest';
import { ann, bo, cy, eachInARegistryOfTwo, listed, people, published, registry } from './two-people';

eachInARegistryOfTwo();

describe('a refused complaint', () => {
  const refusal = { event: 'refuse', ground: 'duplicate', reason: 'The same purchase is in case 17.' };
  const object = (receipt: string) =>
    people.post(`/v1/complaints/${receipt}/objection`, { text: 'The order numbers differ, please look again.' });

  it('is objected to once, and another person reopens it', async () => {
    const receipt = await people.file();
    await people.step(1, refusal, ann());
    const contested = await object(receipt);
    expect(contested.json()).toMatchObject({ state: 'refused', can: [], submissions: [{ kind: 'contest' }] });
    expect((await object(receipt)).json()).toMatchObject({ status: 409, because: 'contest-is-open' });
    const due = (await registry.app.inject({ url: '/v1/cases?queue=due', headers: registry.asHandler })).json();
    expect(due.cases).toMatchObject([{ id: 1, state: 'refused', due: { clock: 'reconsider' } }]);
    const reason = 'The order numbers differ indeed.';
    expect((await people.step(1, { event: 'reopen', reason }, ann())).json().because).toBe('reopened-by-another');
    expect((await people.step(1, { event: 'reopen', reason }, bo())).statusCode).toBe(403);
    const dee = people.asActor('dee', ['handler']);
    expect((await people.step(1, { event: 'reopen', reason }, dee)).json().case).toMatchObject({
      state: 'accepted',
      reason: null,
      due: { clock: 'decide' },
      submissions: [{ kind: 'contest', answer: 'granted', answerReason: reason }],
    });
    expect((await people.step(1, { event: 'notify' }, dee)).json().case.state).toBe('notified');
  });

  it('stays refused where the objection is not granted, with the reasons', async () => {
    const receipt = await people.file();
    await people.step(1, refusal, ann());
    await object(receipt);
    const reason = 'Order and parcel are those of case 17.';
    await people.step(1, { event: 'keep-closed', reason }, cy());
    const seen = (await registry.app.inject({ url: `/v1/complaints/${receipt}/case` })).json();
    expect(seen).toMatchObject({
      state: 'refused',
      can: ['erase'],
      submissions: [{ answer: 'refused', answerReason: reason }],
    });
  });

  it('that nobody objected to may be reopened by whoever refused it, and a tip is not objected to', async () => {
    await people.file();
    await people.step(1, refusal, ann());
    const reopened = await people.step(1, { event: 'reopen', reason: 'It was another order after all.' }, ann());
    expect(reopened.json().case.state).toBe('accepted');
    const receipt = await people.file('other.example', { kind: 'tip', remedy: undefined });
    await people.step(2, refusal, ann());
    expect((await object(receipt)).json().because).toBe('may-appeal');
  });

  it('that was closed with a listing is reopened by appeals alone, and lists nobody then', async () => {
    const { id } = await listed();
    registry.clock.now = new Date('2026-09-17T00:00:00Z');
    expect(await published()).toHaveLength(1);
    const step = { event: 'reopen', reason: 'A new letter shows that it was paid back.' };
    expect((await people.step(id, step, people.asActor('dee', ['handler']))).json().because).toBe(
      'delisted-by-appeals',
    );
    expect((await people.step(id, step, people.asActor('bo', ['appeals']))).json().because).toBe('reopened-by-another');
    expect((await people.step(id, step, cy())).json().case).toMatchObject({
      state: 'accepted',
      listings: [],
      outcome: null,
    });
    expect(await published()).toEqual([]);
  });
});
