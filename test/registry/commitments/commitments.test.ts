import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitmentDigest } from '../../../src/core/commitment';
import { filePrefix } from '../../../src/core/merchant-file';
import { peopleOf } from '../cases/people';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
const START = new Date('2026-03-16T02:00:00Z');
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
afterAll(() => registry.close());

const SHIPS = { promise: 'ships-in-time', days: 3 };
const GENUINE = { promise: 'genuine-goods', days: null };
const PROMISE = { promises: [GENUINE, SHIPS], signatory: 'Li Wei, managing director', accepts: true };
const commit = (claim: string, change: object = {}) =>
  people.post(`/v1/claims/${claim}/commitment`, { ...PROMISE, ...change });
const proven = async (host = 'shop.example') => {
  const { claim } = await people.notified(host);
  await people.prove(claim, host);
  return claim;
};
const decideNewest = async (outcome = 'upheld-unremedied') => {
  const { cases } = (await registry.app.inject({ url: '/v1/cases', headers: registry.asHandler })).json();
  await registry.decide(cases[0].id, { outcome, reason: 'Paid on 20 March, sent on 3 May.' });
  return cases[0].id as number;
};
const breach = (id: number, promise = 'ships-in-time') =>
  registry.app.inject({ method: 'POST', url: `/v1/cases/${id}/breaches`, headers: registry.asHandler, payload: { promise } }); // prettier-ignore
const filed = async (identifier = 'domain:shop.example' as const) => {
  const { files } = (await registry.app.inject({ url: `/v1/merchants/${filePrefix(identifier)}` })).json();
  return files.find((one: { identifier: string }) => one.identifier === identifier);
};

describe('a public promise', () => {
  it('is signed by whoever has proven to be the merchant, in versions, and stands in the merchant’s file', async () => {
    const { claim } = await people.notified();
    expect((await commit(claim)).statusCode).toBe(409);
    await people.prove(claim);
    expect((await commit(claim)).statusCode).toBe(201);
    const first = (await filed()).commitment;
    expect(first).toMatchObject({ version: 1, promises: PROMISE.promises, signatory: PROMISE.signatory, withdrawnAt: null, breaches: [] }); // prettier-ignore
    expect(first.digest).toBe(
      commitmentDigest({ identifier: 'domain:shop.example', version: 1, promises: first.promises, signatory: first.signatory, signedAt: first.signedAt }), // prettier-ignore
    );
    people.pass(1);
    expect((await commit(claim, { promises: [{ promise: 'takes-returns', days: 14 }] })).json().commitment).toMatchObject({ version: 2, promises: [{ promise: 'takes-returns', days: 14 }] }); // prettier-ignore
    const end = () => people.post(`/v1/claims/${claim}/commitment/withdrawal`);
    expect((await end()).json().commitment.withdrawnAt).toBe('2026-03-17T02:00:00.000Z');
    expect((await end()).statusCode).toBe(409);
    expect((await filed()).commitment).toMatchObject({ version: 2, withdrawnAt: '2026-03-17T02:00:00.000Z' });
  });

  it.each([
    [{ promises: [] }, 'nothing'],
    [{ promises: [SHIPS, SHIPS] }, 'twice'],
    [{ promises: [{ promise: 'ships-in-time', days: null }] }, 'days'],
    [{ promises: [{ promise: 'genuine-goods', days: 3 }] }, 'days'],
    [{ promises: [{ promise: 'ships-in-time', days: 365 }] }, 'days'],
    [{ promises: [{ promise: 'cheap', days: null }] }, 'promise'],
    [{ signatory: '  ' }, 'signatory'],
    [{ accepts: false }, 'accepts'],
  ])('is refused: %j', async (change, detail) => {
    const answer = await commit(await proven(), change);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toContain(detail);
  });
});

describe('a breach', () => {
  it('is found by a decision, once, against what was promised when the complaint came in', async () => {
    const claim = await proven();
    await commit(claim);
    people.pass(5);
    await registry.file(complaintAgainst('shop.example'));
    const { cases } = (await registry.app.inject({ url: '/v1/cases', headers: registry.asHandler })).json();
    expect((await breach(cases[0].id)).json().detail).toContain('not upheld');
    // A later version takes nothing back.
    people.pass(1);
    await commit(claim, { promises: [GENUINE] });
    const id = await decideNewest('upheld-late');
    expect((await breach(id, 'takes-returns')).json().detail).toContain('no such promise');
    expect((await breach(id)).statusCode).toBe(201);
    expect((await breach(id)).json().detail).toContain('noted already');
    expect((await filed()).commitment).toMatchObject({
      version: 2,
      breaches: [{ version: 1, promise: 'ships-in-time', case: id }],
    });
  });

  it('is none of a promise that was made, or taken back, before the matter', async () => {
    const claim = await proven();
    const before = await (async () => {
      await registry.file(complaintAgainst('shop.example'));
      people.pass(1);
      await commit(claim);
      return decideNewest();
    })();
    expect((await breach(before)).statusCode).toBe(409);
    await people.post(`/v1/claims/${claim}/commitment/withdrawal`);
    people.pass(1);
    await registry.file(complaintAgainst('shop.example'));
    expect((await breach(await decideNewest())).statusCode).toBe(409);
  });

  it('of another name of the merchant counts, and falls with the decision', async () => {
    const claim = await proven();
    await commit(claim);
    await registry.app.inject({
      method: 'POST',
      url: '/v1/graph/edges',
      headers: registry.asHandler,
      payload: { a: 'domain:shop.example', b: 'domain:next-shop.example', relation: 'same', kind: 'official-record', source: 'Register of the city' }, // prettier-ignore
    });
    people.pass(1);
    const other = await people.notified('next-shop.example');
    await people.prove(other.claim, 'next-shop.example');
    const id = await decideNewest();
    expect((await breach(id)).json()).toMatchObject({ identifier: 'domain:shop.example', commitment: { breaches: [{ case: id }] } }); // prettier-ignore
    await people.post(`/v1/claims/${other.claim}/submissions`, { kind: 'appeal', text: 'It had been sent in time.' });
    const annul = { event: 'annul', reason: 'The carrier had lost it, not the shop.' };
    expect((await people.step(id, annul, people.asActor('ann', ['appeals']))).statusCode).toBe(200);
    expect((await filed()).commitment.breaches).toEqual([]);
  });

  it('weighs in the grade what its complaint weighs, and the promise itself adds nothing', async () => {
    const rating = async () => (await registry.app.inject({ url: '/v1/ratings?identifier=domain:shop.example', headers: registry.asHandler })).json(); // prettier-ignore
    const claim = await proven();
    const before = await rating();
    await commit(claim);
    expect(await rating()).toEqual(before);
    await registry.file(complaintAgainst('shop.example'));
    const id = await decideNewest();
    const decided = await rating();
    await breach(id);
    expect(await rating()).toEqual(decided);
  });
});
