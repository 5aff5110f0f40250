import { describe, expect, it } from 'vitest';
import { PROPOSAL } from './people';
import { ann, bo, cy, eachInARegistryOfTwo, listed, people, registry } from './two-people';

eachInARegistryOfTwo();

const CHANGED = { status: 409, because: 'is-as-read', detail: expect.stringContaining('look at the case again') };

/** A case with a proposal that waits, and the proposal's number. */
async function proposed(host = 'shop.example') {
  const { id } = await people.notified(host);
  people.pass(20);
  const [proposal] = (await people.step(id, PROPOSAL, ann())).json().case.proposals;
  return { id, proposal: proposal.id as number };
}

describe('whoever judges says what they have read', () => {
  it('so that a proposal that took the place of another is not approved, nor returned, by who read the other', async () => {
    const { id, proposal } = await proposed();
    const di = people.asActor('di', ['approver']);
    await people.stepAs(id, { event: 'return', proposal, reason: 'Please look at it again.' }, di);
    const next = (await people.step(id, { ...PROPOSAL, term: 36 }, ann())).json().case.proposals[0].id;
    expect((await people.stepAs(id, { event: 'approve', proposal }, bo())).json()).toMatchObject(CHANGED);
    const late = { event: 'return', proposal, reason: 'Name the day of payment.' };
    expect((await people.stepAs(id, late, bo())).json()).toMatchObject(CHANGED);
    expect(await people.view(id)).toMatchObject({
      state: 'proposed',
      listings: [],
      proposals: [{ id: next, result: null }, { id: proposal }],
    });
    expect((await people.stepAs(id, { event: 'approve', proposal: next }, bo())).statusCode).toBe(200);
  });

  it('nor one of another case', async () => {
    const one = await proposed('one.example');
    const other = await proposed('other.example');
    const answer = await people.stepAs(one.id, { event: 'approve', proposal: other.proposal }, bo());
    expect(answer.json()).toMatchObject(CHANGED);
    expect((await people.view(other.id)).proposals).toMatchObject([{ result: null }]);
  });

  it.each(['uphold', 'annul', 'remit'])('and %s answers the appeal that was read', async (event) => {
    const { id, claim } = await listed();
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'It was delivered on 9 March.' });
    const [reply, appeal] = (await people.view(id)).submissions;
    const step = { event, reason: 'The signature is of another parcel.' };
    expect((await people.stepAs(id, { ...step, submission: reply.id }, cy())).json()).toMatchObject(CHANGED);
    expect((await people.view(id)).state).toBe('appealed');
    expect((await people.stepAs(id, { ...step, submission: appeal.id }, cy())).statusCode).toBe(200);
  });

  it.each([
    ['check-rectified', 'rectification'],
    ['triage', 'correction'],
  ])('and %s the request that was read, not the next', async (event, kind) => {
    const { id, claim } = await listed();
    const ask = (text: string) => people.post(`/v1/claims/${claim}/submissions`, { kind, text });
    await ask('All buyers have their money back.');
    const first = (await people.view(id)).submissions.at(-1).id;
    const refusal = { event, granted: false, reason: 'Two buyers say otherwise.' };
    expect((await people.stepAs(id, { ...refusal, submission: first }, ann())).statusCode).toBe(200);
    await ask('Now all buyers have their money back.');
    expect((await people.stepAs(id, { ...refusal, submission: first }, ann())).json()).toMatchObject(CHANGED);
    expect((await people.view(id)).submissions.at(-1)).toMatchObject({ kind, answer: null });
  });

  it.each(['approve', 'uphold', 'check-rectified'])('and without a number %s is not understood', async (event) => {
    const { id } = await proposed();
    const answer = await people.stepAs(id, { event, granted: true, reason: 'The signature is of another parcel.' });
    expect(answer.statusCode).toBe(422);
    expect((await people.view(id)).state).toBe('proposed');
  });
});

describe('the token, where two people decide', () => {
  const token = () => registry.asHandler;
  const refused = { status: 409, because: 'is-a-person', detail: expect.stringContaining('an account of your own') };

  it('is none of them: it neither proposes nor approves nor returns', async () => {
    const { id } = await people.notified();
    people.pass(15);
    expect((await people.step(id, PROPOSAL, token())).json()).toMatchObject(refused);
    await people.step(id, PROPOSAL, ann());
    expect((await people.step(id, { event: 'approve' }, token())).json()).toMatchObject(refused);
    const back = { event: 'return', reason: 'Name the day of payment.' };
    expect((await people.step(id, back, token())).json()).toMatchObject(refused);
    const file = await people.view(id);
    expect(file).toMatchObject({ state: 'proposed', listings: [] });
    expect(file.can).not.toContain('approve');
  });

  it.each(['uphold', 'annul', 'remit'])('does not hear an appeal: %s', async (event) => {
    const { id, claim } = await listed();
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'It was delivered on 9 March.' });
    const heard = await people.step(id, { event, reason: 'The signature is of another parcel.' }, token());
    expect(heard.json()).toMatchObject(refused);
    expect((await people.view(id)).state).toBe('appealed');
  });

  it('neither reopens a case nor leaves an objection without effect', async () => {
    const receipt = await people.file();
    await people.step(1, { event: 'refuse', ground: 'duplicate', reason: 'It is in case 17.' }, ann());
    await people.post(`/v1/complaints/${receipt}/objection`, { text: 'The order numbers differ.' });
    for (const event of ['reopen', 'keep-closed'])
      expect((await people.step(1, { event, reason: 'The order numbers differ.' }, token())).json()).toMatchObject(
        refused,
      );
  });
});

describe('ten handlers on one case', () => {
  it('approve it once, and nine are told that they were late', async () => {
    const { id, proposal } = await proposed();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        people.stepAs(id, { event: 'approve', proposal }, people.asActor(`approver-${index}`, ['approver'])),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, ...Array(9).fill(409)]);
    const late = answers.filter(({ statusCode }) => statusCode === 409).map((answer) => answer.json());
    for (const one of late)
      expect(one).toMatchObject({
        type: 'urn:probity:problem:conflict',
        because: 'state',
        detail: expect.stringContaining('decided'),
      });
    const file = await people.view(id);
    expect(file.events.filter(({ event }: { event: string }) => event === 'approve')).toHaveLength(1);
    expect(file.listings).toHaveLength(1);
    const winner = answers.findIndex(({ statusCode }) => statusCode === 200);
    expect(file.proposals).toMatchObject([{ result: 'approved', resolvedBy: `approver-${winner}` }]);
  });

  it('who decide differently at once leave one decision, whole', async () => {
    const { id, proposal } = await proposed();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        const back = index % 2 === 0;
        const step = back
          ? { event: 'return', proposal, reason: `Not yet, says ${index}.` }
          : { event: 'approve', proposal };
        return people.stepAs(id, step, people.asActor(`approver-${index}`, ['approver']));
      }),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    const file = await people.view(id);
    const isDecided = file.state === 'decided';
    expect([file.state, file.listings.length, file.proposals[0].result]).toEqual(
      isDecided ? ['decided', 1, 'approved'] : ['accepted', 0, 'returned'],
    );
  });
});
