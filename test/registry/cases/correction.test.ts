import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/core/casework/statement';
import { filePrefix } from '../../../src/core/merchant-file';
import { corrected, type Correction } from '../../../src/registry/cases/correction';
import type { ListingRow } from '../../../src/registry/listings/choose-listing';
import { PROPOSAL } from './people';
import { ann, bo, eachInARegistryOfTwo, people, published, registry } from './two-people';

const listedAt = new Date('2026-03-16T02:00:00Z');
const expiresAt = new Date('2028-03-16T02:00:00Z');
const NOW = new Date('2026-04-01T00:00:00Z');
const listing = (identifier: string) => ({ identifier, list: 'blacklist', listedAt, expiresAt }) as ListingRow;
const LISTED = [listing('domain:shop.example'), listing('uscc:91110108551385082Q')];
const STATEMENT: Statement = {
  outcome: 'upheld-unremedied',
  measure: { list: 'blacklist', identifiers: LISTED.map((one) => one.identifier), until: expiresAt.toISOString() },
  facts: 'Paid on 2 March, never delivered.',
  evidence: [1],
  category: 'service-default',
  ground: 'Delivery was promised.',
  automated: { detection: false, decision: false },
  redress: { appealUntil: null, ways: [] },
};
const LATE: Statement = {
  ...STATEMENT,
  outcome: 'upheld-late',
  measure: { list: null, identifiers: [], until: null },
};

describe('a correction of a decision', () => {
  it.each<[string, Correction, object]>([
    ['its words', { facts: 'Paid on 3 March, never delivered.' }, { facts: 'Paid on 3 March, never delivered.' }],
    ['its kind of dishonesty', { category: 'inferior' }, { category: 'inferior' }],
    ['its term', { term: 6 }, { measure: { until: '2026-09-16T02:00:00.000Z' } }],
    ['who is listed', { unlist: ['uscc:91110108551385082Q'] }, { measure: { identifiers: ['domain:shop.example'] } }],
    ['its outcome', { outcome: 'upheld-late' }, { outcome: 'upheld-late', measure: { list: null, identifiers: [] } }],
    ['all of it', { outcome: 'unfounded' }, { outcome: 'unfounded', category: null, measure: { until: null } }],
  ])('sets %s right, and nothing else', (_name, correction, changes) => {
    const result = corrected(STATEMENT, LISTED, correction, NOW);
    expect(result).toMatchObject({ statement: { correctedAt: NOW.toISOString(), ...changes } });
  });

  it.each<[string, Statement, Correction, string]>([
    ['changes nothing', STATEMENT, {}, 'correction'],
    ['is harder', LATE, { outcome: 'upheld-unremedied' }, 'correction.outcome'],
    ['decides the same', STATEMENT, { outcome: 'upheld-unremedied' }, 'correction.outcome'],
    ['lists for longer', STATEMENT, { term: 30 }, 'correction.term'],
    ['lists for as long', STATEMENT, { term: 24 }, 'correction.term'],
    ['has a term for nobody', LATE, { term: 2 }, 'correction.term'],
    ['takes off who is not listed', STATEMENT, { unlist: ['domain:other.example'] }, 'correction.unlist'],
    ['leaves nobody', STATEMENT, { unlist: LISTED.map((one) => one.identifier) }, 'correction.unlist'],
    [
      'names a kind of what is unfounded',
      STATEMENT,
      { outcome: 'unfounded', category: 'inferior' },
      'correction.category',
    ],
  ])('that %s is none', (_name, statement, correction, field) => {
    const result = corrected(statement, statement === LATE ? [] : LISTED, correction, NOW);
    expect(result).toMatchObject([{ field }]);
  });
});

