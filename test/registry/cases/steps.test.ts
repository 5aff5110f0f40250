import { describe, expect, it } from 'vitest';
import { PROPOSAL } from './people';
import { ann, bo, cy, eachInARegistryOfTwo, listed, people, published, registry } from './two-people';

eachInARegistryOfTwo();

describe('a case that two people decide', () => {
  it('is proposed by one and approved by another, with a statement of reasons', async () => {
    const { id, receipt } = await people.notified();
    people.pass(15);
    const proposed = await people.step(id, PROPOSAL, ann());
    expect(proposed.json().case).toMatchObject({ state: 'proposed', proposals: [{ by: 'ann', result: null }] });
    const own = await people.step(id, { event: 'approve' }, people.asActor('ann', ['handler', 'approver']));
    expect(own.json()).toMatchObject({ status: 409, detail: expect.stringContaining('does not approve it') });
    expect((await people.step(id, { event: 'approve' }, ann())).statusCode).toBe(403);
    const returned = await people.step(id, { event: 'return', reason: 'Name the day of payment.' }, bo());
    expect(returned.json().case).toMatchObject({
      state: 'accepted',
      proposals: [{ result: 'returned', note: 'Name the day of payment.', resolvedBy: 'bo' }],
    });
    await people.step(id, PROPOSAL, ann());
    const decided = (await people.step(id, { event: 'approve' }, bo())).json().case;
    expect(decided).toMatchObject({
      state: 'decided',
      outcome: 'upheld-unremedied',
      listings: [{ identifier: 'domain:shop.example', list: 'blacklist', expiresAt: '2028-03-31T02:00:00.000Z' }],
      statement: {
        measure: { list: 'blacklist', identifiers: ['domain:shop.example'], until: '2028-03-31T02:00:00.000Z' },
        facts: PROPOSAL.reason,
        ground: PROPOSAL.ground,
        evidence: [1],
        category: 'service-default',
        automated: { detection: false, decision: false },
        redress: { appealUntil: '2026-09-30T15:59:59.999Z', ways: ['receipt-code', 'claim-link'] },
      },
    });
    const seen = (await registry.app.inject({ url: `/v1/complaints/${receipt}/case` })).json();
    expect(seen).toMatchObject({ state: 'decided', reason: PROPOSAL.reason, statement: decided.statement });
    expect(await published()).toEqual([['blacklist', [], '2028-03']]);
  });

  it('lists nobody unheard', async () => {
    await people.file();
    const alone = await registry.decide(1, { outcome: 'upheld-unremedied', reason: PROPOSAL.reason });
    expect(alone.json()).toMatchObject({ status: 409, detail: expect.stringContaining('nobody decides alone') });
    await people.step(1, { event: 'accept' });
    const unheard = await people.step(1, PROPOSAL, ann());
    expect(unheard.json()).toMatchObject({ status: 409, detail: expect.stringContaining('nobody is listed unheard') });
    await people.step(1, { event: 'notify' });
    const early = await people.step(1, PROPOSAL, ann());
    expect(early.json().detail).toContain('the merchant can still reply');
    expect((await people.step(1, { ...PROPOSAL, outcome: 'unfounded', term: undefined }, ann())).statusCode).toBe(200);
    expect(await published()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['evidence that is not there', { evidence: [1, 7] }, 'evidence'],
    ['a term beyond three years', { term: 37 }, 'term'],
    ['no ground', { ground: '' }, 'ground'],
    ['an identifier that is never listed', { alsoList: ['domain:taobao.com'] }, 'alsoList.0'],
  ])('is not proposed with %s, and the field is named', async (_name, change, field) => {
    const { id } = await people.notified();
    people.pass(20);
    const answer = await people.step(id, { ...PROPOSAL, ...change }, ann());
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors.map((one: { field: string }) => one.field)).toEqual([field]);
    expect((await people.view(id)).state).toBe('notified');
  });

  it('needs evidence that a listing relies on', async () => {
    const { id } = await people.notified();
    people.pass(20);
    expect((await people.step(id, { ...PROPOSAL, evidence: [] }, ann())).json().detail).toContain('needs evidence');
  });
});

