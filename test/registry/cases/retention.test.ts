import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FORGOTTEN, REDACTED, redacted } from '../../../src/core/casework/left-out';
import { filePrefix } from '../../../src/core/merchant-file';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf, PROPOSAL } from './people';
import { rowsAsText, WORDS_OF_A_CASE } from './rows-as-text';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
const START = new Date('2026-03-16T02:00:00Z');
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 100 });
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});

const SECRET = 'Zhang of Harbour Road 7';
/** Every row of every table as text, but for whom the case is about. */
const everything = () => rowsAsText(registry, [...WORDS_OF_A_CASE, 'matter', 'done_request']);

/** A case with that name in every text that it can hold, closed by itself half a year after its decision. */
async function closed() {
  const { id, receipt, claim } = await people.notified('shop.example', {
    facts: `Paid, and ${SECRET} never delivered.`,
    claim: `The price, from ${SECRET}.`,
    orderNumber: `HT ${SECRET}`,
    contact: `${SECRET}@mail.example`,
    page: { title: SECRET, seenAt: '2026-03-15T07:58:00.000Z' },
  });
  await people.prove(claim);
  await people.post(`/v1/claims/${claim}/submissions`, { kind: 'reply', text: `The parcel is with ${SECRET}.` });
  await people.post(`/v1/complaints/${receipt}/messages`, { text: `Ask ${SECRET} about it.` });
  await people.post(`/v1/claims/${claim}/submissions`, { kind: 'objection', text: `It is of ${SECRET}.` });
  const objection = `No, not of ${SECRET}.`;
  const reason = `Paid on 2 March to ${SECRET}, never delivered.`;
  await people.step(id, { ...PROPOSAL, reason, ground: `${SECRET} had promised it.`, objection });
  await people.step(id, { event: 'return', reason: `Say more about ${SECRET}.` });
  await people.step(id, { ...PROPOSAL, reason, ground: `${SECRET} had promised it.`, objection });
  await people.step(id, { event: 'approve' });
  await people.step(id, { event: 'tell' });
  await people.post(`/v1/claims/${claim}/submissions`, { kind: 'correction', text: `${SECRET} was paid on 3 March.` });
  const correction = { facts: `Paid on 3 March to ${SECRET}.`, ground: `${SECRET} had said so.` };
  await people.step(id, { event: 'triage', granted: true, reason: `${SECRET} was asked.`, correction });
  registry.clock.now = new Date('2026-09-17T02:00:00Z');
  await runClocks(registry.deps);
  return { id, receipt, claim };
}

describe('three years after a case ended', () => {
  it('what people wrote in it is deleted, and what was done stays, with proof', async () => {
    const { id, receipt } = await closed();
    const before = await people.view(id);
    registry.clock.now = new Date('2029-09-17T01:00:00Z');
    expect((await runClocks(registry.deps)).emptied).toEqual([]);
    expect(await everything()).toContain(SECRET);
    registry.clock.now = new Date('2029-09-18T01:00:00Z');
    expect((await runClocks(registry.deps)).emptied).toEqual([id]);
    expect(await everything()).not.toContain(SECRET);
    const after = await people.view(id);
    const counts = { complaint: 1, messages: 1, submissions: 3, proposals: 3, reasons: 2, left: 0 };
    expect(after.events.at(-1)).toMatchObject({ event: 'forget', actor: 'clock', detail: counts });
    const { entries } = (
      await registry.app.inject({ url: '/v1/audit?act=case.forget', headers: registry.asHandler })
    ).json();
    expect(entries).toMatchObject([{ actor: 'clock', subject: `case:${id}`, detail: counts }]);
    expect(
      (await registry.app.inject({ url: '/v1/audit/check', headers: registry.asHandler })).json().brokenAt,
    ).toBeNull();
    expect(after).toMatchObject({
      state: 'closed',
      outcome: 'upheld-unremedied',
      decidedAt: before.decidedAt,
      complaint: { facts: FORGOTTEN, against: { url: 'https://shop.example/' } },
      messages: [],
      submissions: ['reply', 'objection', 'correction'].map((kind) => ({ kind, text: FORGOTTEN })),
      statement: { facts: FORGOTTEN, ground: FORGOTTEN, objection: FORGOTTEN },
    });
    const steps = ({ events }: { events: { event: string; at: string }[] }) =>
      events.map(({ event, at }) => `${event} ${at}`);
    expect(steps(after).slice(0, -1)).toEqual(steps(before));
    expect((await registry.app.inject({ url: `/v1/complaints/${receipt}` })).json().state).toBe('closed');
    expect((await runClocks(registry.deps)).emptied).toEqual([]);
    const reopen = await people.step(id, { event: 'reopen', reason: 'A new letter has come.' });
    expect(reopen.json().because).toBe('not-forgotten');
  });

  it('it counts from the last end, so that a case that was reopened is kept', async () => {
    await people.file();
    await people.step(1, { event: 'refuse', ground: 'no-facts', reason: 'It does not say what was bought.' });
    await people.step(1, { event: 'reopen', reason: 'It does say what was bought.' });
    registry.clock.now = new Date('2030-01-01T00:00:00Z');
    expect((await runClocks(registry.deps)).emptied).toEqual([]);
    expect((await people.view(1)).complaint.facts).toContain('nothing has arrived');
  });

  it('nothing else of what happened can ever be changed', async () => {
    await people.file();
    const change = (set: string) => registry.deps.db.execute(sql.raw(`update case_event set ${set}`));
    for (const set of ["event = 'refuse'", "detail = '{}'", 'at = now()', "detail = detail - 'to'"])
      await expect(change(set)).rejects.toThrow();
    await expect(registry.deps.db.execute(sql`delete from case_event`)).rejects.toThrow();
  });
});

describe("a merchant's reply", () => {
  it('loses personal data of others for good, and says so wherever it is read', async () => {
    const { id, claim } = await closed();
    const [reply] = (await people.view(id)).submissions;
    const step = { event: 'redact', submission: reply.id, passages: [SECRET], reason: 'It names who is no party.' };
    expect((await people.step(id, { ...step, passages: ['not there'] })).json().errors).toMatchObject([
      { field: 'passages' },
    ]);
    expect((await people.step(id, { ...step, submission: 99 })).statusCode).toBe(422);
    expect((await people.step(id, step, people.asActor('bo', ['approver']))).statusCode).toBe(403);
    const done = (await people.step(id, step)).json().case;
    const text = `The parcel is with ${REDACTED}.`;
    expect(done.submissions.slice(0, 1)).toMatchObject([{ text, redacted: { reason: 'It names who is no party.' } }]);
    const seen = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
    expect(seen.submissions.slice(0, 1)).toMatchObject([{ text, redacted: { reason: 'It names who is no party.' } }]);
    const url = `/v1/merchants/${filePrefix('domain:shop.example')}`;
    expect((await registry.app.inject({ url })).json().files[0].listings[0].replies).toMatchObject([{ text }]);
    expect(done.events.at(-1)).toMatchObject({ event: 'redact', detail: { submission: reply.id, passages: 1 } });
  });

  it.each([
    ['Ask Li or Li Wei.', ['Li', 'Li Wei'], `Ask ${REDACTED} or ${REDACTED}.`],
    ['张三的电话是 138。', ['张三', '138'], `${REDACTED}的电话是 ${REDACTED}。`],
    ['Nobody.', ['Li'], null],
  ])('of %j without %j is %j', (text, passages, left) => expect(redacted(text, passages)).toBe(left));
});
