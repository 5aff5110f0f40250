import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { openListSource } from '../../../src/cli/list-source';
import { filePrefix, MerchantFilesSchema } from '../../../src/core/merchant-file';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { ann, bo, cy, eachInARegistryOfTwo, people, registry } from '../cases/two-people';
import { rowsAsText, WORDS_OF_A_CASE } from '../cases/rows-as-text';

eachInARegistryOfTwo();

const SHOP = 'domain:shop.example';
const CLEARED = {
  event: 'propose',
  outcome: 'entry-cleared',
  reason: 'The feed means shop-example.test; this shop has another owner and address.',
  ground: 'An entry is kept only while nothing shows it to be wrong.',
  evidence: [1],
  objection: 'You are right: the report in the feed is about another shop.',
};
const STANDS = {
  ...CLEARED,
  outcome: 'entry-stands',
  reason: 'The report names this very address and is eight days old.',
};
const WORDS = 'We never sold what the feed says; it means a shop of a like name.';

const ask = (identifier = SHOP, id: number | null = null) =>
  people.post('/v1/claims', { identifier, case: id, language: 'en' });
const seen = async (claim: string) => (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
const handIn = (claim: string, kind: string, text = WORDS) =>
  people.post(`/v1/claims/${claim}/submissions`, { kind, text });
const publicFile = async () => {
  const { files } = v.parse(
    MerchantFilesSchema,
    (await registry.app.inject({ url: `/v1/merchants/${filePrefix(SHOP)}` })).json(),
  );
  return files.find(({ identifier }) => identifier === SHOP);
};
const queue = async (query: string, headers: object = ann()) =>
  (await registry.app.inject({ url: `/v1/cases?${query}`, headers: { ...headers } })).json().cases;
const feed = async () =>
  (await registry.app.inject({ url: '/v1/statistics' }))
    .json()
    .sources.find(({ name }: { name: string }) => name === 'Feed');
async function objected() {
  await registry.importFeed('shop.example\nother.example\n');
  const { claim } = (await ask()).json();
  await people.prove(claim);
  expect((await handIn(claim, 'objection')).statusCode).toBe(200);
  const [{ id }] = await queue('queue=due');
  return { claim, id };
}
async function decided(proposal: Record<string, unknown> & { event: string }) {
  const opened = await objected();
  expect((await people.step(opened.id, proposal, ann())).statusCode).toBe(200);
  expect((await people.step(opened.id, { event: 'approve' }, bo())).statusCode).toBe(200);
  return opened;
}

describe('a merchant whom only a feed lists', () => {
  it('gets a way in that waits for nobody, reads what the feed says, and objects once it has proven who it is', async () => {
    await registry.importFeed('shop.example\n');
    expect((await ask('domain:unlisted.example')).statusCode).toBe(404);
    expect((await ask(SHOP, 1)).statusCode).toBe(404);
    const { claim } = (await ask()).json();
    expect(await seen(claim)).toMatchObject({
      kind: 'objection',
      state: 'received',
      proven: false,
      alleged: null,
      can: [],
    });
    for (const query of ['queue=due', 'queue=free']) expect(await queue(query)).toEqual([]);
    expect((await handIn(claim, 'objection')).statusCode).toBe(409);
    await people.prove(claim);
    const view = await seen(claim);
    expect(view).toMatchObject({
      can: ['object-entry', 'add-evidence'],
      clocks: [{ clock: 'objection-window' }],
      alleged: { remedy: null, orderNumber: null },
    });
    expect(view.alleged.facts).toContain('“Feed” lists shop.example (blacklist) since 16 March 2026');
    const { objection: _, ...answer } = CLEARED;
    for (const step of [{ event: 'accept' }, answer, { event: 'tell' }])
      expect((await people.step(view.case, step, ann())).statusCode).toBe(409);
    expect((await handIn(claim, 'objection')).json()).toMatchObject({
      state: 'accepted',
      clocks: expect.arrayContaining([
        expect.objectContaining({ clock: 'triage', dueAt: '2026-03-18T02:00:00.000Z', stoppedAt: null }),
      ]),
      can: ['reply', 'add-evidence', 'message'],
    });
    expect(await queue('queue=due')).toMatchObject([{ kind: 'objection', due: { clock: 'triage', overdue: false } }]);
  });

  it('gets into the same case by every link, and into another once that is over; a letter is for none', async () => {
    const { claim, id } = await objected();
    const again = (await ask()).json().claim;
    expect(again).not.toBe(claim);
    expect(await seen(again)).toMatchObject({ case: id, proven: false, alleged: null });
    const letter = await registry.app.inject({ method: 'POST', url: `/v1/cases/${id}/claims`, headers: ann() });
    expect(letter.statusCode).toBe(409);
    await people.step(id, STANDS, ann());
    await people.step(id, { event: 'approve' }, bo());
    people.pass(200);
    await runClocks(registry.deps);
    expect(await seen(claim)).toMatchObject({ state: 'closed' });
    expect((await seen((await ask()).json().claim)).case).toBeGreaterThan(id);
  });

  it('is not offered it where no page of the shop is known, or where a decision of the registry lists it', async () => {
    await registry.importFeed('identifier\nuscc:91110108551385082Q\n', { format: 'csv' });
    expect((await ask('uscc:91110108551385082Q')).statusCode).toBe(409);
  });

  it('who never objects leaves nothing that waits: it lapses after three months', async () => {
    await registry.importFeed('shop.example\n');
    const { claim } = (await ask()).json();
    people.pass(91);
    expect((await runClocks(registry.deps)).closed).toEqual([]);
    people.pass(3);
    await runClocks(registry.deps);
    expect(await seen(claim)).toMatchObject({
      state: 'withdrawn',
      clocks: [expect.objectContaining({ clock: 'objection-window' })],
    });
    expect((await seen((await ask()).json().claim)).state).toBe('received');
  });
});

describe('an objection to an entry of a feed', () => {
  it('is answered by two people, and with nothing but an outcome of its own', async () => {
    const { claim, id } = await objected();
    const { objection: _, ...unanswered } = CLEARED;
    expect((await people.step(id, unanswered, ann())).statusCode).toBe(409);
    expect((await people.step(id, { ...CLEARED, outcome: 'unfounded' }, ann())).statusCode).toBe(422);
    expect((await people.step(id, CLEARED, ann())).statusCode).toBe(200);
    expect((await people.step(id, { event: 'approve' }, people.asActor('ann', ['approver']))).statusCode).toBe(409);
    expect((await people.step(id, { event: 'approve' }, bo())).statusCode).toBe(200);
    expect(await seen(claim)).toMatchObject({
      state: 'decided',
      outcome: 'entry-cleared',
      statement: { facts: CLEARED.reason, redress: { ways: ['claim-link'] } },
      submissions: [{ kind: 'objection', answer: 'answered', answerReason: CLEARED.objection }],
    });
    const complaint = await people.notified('shop.example');
    expect((await people.step(complaint.id, STANDS, ann())).statusCode).toBe(422);
  });

  it('that was right clears the name: no feed lists it, though it comes again, and it counts as an error of the feed', async () => {
    await registry.importFeed('shop.example\nother.example\n');
    expect(await feed()).toMatchObject({ examined: 0, overturned: 0 });
    await decided(CLEARED);
    const cleared = { listings: [], undecided: 0, decisions: [{ outcome: 'entry-cleared', facts: CLEARED.reason }] };
    expect(await publicFile()).toMatchObject(cleared);
    await registry.importFeed('shop.example\nother.example\n');
    expect(await publicFile()).toMatchObject(cleared);
    expect((await registry.publish()).statusCode).toBe(201);
    const list = await openListSource(registry.folder, { now: registry.clock.now.getTime() });
    expect(list.lookup([SHOP])).toEqual([]);
    expect(list.lookup(['domain:other.example'])).toHaveLength(1);
    expect(await feed()).toMatchObject({ examined: 1, overturned: 1 });
    // Told of its error the feed drops the entry; the error was one all the same.
    await registry.importFeed('other.example\nthird.example\n');
    expect(await feed()).toMatchObject({ examined: 1, overturned: 1 });
  });

  it('that was not leaves the entry, which counts as examined; the reply stands beside it from then on', async () => {
    const { claim, id } = await objected();
    await handIn(claim, 'reply', 'We pay back whoever asks. Write to us.');
    expect((await publicFile())?.listings).toMatchObject([{ objection: { state: 'open', case: id }, replies: [] }]);
    await people.step(id, STANDS, ann());
    await people.step(id, { event: 'approve' }, bo());
    expect((await publicFile())?.listings).toMatchObject([
      {
        case: null,
        objection: { state: 'stands', case: id },
        replies: [{ text: 'We pay back whoever asks. Write to us.' }],
      },
    ]);
    expect(await feed()).toMatchObject({ examined: 1, overturned: 0 });
    expect((await handIn(claim, 'appeal', 'Nobody looked at what we sent.')).json()).toMatchObject({
      state: 'appealed',
    });
    expect((await publicFile())?.listings).toMatchObject([{ objection: { state: 'appealed' } }]);
    expect((await people.step(id, { event: 'annul', reason: 'It was another shop.' }, cy())).statusCode).toBe(409);
    expect((await people.step(id, { event: 'remit', reason: 'The files were not read.' }, cy())).statusCode).toBe(200);
    expect(await feed()).toMatchObject({ examined: 0, overturned: 0 });
    const { objection: _, ...anew } = CLEARED;
    expect((await people.step(id, anew, ann())).statusCode).toBe(200);
    expect((await people.step(id, { event: 'approve' }, bo())).statusCode).toBe(200);
    expect(await publicFile()).toMatchObject({ listings: [] });
    expect(await feed()).toMatchObject({ examined: 1, overturned: 1 });
  });

  it('counts for nothing against the merchant: not in public, in no grade, for no draw', async () => {
    await objected();
    expect(await publicFile()).toMatchObject({ undecided: 0, listings: [{ objection: { state: 'open' } }] });
    expect(await publicFile()).not.toHaveProperty('credit');
    const examined = { kind: 'special', scope: { category: 'counterfeit' }, reason: 'Many reports of copies.' };
    const open = () =>
      registry.app.inject({ method: 'POST', url: '/v1/inspections', headers: bo(), payload: examined });
    expect((await open()).json().detail).toBe('No merchant with an accepted case is in this scope.');
  });

  it('is in the feed of decisions with its reasons, and names nobody there', async () => {
    await decided(CLEARED);
    const { items } = (await registry.app.inject({ url: '/v1/decisions' })).json();
    expect(items).toMatchObject([{ _decision: { outcome: 'entry-cleared', listed: [], facts: CLEARED.reason } }]);
    expect(JSON.stringify(items)).not.toContain(WORDS);
  });

  it('is late after 48 hours, and missed in the statistics', async () => {
    const { id } = await objected();
    people.pass(3);
    expect(await queue('queue=due')).toMatchObject([{ id, due: { clock: 'triage', overdue: true } }]);
    const { months } = (await registry.app.inject({ url: '/v1/statistics' })).json();
    expect(months.at(-1).clocks).toEqual([{ clock: 'triage', met: 0, missed: 1 }]);
  });

  it('is kept for three years after it ended, and then none of its words', async () => {
    await decided(STANDS);
    people.pass(200);
    await runClocks(registry.deps);
    expect(await rowsAsText(registry, WORDS_OF_A_CASE)).toContain(WORDS);
    people.pass(3 * 366);
    await runClocks(registry.deps);
    const left = await rowsAsText(registry, WORDS_OF_A_CASE);
    for (const gone of [WORDS, STANDS.reason, STANDS.objection]) expect(left).not.toContain(gone);
  });
});
