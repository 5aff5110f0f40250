import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openListSource } from '../../../src/cli/list-source';
import { earliestRemoval } from '../../../src/registry/cases/answer-request';
import { merchantClaim } from '../../../src/registry/db/casework-schema';
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
  registry.deps.resolveTxt = () => Promise.reject(new Error('no such name'));
  registry.deps.fetchText = () => Promise.reject(new Error('no such file'));
  await registry.empty();
});

const seen = async (claim: string) => (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
const handIn = (claim: string, kind: string, text = 'The parcel was lost; we paid the price back.') =>
  people.post(`/v1/claims/${claim}/submissions`, { kind, text });

describe("a merchant's claim link", () => {
  it('tells nothing of what is alleged, and does nothing, until control is proven', async () => {
    const { claim } = await people.notified();
    const view = await seen(claim);
    expect(view).toMatchObject({ proven: false, alleged: null, can: [], evidence: [], messages: [], statement: null });
    expect(JSON.stringify(view)).not.toContain('nothing has arrived');
    for (const kind of ['reply', 'objection', 'appeal', 'correction', 'rectification'])
      expect((await handIn(claim, kind)).statusCode).toBe(409);
    expect((await people.post(`/v1/claims/${claim}/messages`, { text: 'Hello?' })).statusCode).toBe(409);
    expect((await people.upload(`/v1/claims/${claim}/evidence`, PNG)).statusCode).toBe(409);
  });

  it('is stored nowhere, is told once, and leads nowhere when it is wrong', async () => {
    const { id, claim } = await people.notified();
    const rows = (await registry.deps.db.select().from(merchantClaim)).map((row) => ({
      ...row,
      tokenHash: Buffer.from(row.tokenHash).toString('utf8'),
    }));
    expect(JSON.stringify(rows)).not.toContain(claim);
    expect(JSON.stringify(await people.view(id))).not.toContain(claim);
    expect((await registry.app.inject({ url: '/v1/claims/0000-0000-0000-0000' })).statusCode).toBe(404);
    expect((await people.step(id, { event: 'notify' })).statusCode).toBe(409);
    const other = await registry.app.inject({
      method: 'POST',
      url: `/v1/cases/${id}/claims`,
      headers: registry.asHandler,
    });
    expect(other.statusCode).toBe(201);
    expect(await seen(other.json().claim)).toMatchObject({ case: id, proven: false });
  });
});

describe('proof of control', () => {
  it('is a TXT record', async () => {
    const { claim } = await people.notified();
    const url = `/v1/claims/${claim}/proof`;
    const dns = { method: 'dns', identifier: 'domain:shop.example' };
    expect((await people.post(url, dns)).json().detail).toContain('_probity.shop.example');
    registry.deps.resolveTxt = async () => ['probity-0123456789abcdef0123456789abcdef'];
    expect((await people.post(url, dns)).statusCode).toBe(409);
    expect((await people.prove(claim)).json()).toMatchObject({
      proven: true,
      alleged: { facts: 'Paid on 3 March, and nothing has arrived.', remedy: 'refund', amount: null },
      can: ['reply', 'add-evidence', 'message', 'object'],
    });
  });

  it('is a file at a well-known address of the shop and no other', async () => {
    const { claim } = await people.notified();
    const { proof } = await seen(claim);
    const asked: string[] = [];
    registry.deps.fetchText = async (url) => {
      asked.push(url);
      return `# this shop\r\n${proof.challenge}\r\n`;
    };
    const of = (identifier: string) => people.post(`/v1/claims/${claim}/proof`, { method: 'file', identifier });
    for (const other of ['domain:evil.example', 'domain:localhost', 'uscc:91110108551385082Q'])
      expect((await of(other)).json().detail).toContain('does not surely name');
    expect((await of('domain:shop.example')).json().proven).toBe(true);
    expect(asked).toEqual(['https://shop.example/.well-known/probity.txt']);
  });

  it('by a code on the page waits for a handler, who is told of it, and is not proven by being asked for', async () => {
    const { id, claim } = await people.notified();
    const ask = (identifier: string) => people.post(`/v1/claims/${claim}/proof`, { method: 'page-code', identifier });
    const waiting = async () =>
      (await registry.app.inject({ url: '/v1/cases?queue=proof', headers: registry.asHandler })).json().cases;
    expect((await ask('uscc:91110108551385082Q')).statusCode).toBe(409);
    expect(await waiting()).toEqual([]);
    expect((await ask('domain:shop.example')).json()).toMatchObject({
      proven: false,
      alleged: null,
      can: [],
      proof: { asked: 'domain:shop.example' },
    });
    expect(await waiting()).toMatchObject([{ id }]);
    await people.prove(claim);
    expect(await waiting()).toEqual([]);
  });

  it('of one link is none of another', async () => {
    const first = await people.notified();
    const second = await people.notified();
    const { proof } = await seen(first.claim);
    registry.deps.resolveTxt = async () => [proof.challenge];
    const dns = { method: 'dns', identifier: 'domain:shop.example' };
    expect((await people.post(`/v1/claims/${second.claim}/proof`, dns)).statusCode).toBe(409);
    expect((await people.post(`/v1/claims/${first.claim}/proof`, dns)).statusCode).toBe(200);
  });

  it("is a code on the shop's page, seen by a handler, for a seller who has no domain", async () => {
    const seller = { identifier: 'amazon:A1CJB5SYI9X4XC', evidence: 'platform', seenIn: 'form', validity: 'valid' };
    const against = { identifiers: [seller], url: 'https://www.amazon.de/dp/B000000000' };
    const { id, claim } = await people.notified('shop.example', { against });
    const identifier = 'amazon:A1CJB5SYI9X4XC';
    expect((await seen(claim)).proof.of).toEqual([{ identifier, dns: null, file: null }]);
    const dns = await people.post(`/v1/claims/${claim}/proof`, { method: 'dns', identifier });
    expect(dns.json().detail).toContain('no domain of its own');
    const [{ id: number, challenge }] = (await people.view(id)).claims;
    expect(challenge).toBe((await seen(claim)).proof.challenge);
    const verify = (payload: object, headers: object = registry.asHandler) =>
      registry.app.inject({
        method: 'POST',
        url: `/v1/cases/${id}/claims/proof`,
        headers: { ...headers },
        payload,
      });
    expect((await verify({ claim: 99, identifier })).statusCode).toBe(404);
    expect((await verify({ claim: number, identifier: 'domain:amazon.de' })).statusCode).toBe(409);
    expect((await verify({ claim: number, identifier }, people.asActor('eve', ['auditor']))).statusCode).toBe(403);
    expect((await verify({ claim: number, identifier })).json().claims).toMatchObject([{ provenBy: 'page-code' }]);
    expect((await seen(claim)).proven).toBe(true);
  });
});

describe('a merchant', () => {
  it('replies word for word, objects, and gives evidence', async () => {
    const { id, receipt, claim } = await people.notified();
    await people.prove(claim);
    const text = 'The parcel <b>was lost</b>.\n我们已退款。';
    expect((await handIn(claim, 'reply', text)).json()).toMatchObject({ state: 'replied' });
    expect((await handIn(claim, 'objection', 'We never sold this cup.')).statusCode).toBe(200);
    expect((await people.upload(`/v1/claims/${claim}/evidence?name=refund.png`, PNG)).json()).toMatchObject({
      by: 'merchant',
      seq: 2,
    });
    await people.upload(`/v1/complaints/${receipt}/evidence?name=zhang-san.png`, PNG);
    expect((await seen(claim)).evidence).toMatchObject([{ name: 'refund.png' }]);
    expect((await people.view(id)).submissions).toMatchObject([{ kind: 'reply', text }, { kind: 'objection' }]);
    const complainants = (await registry.app.inject({ url: `/v1/complaints/${receipt}/case` })).json();
    expect(complainants.submissions).toMatchObject([{ kind: 'reply', text, by: 'merchant' }]);
    expect(complainants.evidence.map((one: { seq: number }) => one.seq)).toEqual([1, 3]);
    const decision = { outcome: 'upheld-unremedied', reason: 'The refund did not come.' };
    expect((await registry.decide(id, decision)).json().because).toBe('objection-is-answered');
    await registry.decide(id, { ...decision, objection: 'The order number is of this shop.' });
    await registry.publish();
    const list = await openListSource(registry.folder, { now: registry.clock.now.getTime() });
    expect(list.lookup(['domain:shop.example'])[0]?.record.flags).toEqual(['reply-exists']);
  });

  it('asks for a correction, which is looked at within 48 hours', async () => {
    const { id, claim } = await people.notified();
    await people.prove(claim);
    await registry.decide(id, { outcome: 'upheld-late', reason: 'It came three weeks late.' });
    await people.step(id, { event: 'tell' });
    expect((await handIn(claim, 'correction', 'It came two weeks late, not three.')).statusCode).toBe(200);
    expect((await handIn(claim, 'correction', 'It came two weeks late, not three.')).statusCode).toBe(409);
    const queue = async () =>
      (await registry.app.inject({ url: '/v1/cases?queue=due', headers: registry.asHandler })).json().cases;
    expect(await queue()).toMatchObject([
      { id, due: { clock: 'triage', at: '2026-03-18T02:00:00.000Z', overdue: false } },
    ]);
    people.pass(3);
    expect(await queue()).toMatchObject([{ id, due: { overdue: true } }]);
    const facts = 'It came two weeks late.';
    const triage = { event: 'triage', granted: true, reason: 'The proof of delivery says so.', correction: { facts } };
    expect((await people.step(id, triage)).json().case.submissions).toMatchObject([
      { kind: 'correction', answer: 'granted', answerReason: triage.reason },
    ]);
    // One person decides here, so it takes effect at once.
    expect((await seen(claim)).statement).toMatchObject({ facts, correctedAt: expect.any(String) });
    expect(await queue()).toEqual([]);
    const [{ id: submission }] = (await people.view(id)).submissions;
    expect((await people.step(id, { ...triage, submission })).statusCode).toBe(409);
  });

  it('has its credit repaired: filed, checked, shown, and removed after a year', async () => {
    const { id, claim } = await people.notified();
    await people.prove(claim);
    await registry.decide(id, { outcome: 'upheld-unremedied', reason: 'The refund did not come.', term: 36 });
    const lookUp = async () => {
      await registry.publish();
      const list = await openListSource(registry.folder, { now: registry.clock.now.getTime() });
      return list
        .lookup(['domain:shop.example'])
        .filter(({ record }) => record.list === 'blacklist')
        .map(({ record }) => [record.flags, record.expires]);
    };
    expect(await lookUp()).toEqual([[[], '2029-03']]);
    expect((await handIn(claim, 'rectification', 'All buyers have their money back.')).statusCode).toBe(200);
    expect(await lookUp()).toEqual([[[], '2029-03']]);
    const check = { event: 'check-rectified', granted: false, reason: 'Two buyers have not.' };
    await people.step(id, check);
    expect(await lookUp()).toEqual([[[], '2029-03']]);
    await handIn(claim, 'rectification', 'Now all buyers have their money back.');
    await people.step(id, { ...check, granted: true, reason: 'All payments were shown.' });
    expect(await lookUp()).toEqual([[['under-rectification'], '2027-03']]);
    registry.clock.now = new Date('2027-03-16T02:00:01Z');
    expect(await lookUp()).toEqual([]);
  });

  it('who was not listed has nothing to repair', async () => {
    const { id, claim } = await people.notified();
    await people.prove(claim);
    await registry.decide(id, { outcome: 'upheld-late', reason: 'It came three weeks late.' });
    expect((await handIn(claim, 'rectification')).json().detail).toContain('lists nobody');
  });
});

describe('early removal', () => {
  it.each([
    ['2026-03-16', '2026-06-01', '2027-03-16'],
    ['2025-01-10', '2026-06-01', '2026-06-01'],
  ])('of an entry of %s, rectified on %s, is on %s', (listed, now, end) => {
    expect(earliestRemoval(new Date(listed), new Date(now)).toISOString().slice(0, 10)).toBe(end);
  });
});
