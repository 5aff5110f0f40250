import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listingsForPublication } from '../../../src/registry/listings/publish-listings';
import { peopleOf } from '../cases/people';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
beforeEach(() => registry.empty());
afterAll(() => registry.close());

const graph = async (identifier: string) =>
  (await registry.app.inject({ url: `/v1/graph?identifier=${encodeURIComponent(identifier)}`, headers: registry.asHandler })).json(); // prettier-ignore
const ban = (id: number, alsoList: string[] = []) =>
  registry.decide(id, { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.', alsoList });
const published = async () => {
  const names: string[] = [];
  for await (const { identifier } of listingsForPublication(registry.deps.db, registry.clock.now)) names.push(identifier); // prettier-ignore
  return names;
};

describe('a proof of control', () => {
  it('of a further name, by the holder of the same link, joins it to the first', async () => {
    const { claim } = await people.notified();
    const url = `/v1/claims/${claim}/proof`;
    const further = { method: 'dns', identifier: 'domain:next-shop.example' };
    expect((await people.post(url, further)).json().detail).toContain('does not surely name');
    await people.prove(claim);
    registry.deps.resolveTxt = async () => ['something else'];
    expect((await people.post(url, further)).statusCode).toBe(409);
    expect((await graph('domain:shop.example')).edges).toEqual([]);
    const { proof } = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
    registry.deps.resolveTxt = async () => [proof.challenge];
    expect((await people.post(url, further)).statusCode).toBe(200);
    expect(await graph('domain:next-shop.example')).toMatchObject({
      edges: [
        { kind: 'proof-of-control', confidence: 1, strong: true, source: 'Whoever controls domain:shop.example' },
      ],
      reached: [{ identifier: 'domain:shop.example' }],
    });
    // The claim stays that of the first name.
    const { claims } = (await people.view(1)) as { claims: { identifier: string }[] };
    expect(claims).toMatchObject([{ identifier: 'domain:shop.example' }]);
  });

  it('by one who can show the code only on a page waits for no one; what many share is nobody’s', async () => {
    const { claim } = await people.notified();
    await people.prove(claim);
    const url = `/v1/claims/${claim}/proof`;
    expect((await people.post(url, { method: 'page-code', identifier: 'domain:b.example' })).statusCode).toBe(409);
    const { proof } = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
    registry.deps.resolveTxt = async () => [proof.challenge];
    expect((await people.post(url, { method: 'dns', identifier: 'domain:taobao.com' })).statusCode).toBe(422);
  });

  it('of one shop by two merchants, who are each the holder of another, joins neither to the other', async () => {
    const holders = [];
    for (const host of ['a.example', 'b.example']) {
      const { claim } = await people.notified(host);
      await people.prove(claim, host);
      const { proof } = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
      registry.deps.resolveTxt = async () => [proof.challenge];
      holders.push(
        await people.post(`/v1/claims/${claim}/proof`, { method: 'dns', identifier: 'domain:sold.example' }),
      );
    }
    expect(holders.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const seen = await graph('domain:sold.example');
    expect(seen.contradiction).toEqual(['domain:a.example', 'domain:b.example']);
    expect(seen.reached).toEqual([]);
    // What is decided against the one does not reach the other, nor what both claim.
    await ban(1);
    expect(await published()).toEqual(['domain:a.example']);
  });
});

describe('a decision that names several', () => {
  it('joins them, and an appeal that annuls it parts them again', async () => {
    await registry.file(complaintAgainst('shop.example'));
    expect((await ban(1, ['domain:next-shop.example'])).statusCode).toBe(200);
    expect(await graph('domain:shop.example')).toMatchObject({
      edges: [{ kind: 'decision', source: 'Decision in case 1', confidence: 1, retracted: null }],
      reached: [{ identifier: 'domain:next-shop.example' }],
    });
    const { claim } = (await registry.app.inject({ method: 'POST', url: '/v1/cases/1/claims', headers: registry.asHandler })).json(); // prettier-ignore
    await people.prove(claim);
    await people.post(`/v1/claims/${claim}/submissions`, {
      kind: 'appeal',
      text: 'The other shop is not ours at all.',
    });
    const annul = { event: 'annul', reason: 'The parcel had been delivered to a neighbour.' };
    expect((await people.step(1, annul, people.asActor('ann', ['appeals']))).statusCode).toBe(200);
    expect(await graph('domain:shop.example')).toMatchObject({
      edges: [{ kind: 'decision', retracted: { reason: 'The decision in case 1 does not stand.' } }],
      reached: [],
    });
  });
});

describe('pages of complaints', () => {
  const FILING = {
    identifier: 'icp:京ICP备15007699号',
    evidence: 'claimed',
    seenIn: 'footer',
    validity: 'valid',
  } as const;
  const against = (host: string) => {
    const complaint = complaintAgainst(host);
    return { ...complaint, against: { ...complaint.against, identifiers: [...complaint.against.identifiers, FILING] } };
  };

  it('that agree are an edge of low confidence, which carries no listing, grows, and does not return once taken back', async () => {
    const edges = async () => (await graph('uscc:91110108551385082Q')).edges;
    for (const [at, host] of ['a.example', 'b.example', 'c.example'].entries()) {
      await registry.file(against(host));
      await ban(at + 1);
      expect((await edges()).filter((one: { retracted: unknown }) => !one.retracted)).toHaveLength(at === 0 ? 0 : 1);
    }
    expect((await edges()).at(-1)).toMatchObject({ kind: 'agreement-of-pages', strong: false, confidence: 0.5, source: 'Pages of 3 sites name both: a.example, b.example, c.example' }); // prettier-ignore
    expect(await published()).toEqual(['domain:a.example', 'domain:b.example', 'domain:c.example']);
    const { id } = (await edges()).at(-1);
    await registry.app.inject({ method: 'POST', url: `/v1/graph/edges/${id}/retraction`, headers: registry.asHandler, payload: { reason: 'All three print an honest number.' } }); // prettier-ignore
    await registry.file(against('d.example'));
    await ban(4);
    expect((await edges()).filter((one: { retracted: unknown }) => !one.retracted)).toEqual([]);
  });
});