describe('an appeal', () => {
  it('shows at once, is heard by another person, and upheld leaves the list as it was', async () => {
    const { id, claim } = await listed();
    expect(await published()).toEqual([['blacklist', ['reply-exists'], '2028-03']]);
    const text = 'The parcel arrived on 9 March, see the signature.';
    expect((await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text })).json().state).toBe(
      'appealed',
    );
    expect((await published())[0]?.[1]).toEqual(['under-appeal', 'reply-exists']);
    const reason = 'The signature is of another parcel.';
    for (const involved of ['ann', 'bo'])
      expect(
        (await people.step(id, { event: 'uphold', reason }, people.asActor(involved, ['appeals']))).json(),
      ).toMatchObject({ status: 409, detail: expect.stringContaining('decided nothing in the case') });
    expect((await people.step(id, { event: 'uphold', reason }, cy())).json().case).toMatchObject({
      state: 'closed',
      submissions: [{ kind: 'reply' }, { kind: 'appeal', answer: 'refused', answerReason: reason }],
    });
    expect(await published()).toEqual([['blacklist', ['reply-exists'], '2028-03']]);
  });

  it('that is late softens the listing by itself, until it is heard', async () => {
    const { id, claim } = await listed();
    const text = 'The parcel arrived on 9 March, see the signature.';
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text });
    people.pass(60);
    expect((await published())[0]?.[0]).toBe('blacklist');
    people.pass(10);
    const due = (await registry.app.inject({ url: '/v1/cases?queue=due', headers: registry.asHandler })).json();
    expect(due.cases).toMatchObject([{ id, due: { clock: 'judge', overdue: true } }]);
    expect(await published()).toEqual([['watch', ['under-appeal', 'reply-exists', 'softened'], '2028-03']]);
    expect(await published()).toHaveLength(1);
    const { events } = await people.view(id);
    expect(events.filter((one: { event: string }) => one.event === 'soften')).toMatchObject([{ actor: 'clock' }]);
    await people.step(id, { event: 'uphold', reason: 'The signature is of another parcel.' }, cy());
    expect(await published()).toEqual([['blacklist', ['reply-exists'], '2028-03']]);
  });

  it('that is granted takes the listing back', async () => {
    const { id, claim, receipt } = await listed();
    await published();
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'It was delivered on 9 March.' });
    const reason = 'The signature proves delivery on 9 March.';
    const annulled = (await people.step(id, { event: 'annul', reason }, cy())).json().case;
    expect(annulled).toMatchObject({ state: 'closed', outcome: 'unfounded', listings: [], reason });
    expect((await registry.app.inject({ url: `/v1/complaints/${receipt}` })).json()).toMatchObject({
      outcome: 'unfounded',
      reason,
    });
    expect(await published()).toEqual([]);
  });

  it('that gives the case back lets it be decided anew', async () => {
    const { id, receipt } = await listed();
    await people.post(`/v1/complaints/${receipt}/appeal`, { text: 'The term is too short for what they did.' });
    expect((await published())[0]?.[1]).toEqual(['reply-exists']);
    const again = await people.step(id, { event: 'remit', reason: 'The third letter was not weighed.' }, cy());
    expect(again.json().case).toMatchObject({ state: 'accepted', outcome: null, listings: [], statement: null });
    expect(await published()).toEqual([]);
    await people.step(id, PROPOSAL, ann());
    expect((await people.step(id, { event: 'approve' }, bo())).json().case.listings).toHaveLength(1);
  });

  it('can be filed for six months; then the decision is closed by itself', async () => {
    const { id, receipt, claim } = await listed();
    expect((await people.step(id, { event: 'close' })).json().detail).toContain('can still be appealed');
    registry.clock.now = new Date('2026-09-17T00:00:00Z');
    const late = await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'We were on holiday.' });
    expect(late.json()).toMatchObject({ status: 409, detail: expect.stringContaining('six months') });
    await registry.publish();
    expect((await registry.app.inject({ url: `/v1/complaints/${receipt}` })).json().state).toBe('closed');
    expect(await published()).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('has a ground and reasons, which the complainant reads', async () => {
    const receipt = await people.file();
    const without = await people.step(1, { event: 'refuse', reason: 'It was decided in March.' });
    expect(without.json().errors.map((one: { field: string }) => one.field)).toEqual(['ground']);
    const refusal = { event: 'refuse', ground: 'already-decided', reason: 'It was decided in March.' };
    expect((await people.step(1, refusal, people.asActor('dee', ['intake']))).json().case.state).toBe('refused');
    expect((await registry.app.inject({ url: `/v1/complaints/${receipt}` })).json()).toMatchObject({
      state: 'refused',
      reason: 'It was decided in March.',
    });
  });
});

describe('who may do what', () => {
  it('is said by the case, and kept', async () => {
    const { id } = await people.notified();
    expect((await people.view(id, people.asActor('eve', ['auditor']))).can).toEqual([]);
    expect((await people.view(id, ann())).can).toEqual(['mediate', 'propose', 'add-evidence', 'message']);
    expect((await people.step(id, { event: 'mediate' }, people.asActor('eve', ['auditor']))).statusCode).toBe(403);
    expect((await people.step(id, { event: 'mediate' }, ann())).json().case.state).toBe('mediation');
    expect((await people.step(id, { event: 'reply' }, ann())).statusCode).toBe(422);
    expect((await people.step(99, { event: 'accept' })).statusCode).toBe(404);
  });
});
