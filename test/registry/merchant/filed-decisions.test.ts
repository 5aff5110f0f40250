import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { Identifier } from '../../../src/core/identifier';
import { filePrefix, MerchantFilesSchema } from '../../../src/core/merchant-file';
import { ann, bo, cy, eachInARegistryOfTwo, listed, people, registry } from '../cases/two-people';
import { PROPOSAL } from '../cases/people';

eachInARegistryOfTwo();

const SHOP = 'domain:shop.example';
const fileOf = async (identifier: Identifier = SHOP) => {
  const { files } = v.parse(
    MerchantFilesSchema,
    (await registry.app.inject({ url: `/v1/merchants/${filePrefix(identifier)}` })).json(),
  );
  return files.find((file) => file.identifier === identifier);
};
/** A case that two people decided, after its merchant had replied. */
async function decided(proposal: object, changes: object = {}) {
  const { id, claim } = await people.notified('shop.example', changes);
  await people.prove(claim);
  await people.post(`/v1/claims/${claim}/submissions`, { kind: 'reply', text: 'We have paid it back.' });
  const { term: _, ...rest } = PROPOSAL;
  expect((await people.step(id, { ...rest, ...proposal }, ann())).statusCode).toBe(200);
  expect((await people.step(id, { event: 'approve' }, bo())).statusCode).toBe(200);
  return { id, claim };
}

describe('decisions on the public page of a merchant', () => {
  it.each([
    ['upheld-remedied', 12],
    ['upheld-late', 12],
    ['unfounded', 12],
  ])('that list nothing, %s, stand there with reasons, date and notice for %d months', async (outcome, months) => {
    const { id } = await decided({ outcome, reason: 'It was paid back on the day after the letter.' });
    expect(await fileOf()).toMatchObject({
      listings: [],
      undecided: 0,
      decisions: [
        {
          case: id,
          outcome,
          lists: 'never',
          facts: 'It was paid back on the day after the letter.',
          ground: PROPOSAL.ground,
          appeal: 'open',
          notified: { way: 'email', recipient: 'shop-contact', sentAt: '2026-03-16T02:00:00.000Z' },
        },
      ],
    });
    people.pass(months * 30);
    expect((await fileOf())?.decisions).toHaveLength(1);
    people.pass(10);
    expect((await fileOf())?.decisions).toBeUndefined();
  });

  it('stand with what they list now, and once that has ended, for three years', async () => {
    const { id } = await listed();
    expect(await fileOf()).toMatchObject({
      listings: [{ case: id, notified: { way: 'email' } }],
      decisions: [{ case: id, lists: 'now', facts: PROPOSAL.reason }],
    });
    people.pass(25 * 31);
    expect(await fileOf()).toMatchObject({ listings: [], decisions: [{ case: id, lists: 'once', appeal: 'over' }] });
    people.pass(400);
    expect((await fileOf())?.decisions).toBeUndefined();
  });

  it('say that they were overturned on appeal, or are under it', async () => {
    const { id, claim } = await listed();
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'It was delivered.' });
    expect(await fileOf()).toMatchObject({ decisions: [{ appeal: 'pending' }] });
    await people.step(id, { event: 'annul', reason: 'The parcel was delivered in time.' }, cy());
    expect(await fileOf()).toMatchObject({
      listings: [],
      decisions: [
        { outcome: 'unfounded', lists: 'never', appeal: 'overturned', facts: 'The parcel was delivered in time.' },
      ],
    });
  });

  it('are about no name that a page only claims, and tell nothing of who complained', async () => {
    const reason = 'Order HT-77 of jo@buyer.example was paid back on the day after the letter.';
    await decided(
      { outcome: 'upheld-remedied', reason },
      { orderNumber: 'HT-77', contact: { email: 'jo@buyer.example' } },
    );
    const [decision] = (await fileOf())?.decisions ?? [];
    expect(decision?.facts).toContain('was paid back');
    expect(JSON.stringify(decision)).not.toMatch(/HT-77|jo@buyer/);
    const claimed = { identifier: 'uscc:91110108551385082Q', evidence: 'claimed', seenIn: 'footer', validity: 'valid' };
    const { id } = await people.notified('other.example', {
      against: { identifiers: [claimed], url: 'https://other.example/' },
    });
    await people.step(
      id,
      { event: 'propose', outcome: 'unfounded', reason: 'It is another shop.', ground: 'None.', evidence: [] },
      ann(),
    );
    await people.step(id, { event: 'approve' }, bo());
    expect(await fileOf('uscc:91110108551385082Q')).toBeUndefined();
  });

  it('say where the merchant could not be reached', async () => {
    const receipt = await people.file();
    expect(receipt).toBeTruthy();
    await people.step(1, { event: 'accept' });
    await people.letter(1);
    const noted = await people.step(1, { event: 'notify', undelivered: true });
    expect(noted.json().case.events.at(-1).detail).toMatchObject({ way: 'email', undelivered: true });
    people.pass(20);
    await people.step(1, PROPOSAL, ann());
    expect((await people.step(1, { event: 'approve' }, bo())).statusCode).toBe(200);
    expect(await fileOf()).toMatchObject({
      listings: [{ notified: { undelivered: true } }],
      decisions: [{ notified: { undelivered: true } }],
    });
  });
});

describe("a merchant's other names on its public page", () => {
  it('are those that are proven, each with what proves it', async () => {
    const { claim } = await listed();
    expect(await fileOf()).not.toHaveProperty('names');
    const { proof } = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
    registry.deps.resolveTxt = async () => [proof.challenge];
    const further = { method: 'dns', identifier: 'domain:next-shop.example' };
    expect((await people.post(`/v1/claims/${claim}/proof`, further)).statusCode).toBe(200);
    expect((await fileOf())?.names).toEqual([
      { identifier: 'domain:next-shop.example', shared: null, by: 'proof-of-control' },
    ]);
    const weak = {
      a: SHOP,
      b: 'domain:third.example',
      relation: 'same',
      kind: 'official-record',
      source: 'A register',
      confidence: 0.5,
    };
    const noted = await registry.app.inject({ method: 'POST', url: '/v1/graph/edges', headers: ann(), payload: weak });
    expect(noted.statusCode).toBe(201);
    expect((await fileOf())?.names).toHaveLength(1);
  });
});
