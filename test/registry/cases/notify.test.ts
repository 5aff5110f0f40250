import { describe, expect, it } from 'vitest';
import { localTime, timeOfLocal } from '../../../src/registry/console/pages/local-time';
import { PROPOSAL } from './people';
import { ann, bo, eachInARegistryOfTwo, people, registry } from './two-people';

eachInARegistryOfTwo();

const SENT = { event: 'notify', way: 'post', recipient: 'registered-office', sentAt: '2026-03-16T02:00:00Z' };

describe('a merchant is notified', () => {
  it('only by a letter that was made and sent: how, to whom and when', async () => {
    await people.file();
    await people.step(1, { event: 'accept' }, ann());
    expect((await people.stepAs(1, SENT, ann())).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('No letter'),
    });
    await people.letter(1);
    expect(await people.view(1)).toMatchObject({
      state: 'accepted',
      clocks: [{ clock: 'accept' }, { clock: 'decide' }],
    });
    expect((await people.step(1, PROPOSAL, ann())).json().detail).toContain('nobody is listed unheard');
    const noted = (await people.stepAs(1, SENT, ann())).json().case;
    expect(noted.state).toBe('notified');
    expect(noted.events.at(-1)).toMatchObject({
      event: 'notify',
      person: 'ann',
      detail: { way: 'post', recipient: 'registered-office', sentAt: '2026-03-16T02:00:00.000Z' },
    });
  });

  it.each<[string, object, number, string]>([
    ['before the letter was made', { sentAt: '2026-03-16T01:58:00Z' }, 422, 'sentAt'],
    ['at a time to come', { sentAt: '2026-03-16T02:01:00Z' }, 422, 'sentAt'],
    ['at no time', { sentAt: 'yesterday' }, 422, 'sentAt'],
    ['at a time not told', { sentAt: undefined }, 422, 'sentAt'],
    ['in no known way', { way: 'pigeon' }, 422, 'way'],
    ['to nobody', { recipient: undefined }, 422, 'recipient'],
    ['to a name', { recipient: 'Zhang of Harbour Road 7' }, 422, 'recipient'],
  ])('not %s', async (_name, change, status, field) => {
    await people.file();
    await people.step(1, { event: 'accept' }, ann());
    await people.letter(1);
    const answer = await people.stepAs(1, { ...SENT, ...change }, ann());
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors.map((one: { field: string }) => one.field)).toEqual([field]);
    expect((await people.view(1)).state).toBe('accepted');
  });

  it('and its days to reply count from the sending, whenever that is noted; the decision tells how', async () => {
    await people.file();
    await people.step(1, { event: 'accept' }, ann());
    const { claim } = await people.letter(1);
    people.pass(4);
    const sentAt = '2026-03-17T09:00:00+08:00';
    const noted = (await people.stepAs(1, { ...SENT, sentAt }, ann())).json().case;
    expect(noted.clocks).toContainEqual(
      expect.objectContaining({
        clock: 'reply',
        startedAt: '2026-03-17T01:00:00.000Z',
        dueAt: '2026-03-31T15:59:59.999Z',
      }),
    );
    registry.clock.now = new Date('2026-03-31T15:00:00Z');
    expect((await people.step(1, PROPOSAL, ann())).json().detail).toContain('the merchant can still reply');
    registry.clock.now = new Date('2026-03-31T16:00:00Z');
    await people.step(1, PROPOSAL, ann());
    const notified = { way: 'post', recipient: 'registered-office', sentAt: '2026-03-17T01:00:00.000Z' };
    expect((await people.step(1, { event: 'approve' }, bo())).json().case.statement).toMatchObject({ notified });
    await people.prove(claim);
    const seen = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
    expect(seen.statement.notified).toEqual(notified);
  });
});

describe('a time as it is typed', () => {
  it.each(['2026-03-15 16:05', '2026-11-01 00:00'])('%s is read as it is shown', (text) => {
    expect(localTime(new Date(timeOfLocal(text)))).toBe(text);
  });
  it('that is none is left for the registry to refuse', () => expect(timeOfLocal('yesterday')).toBe('yesterday'));
});
