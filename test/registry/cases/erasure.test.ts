import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contactText } from '../../../src/core/casework/contact';
import { ERASED, NAME_DELETED, REDACTED } from '../../../src/core/casework/left-out';
import { sealContact } from '../../../src/core/casework/seal-contact';
import { filePrefix } from '../../../src/core/merchant-file';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf, PNG, PROPOSAL } from './people';
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

const SECRET = 'Zhang-of-Harbour-Road';
const NAME = 'Lan Zhang';
const MINE = 'The second parcel never came and nobody there answers.';
const dataOf = (receipt: string) => registry.app.inject({ url: `/v1/complaints/${receipt}/data` });
const erase = (receipt: string, query = {}) =>
  registry.app.inject({ method: 'DELETE', url: `/v1/complaints/${receipt}/data`, query });
const eraseClaim = (claim: string) => registry.app.inject({ method: 'DELETE', url: `/v1/claims/${claim}/data` });
const bytesKept = () => readdir(registry.deps.evidenceDir);

const everything = () => rowsAsText(registry, [...WORDS_OF_A_CASE, 'evidence']);

/** A decided case in which the complainant's secrets stand everywhere, also in what others wrote. */
async function decided() {
  const { contactKey } = (await registry.app.inject({ url: '/v1/registry' })).json();
  const { id, receipt, claim } = await people.notified('shop.example', {
    facts: `I paid on 2 March. ${MINE}`,
    orderNumber: `HT-${SECRET}`,
    sealedContact: await sealContact(contactKey, contactText({ name: NAME, email: `${SECRET}@mail.example` })),
  });
  await people.prove(claim);
  await people.upload(`/v1/complaints/${receipt}/evidence?name=${SECRET}.png`, PNG);
  await people.upload(`/v1/claims/${claim}/evidence?name=ours.png`, Buffer.concat([PNG, Buffer.from('ours')]));
  await people.post(`/v1/claims/${claim}/submissions`, {
    kind: 'reply',
    text: `Order HT-${SECRET} of ${NAME} was sent.`,
  });
  await people.post(`/v1/complaints/${receipt}/messages`, { text: `Ask ${SECRET} about it.` });
  await people.post(`/v1/claims/${claim}/messages`, { text: `We wrote to ${SECRET}@mail.example twice.` });
  const reason = `The complainant says: ${MINE} Order HT-${SECRET} proves it.`;
  await people.step(id, { ...PROPOSAL, reason });
  await people.step(id, { event: 'return', reason: `Say more about HT-${SECRET}.` });
  await people.step(id, { ...PROPOSAL, reason });
  await people.step(id, { event: 'approve' });
  return { id, receipt, claim };
}

async function closed() {
  const known = await decided();
  registry.clock.now = new Date('2026-09-17T02:00:00Z');
  await runClocks(registry.deps);
  return known;
}

describe('a complainant', () => {
  it('gets all that is held, and nothing of the merchant’s talk', async () => {
    const { receipt } = await decided();
    const data = (await dataOf(receipt)).json();
    expect(data).toMatchObject({
      filed: { orderNumber: `HT-${SECRET}`, facts: `I paid on 2 March. ${MINE}` },
      contact: { name: NAME, email: `${SECRET}@mail.example` },
      case: { evidence: [{ name: 'page.json' }, { name: `${SECRET}.png` }], messages: [{ by: 'complainant' }] },
      traces: { purchases: 1 },
      erased: null,
      erasable: { now: false, byWithdrawal: false, from: '2026-09-16T15:59:59.999Z' },
    });
    expect(data.history.map(({ event, by }: { event: string; by: string }) => `${by} ${event}`)).toEqual([
      'complainant receive',
      'handler accept',
      'handler notify',
      'complainant add-evidence',
      'merchant reply',
      'complainant message',
      'handler propose',
      'handler return',
      'handler propose',
      'handler approve',
    ]);
    expect(JSON.stringify(data)).not.toMatch(/We wrote to|ours\.png/);
  });

  it('has what was given deleted at once when the case is over, with proof, and the decision stays without it', async () => {
    const { id, receipt, claim } = await closed();
    expect(await everything()).toContain(SECRET);
    const files = (await bytesKept()).length;
    const done = await erase(receipt);
    const deleted = { complaint: 1, messages: 1, submissions: 0, evidence: 2, others: 6, left: 0 };
    expect(done.json()).toEqual(deleted);
    expect((await erase(receipt)).json()).toEqual(deleted);
    const rest = await everything();
    expect(rest).not.toContain(SECRET);
    expect(rest).not.toContain(NAME);
    expect(rest).not.toContain('never came and nobody');
    expect((await bytesKept()).length).toBe(files - 2);
    const after = await people.view(id);
    expect(after).toMatchObject({
      outcome: 'upheld-unremedied',
      complaint: { facts: ERASED, against: { url: 'https://shop.example/' } },
      contact: null,
      statement: { facts: expect.stringContaining(REDACTED) },
      submissions: [{ kind: 'reply', text: `Order ${REDACTED} of ${REDACTED} was sent.` }],
      listings: [{ list: 'blacklist' }],
      sameMatter: [],
    });
    expect(after.events.filter(({ event }: { event: string }) => event === 'erase')).toMatchObject([
      { actor: 'complainant', detail: { party: 'complainant', ...deleted } },
    ]);
    expect(after.evidence.map(({ name }: { name: string }) => name)).toEqual([NAME_DELETED, NAME_DELETED, 'ours.png']);
    const url = (seq: number) => `/v1/cases/${id}/evidence/${seq}`;
    expect((await registry.app.inject({ url: url(2), headers: registry.asHandler })).statusCode).toBe(404);
    expect((await registry.app.inject({ url: url(3), headers: registry.asHandler })).statusCode).toBe(200);
    const { entries } = (
      await registry.app.inject({ url: '/v1/audit?act=case.erase', headers: registry.asHandler })
    ).json();
    expect(entries).toMatchObject([{ actor: 'complainant', subject: `case:${id}`, detail: { left: 0 } }]);
    expect((await dataOf(receipt)).json().erased.deleted).toEqual(deleted);
    expect((await registry.app.inject({ url: `/v1/claims/${claim}` })).json().alleged.facts).toBe(ERASED);
    const reopen = await people.step(id, { event: 'reopen', reason: 'A new letter has come.' });
    expect(reopen.json().because).toBe('not-erased');
    registry.clock.now = new Date('2029-09-18T01:00:00Z');
    expect((await runClocks(registry.deps)).emptied).toEqual([id]);
  });

  it('is told what must be first while the case is open, and ends it by the same wish', async () => {
    const { receipt } = await people.notified();
    const refused = (await erase(receipt)).json();
    expect(refused).toMatchObject({ status: 409, detail: expect.stringContaining('withdraw=true') });
    expect((await dataOf(receipt)).json()).toMatchObject({ erasable: { byWithdrawal: true } });
    expect((await erase(receipt, { withdraw: 'true' })).json()).toMatchObject({ complaint: 1, evidence: 1, left: 0 });
    expect((await registry.app.inject({ url: `/v1/complaints/${receipt}` })).json().state).toBe('withdrawn');
  });

  it('waits while a decision can be appealed, an appeal is heard, or an objection waits', async () => {
    const { receipt, claim } = await decided();
    expect((await erase(receipt)).json().detail).toContain('can be appealed until 2026-09-16');
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'We were not heard on this.' });
    expect((await erase(receipt, { withdraw: 'true' })).json().detail).toContain('An appeal is being heard');
    const other = await people.file();
    await people.step(2, { event: 'refuse', ground: 'no-facts', reason: 'It does not say what was bought.' });
    await people.post(`/v1/complaints/${other}/objection`, { text: 'It does say what was bought.' });
    expect((await erase(other)).json()).toMatchObject({ status: 409, because: 'nothing-waits' });
    expect((await registry.app.inject({ url: `/v1/complaints/${other}/data` })).json().filed.facts).toContain(
      '3 March',
    );
  });
});

