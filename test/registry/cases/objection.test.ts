import { expect, it } from 'vitest';
import { PROPOSAL } from './people';
import { ann, bo, eachInARegistryOfTwo, people, registry } from './two-people';

eachInARegistryOfTwo();

const ANSWER = 'The order number stands on the invoice of this shop.';
const UNANSWERED = { status: 409, because: 'objection-is-answered', detail: expect.stringContaining('must answer it') };

/** A case whose merchant is proven. */
async function heard() {
  const opened = await people.notified();
  await people.prove(opened.claim);
  const object = () =>
    people.post(`/v1/claims/${opened.claim}/submissions`, { kind: 'objection', text: 'This order is not ours.' });
  return { ...opened, object };
}

it('an objection is answered by the proposal, and with it by the statement of reasons', async () => {
  const { id, claim, object } = await heard();
  await object();
  people.pass(20);
  expect((await people.step(id, PROPOSAL, ann())).json()).toMatchObject(UNANSWERED);
  const proposed = await people.step(id, { ...PROPOSAL, objection: ANSWER }, ann());
  expect(proposed.json().case).toMatchObject({ state: 'proposed', submissions: [{ answer: null }] });
  const decided = (await people.step(id, { event: 'approve' }, bo())).json().case;
  expect(decided).toMatchObject({
    statement: { objection: ANSWER },
    submissions: [{ kind: 'objection', answer: 'answered', answerReason: ANSWER, answeredBy: 'bo' }],
  });
  const seen = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
  expect(seen).toMatchObject({ statement: { objection: ANSWER }, submissions: [{ answer: 'answered' }] });
});

it('one that comes after the proposal stops the approval until a proposal answers it', async () => {
  const { id, object } = await heard();
  people.pass(20);
  await people.step(id, PROPOSAL, ann());
  await object();
  expect((await people.step(id, { event: 'approve' }, bo())).json()).toMatchObject(UNANSWERED);
  await people.step(id, { event: 'return', reason: 'The merchant has objected.' }, bo());
  await people.step(id, { ...PROPOSAL, objection: ANSWER }, ann());
  expect((await people.step(id, { event: 'approve' }, bo())).statusCode).toBe(200);
});

it('one waits at a time, so that nobody puts a decision off by objecting', async () => {
  const { object } = await heard();
  expect((await object()).json().can).not.toContain('object');
  expect((await object()).json()).toMatchObject({ status: 409, because: 'nothing-objected' });
});

it('where nobody has objected nothing is answered', async () => {
  const { id } = await heard();
  people.pass(20);
  const answer = await people.step(id, { ...PROPOSAL, objection: ANSWER }, ann());
  expect(answer.json().errors).toMatchObject([{ field: 'objection' }]);
});
