import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { matterHash } from '../../../src/core/casework/matter';
import { contactKeyOf, sealContact } from '../../../src/core/casework/seal-contact';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { complaint } from '../../../src/registry/db/casework-schema';
import { peopleOf } from '../cases/people';
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

const own = async (receipt: string) => (await registry.app.inject({ url: `/v1/complaints/${receipt}/case` })).json();

describe('a complainant', () => {
  it('follows the case: what runs, what can be done', async () => {
    const receipt = await people.file();
    expect(await own(receipt)).toMatchObject({
      kind: 'complaint',
      state: 'received',
      can: ['withdraw', 'add-evidence', 'message'],
      clocks: [{ clock: 'accept', dueAt: '2026-03-25T15:59:59.999Z', urgency: 'in-time', assumedYears: [] }],
    });
  });

  it('talks with the registry, and never reads its talk with the merchant', async () => {
    const { id, receipt, claim } = await people.notified();
    await people.prove(claim);
    await people.post(`/v1/complaints/${receipt}/messages`, { text: 'It has still not come.' });
    const answer = { to: 'complainant', text: 'Please add your payment.' };
    const message = (payload: object) =>
      registry.app.inject({ method: 'POST', url: `/v1/cases/${id}/messages`, headers: registry.asHandler, payload });
    await message(answer);
    await message({ to: 'merchant', text: 'Please send the number of the parcel.' });
    await people.post(`/v1/claims/${claim}/messages`, { text: 'We look for it.' });
    expect((await own(receipt)).messages.map((one: { by: string; text: string }) => `${one.by}: ${one.text}`)).toEqual([
      'complainant: It has still not come.',
      'handler: Please add your payment.',
    ]);
    const seen = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
    expect(seen.messages.map((one: { text: string }) => one.text)).toEqual([
      'Please send the number of the parcel.',
      'We look for it.',
    ]);
    expect((await people.view(id)).messages).toHaveLength(4);
    expect((await people.post(`/v1/complaints/${receipt}/messages`, { text: '  ' })).statusCode).toBe(422);
  });

  it('withdraws before the decision, once', async () => {
    const receipt = await people.file();
    const withdrawn = await people.post(`/v1/complaints/${receipt}/withdrawal`);
    expect(withdrawn.json()).toMatchObject({ state: 'withdrawn', can: [] });
    expect((await people.post(`/v1/complaints/${receipt}/withdrawal`)).statusCode).toBe(409);
    expect((await people.view(1)).due).toBeNull();
    const decided = await people.file();
    await registry.decide(2, { outcome: 'unfounded', reason: 'The goods had arrived on time.' });
    expect((await people.post(`/v1/complaints/${decided}/withdrawal`)).statusCode).toBe(409);
  });

  it('with a tip asks for nothing, and does not appeal', async () => {
    const receipt = await people.file('shop.example', { kind: 'tip', remedy: undefined });
    expect(await own(receipt)).toMatchObject({ kind: 'tip' });
    expect((await registry.app.inject({ url: '/v1/cases', headers: registry.asHandler })).json().cases).toMatchObject([
      { kind: 'tip' },
    ]);
    await registry.decide(1, { outcome: 'unfounded', reason: 'The goods had arrived on time.' });
    const appeal = await people.post(`/v1/complaints/${receipt}/appeal`, { text: 'You have overlooked something.' });
    expect(appeal.json()).toMatchObject({ status: 409, detail: expect.stringContaining('a tip is not appealed') });
  });

  it('is refused what belongs to no receipt', async () => {
    for (const act of ['withdrawal', 'messages', 'appeal'])
      expect(
        (await people.post(`/v1/complaints/0000-0000-0000-0000/${act}`, { text: 'Long enough?' })).statusCode,
      ).toBe(404);
  });
});