describe('whoever speaks for a merchant', () => {
  it('gets what is held about them, and before the proof the link only', async () => {
    const { claim } = await people.notified();
    const data = async () => (await registry.app.inject({ url: `/v1/claims/${claim}/data` })).json();
    expect(await data()).toMatchObject({ link: { provenAt: null }, messages: [], submissions: [], history: [] });
    await people.prove(claim);
    await people.post(`/v1/claims/${claim}/messages`, { text: 'I am Li of the front desk.' });
    expect(await data()).toMatchObject({
      link: { provenBy: 'dns', identifier: 'domain:shop.example' },
      messages: [{ text: 'I am Li of the front desk.' }],
      history: [{ event: 'message' }],
    });
  });

  it('has it deleted when the case is over; its reply is public no more', async () => {
    const { id, claim } = await closed();
    const publicFile = async () =>
      (await registry.app.inject({ url: `/v1/merchants/${filePrefix('domain:shop.example')}` })).json().files[0]
        .listings[0];
    expect(await publicFile()).toMatchObject({ flags: ['reply-exists'], replies: [{}] });
    expect((await eraseClaim(claim)).json()).toEqual({
      complaint: 0,
      messages: 1,
      submissions: 1,
      evidence: 1,
      others: 0,
      left: 0,
    });
    expect(await publicFile()).toMatchObject({ flags: [], replies: [] });
    expect((await registry.app.inject({ url: '/v1/decisions' })).body).not.toContain(ERASED);
    expect((await people.view(id)).complaint.facts).toContain(MINE);
  });

  it('cannot before the proof, nor while the case is open or the complainant may object', async () => {
    const { claim } = await people.notified();
    expect((await eraseClaim(claim)).statusCode).toBe(409);
    await people.prove(claim);
    expect((await eraseClaim(claim)).statusCode).toBe(409);
    expect((await eraseClaim('0000-0000-0000-0000')).statusCode).toBe(404);
  });
});

describe('a handler', () => {
  it('does it for whoever has neither receipt nor link, with a reason, and nobody else does', async () => {
    const { id, receipt } = await closed();
    const step = { event: 'erase', party: 'complainant', reason: 'Asked by letter of 1 September.' };
    expect((await people.step(id, step, people.asActor('bo', ['approver']))).statusCode).toBe(403);
    expect((await people.step(id, { ...step, party: 'handler' })).statusCode).toBe(422);
    const done = (await people.step(id, step, people.asActor('ann', ['handler']))).json().case;
    expect(done.events.at(-1)).toMatchObject({
      event: 'erase',
      person: 'ann',
      detail: { party: 'complainant', left: 0 },
    });
    expect((await dataOf(receipt)).json().filed.facts).toBe(ERASED);
    const { entries } = (
      await registry.app.inject({ url: '/v1/audit?act=case.erase', headers: registry.asHandler })
    ).json();
    expect(entries).toMatchObject([{ actor: 'ann', detail: { evidence: 2, left: 0 } }]);
  });
});