describe('a request for correction that is granted', () => {
  eachInARegistryOfTwo();
  const REASON = 'The parcel was handed over on 3 June.';
  const triage = (correction: object) => ({ event: 'triage', granted: true, reason: REASON, correction });
  const overdue = async () =>
    (await registry.app.inject({ url: '/v1/cases?queue=due', headers: registry.asHandler })).json().cases;

  /** A case that lists two names, whose merchant asks for a correction. */
  async function asked() {
    const opened = await people.notified();
    await people.prove(opened.claim);
    await people.post(`/v1/claims/${opened.claim}/submissions`, { kind: 'reply', text: 'It is on its way.' });
    await people.step(opened.id, { ...PROPOSAL, alsoList: ['uscc:91110108551385082Q'] }, ann());
    await people.step(opened.id, { event: 'approve' }, bo());
    await people.step(opened.id, { event: 'tell' }, ann());
    const text = 'The number is not ours, and it came on 3 June.';
    await people.post(`/v1/claims/${opened.claim}/submissions`, { kind: 'correction', text });
    return opened;
  }

  it('changes statement and list when a second person has confirmed it, and till then the 48 hours go on', async () => {
    const { id, claim, receipt } = await asked();
    const correction = { category: 'false-advertising', unlist: ['uscc:91110108551385082Q'], term: 6, facts: REASON };
    const proposed = (await people.step(id, triage(correction), ann())).json().case;
    expect(proposed).toMatchObject({
      corrections: [{ by: 'ann', result: null, content: { correction } }],
      submissions: [{ kind: 'reply' }, { kind: 'correction', answer: null }],
      statement: { facts: PROPOSAL.reason },
    });
    expect(proposed.listings).toHaveLength(2);
    expect(await overdue()).toMatchObject([{ id, due: { clock: 'triage' } }]);
    const own = people.asActor('ann', ['approver']);
    expect((await people.step(id, { event: 'confirm-correction' }, own)).json().because).toBe('not-corrector');
    expect((await people.step(id, { event: 'confirm-correction' })).json().because).toBe('is-a-person');
    const done = (await people.step(id, { event: 'confirm-correction' }, bo())).json().case;
    const until = '2026-09-16T02:00:00.000Z';
    expect(done).toMatchObject({
      state: 'decided',
      category: 'false-advertising',
      reason: REASON,
      listings: [{ identifier: 'domain:shop.example', expiresAt: until }],
      statement: {
        measure: { identifiers: ['domain:shop.example'], until },
        category: 'false-advertising',
        facts: REASON,
        ground: PROPOSAL.ground,
        correctedAt: registry.clock.now.toISOString(),
      },
      submissions: [{ kind: 'reply' }, { kind: 'correction', answer: 'granted', answerReason: REASON }],
      corrections: [{ result: 'approved', resolvedBy: 'bo' }],
    });
    expect(await overdue()).toEqual([]);
    expect(await published()).toEqual([['blacklist', ['reply-exists'], '2026-09']]);
    const url = `/v1/merchants/${filePrefix('domain:shop.example')}`;
    const [file] = (await registry.app.inject({ url })).json().files;
    expect(file.listings).toMatchObject([{ categories: ['false-advertising'], until }]);
    const seen = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
    expect(seen).toMatchObject({ statement: done.statement, can: expect.arrayContaining(['correct']) });
    const theirs = (await registry.app.inject({ url: `/v1/complaints/${receipt}/case` })).json();
    expect(theirs.statement).toEqual(done.statement);
  });

  it('that is not confirmed goes back, and waits on', async () => {
    const { id } = await asked();
    await people.step(id, triage({ term: 6 }), ann());
    const reason = 'The parcel came in July.';
    const back = (await people.step(id, { event: 'return-correction', reason }, bo())).json().case;
    expect(back).toMatchObject({ corrections: [{ result: 'returned', note: reason, resolvedBy: 'bo' }] });
    expect(back.listings[0].expiresAt).toBe('2028-03-16T02:00:00.000Z');
    expect(await overdue()).toMatchObject([{ id, due: { clock: 'triage' } }]);
    const refusal = { event: 'triage', granted: false, reason: 'It came in July, as was decided.' };
    expect((await people.step(id, refusal, ann())).json().case.submissions.at(-1)).toMatchObject({ answer: 'refused' });
  });

  it('waits for one person only: it is neither refused nor granted once more meanwhile', async () => {
    const { id } = await asked();
    await people.step(id, triage({ term: 6 }), ann());
    const dee = people.asActor('dee', ['handler']);
    expect((await people.step(id, triage({ term: 3 }), dee)).json().because).toBe('no-correction-proposed');
    const refusal = { event: 'triage', granted: false, reason: 'It came in July, as was decided.' };
    expect((await people.step(id, refusal, dee)).json().because).toBe('no-correction-proposed');
  });

  it('says what it corrects, or is none; and what is refused corrects nothing', async () => {
    const { id } = await asked();
    const fields = async (payload: { event: string }) =>
      (await people.step(id, payload, ann())).json().errors?.map(({ field }: { field: string }) => field);
    expect(await fields({ event: 'triage', granted: true, reason: REASON } as { event: string })).toEqual([
      'correction',
    ]);
    expect(await fields(triage({}))).toEqual(['correction']);
    expect(await fields(triage({ term: 30 }))).toEqual(['correction.term']);
    expect(await fields({ ...triage({ term: 6 }), granted: false } as { event: string })).toEqual(['correction']);
    expect((await people.view(id)).corrections).toEqual([]);
  });

  it('ends with the decision that it would correct', async () => {
    const { id, claim } = await asked();
    await people.step(id, triage({ term: 6 }), ann());
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'It was delivered on 9 March.' });
    const annul = { event: 'annul', reason: 'The signature proves delivery.' };
    await people.step(id, annul, people.asActor('cy', ['appeals']));
    const file = await people.view(id, bo());
    expect(file.corrections).toMatchObject([{ result: 'returned' }]);
    expect(file.can).not.toContain('confirm-correction');
  });

  it('that unlists is objected to by the complainant, who was not heard on it', async () => {
    const { id, receipt } = await asked();
    people.pass(60);
    await people.step(id, triage({ outcome: 'upheld-late' }), ann());
    const done = (await people.step(id, { event: 'confirm-correction' }, bo())).json().case;
    expect(done).toMatchObject({ outcome: 'upheld-late', listings: [], statement: { measure: { list: null } } });
    expect((await published()).filter(([list]) => list !== 'rating')).toEqual([]);
    registry.clock.now = new Date('2026-09-20T00:00:00Z');
    await registry.publish();
    const text = 'Nothing has come to this day.';
    expect((await people.post(`/v1/complaints/${receipt}/objection`, { text })).json()).toMatchObject({
      state: 'closed',
      submissions: [{ kind: 'reply' }, { kind: 'contest' }],
    });
  });
});