describe('before filing', () => {
  const check = (payload: object) => people.post('/v1/complaints/check', payload);

  it('a complaint is told of to whoever has its receipt, and to nobody who only knows merchant and order number', async () => {
    const receipt = await people.file('shop.example', { orderNumber: 'HT-118' });
    const withReceipts = (...receipts: string[]) => check({ identifiers: [], receipts });
    expect((await withReceipts(receipt)).json()).toEqual({ matter: 'open', decided: [] });
    expect((await withReceipts('0000-0000-0000-0000')).json()).toEqual({ matter: null, decided: [] });
    const matters = [matterHash('domain:shop.example', 'HT-118')];
    expect((await check({ identifiers: [], matters })).json()).toEqual({ matter: null, decided: [] });
    await registry.decide(1, { outcome: 'unfounded', reason: 'The goods had arrived on time.' });
    expect((await withReceipts(receipt, '0000-0000-0000-0000')).json().matter).toBe('decided');
  });

  it('nothing is told of a tip, nor of what was withdrawn, which can be filed again', async () => {
    const receipt = await people.file('shop.example', { orderNumber: 'HT-118' });
    const tip = await people.file('shop.example', { kind: 'tip', remedy: undefined, orderNumber: 'HT-119' });
    await people.post(`/v1/complaints/${receipt}/withdrawal`);
    expect((await check({ identifiers: [], receipts: [receipt, tip] })).json().matter).toBeNull();
  });

  it('what was decided of the merchant is told as it is published, and nothing of open cases', async () => {
    await people.file();
    await people.file();
    const identifiers = ['domain:shop.example', 'domain:other.example'];
    expect((await check({ identifiers, matters: [] })).json()).toEqual({ matter: null, decided: [] });
    await registry.decide(1, { outcome: 'upheld-unremedied', reason: 'Paid, and never delivered.' });
    expect((await check({ identifiers, matters: [] })).json()).toEqual({
      matter: null,
      decided: [{ identifier: 'domain:shop.example', list: 'blacklist', since: '2026-03', until: '2027-03' }],
    });
    registry.clock.now = new Date('2027-04-01T00:00:00Z');
    expect((await check({ identifiers, matters: [] })).json().decided).toEqual([]);
  });

  it('the order number itself is not asked for', async () => {
    expect((await check({ identifiers: [], matters: ['HT-118'] })).statusCode).toBe(422);
  });
});

describe("a complainant's contact", () => {
  it("is sealed to the registry's key, and opened in the view of a case handler only", async () => {
    const { contactKey } = (await registry.app.inject({ url: '/v1/registry' })).json();
    expect(contactKey).toBe(await contactKeyOf(registry.deps.contactKey));
    await people.file('shop.example', { sealedContact: await sealContact(contactKey, 'zhang@example.org') });
    expect(JSON.stringify(await registry.deps.db.select().from(complaint))).not.toContain('zhang');
    expect((await people.view(1)).contact).toBe('zhang@example.org');
    for (const role of ['approver', 'appeals', 'auditor'] as const) {
      const seen = await people.view(1, people.asActor('eve', [role]));
      expect(seen.contact).toBeNull();
      expect(seen.complaint).not.toHaveProperty('sealedContact');
    }
  });

  it('in clear, as older clients send it, is seen by nobody else either', async () => {
    await people.file('shop.example', { contact: 'zhang@example.org' });
    expect((await people.view(1)).contact).toBe('zhang@example.org');
    expect(JSON.stringify(await people.view(1, people.asActor('eve', ['auditor'])))).not.toContain('zhang');
  });

  it('is deleted three years after the case was closed, and not before', async () => {
    const closed = await people.file('shop.example', { contact: 'zhang@example.org', sealedContact: 'A'.repeat(80) });
    await people.file('shop.example', { contact: 'li@example.org' });
    await people.post(`/v1/complaints/${closed}/withdrawal`);
    registry.clock.now = new Date('2029-03-16T01:59:00Z');
    expect((await runClocks(registry.deps)).forgotten).toBe(0);
    registry.clock.now = new Date('2029-03-16T02:01:00Z');
    expect((await runClocks(registry.deps)).forgotten).toBe(1);
    expect((await runClocks(registry.deps)).forgotten).toBe(0);
    const contents = (await registry.deps.db.select().from(complaint)).map(({ content }) => content);
    expect(contents.map(({ contact }) => contact).filter(Boolean)).toEqual(['li@example.org']);
    expect(contents.filter(({ sealedContact }) => sealedContact !== undefined)).toEqual([]);
    expect(contents.every(({ facts }) => facts.length > 10)).toBe(true);
  });
});
