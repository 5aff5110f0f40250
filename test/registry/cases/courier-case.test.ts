import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Identifier } from '../../../src/core/identifier';
import { filePrefix, MerchantFilesSchema } from '../../../src/core/merchant-file';
import { asChosen } from '../../../src/core/named-party';
import { listingsForPublication } from '../../../src/registry/listings/publish-listings';
import { testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf } from './people';

const COURIER: Identifier = 'courier:sf-express';
const SHOP: Identifier = 'domain:shop.example';
let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());

const fileOf = async (of: Identifier) => {
  const answer = await registry.app.inject({ url: `/v1/merchants/${filePrefix(of)}` });
  return v.parse(MerchantFilesSchema, answer.json()).files.find(({ identifier }) => identifier === of);
};

it('a complaint about a courier is a case of the courier, who answers by its own site; the shop is nowhere accused', async () => {
  const against = { identifiers: [asChosen(COURIER)], name: 'SF Express', url: 'https://shop.example/product/1' };
  const { id, claim } = await people.notified('shop.example', { against });
  expect(await people.view(id)).toMatchObject({ merchant: COURIER });
  // The shop is not the one complained of, so it can't speak for it.
  expect((await people.prove(claim, 'shop.example')).statusCode).toBe(409);
  const { proof } = (await registry.app.inject({ url: `/v1/claims/${claim}` })).json();
  expect(proof.of).toMatchObject([{ identifier: COURIER, dns: '_probity.sf-express.com' }]);
  registry.deps.resolveTxt = async (name) => (name === '_probity.sf-express.com' ? [proof.challenge] : []);
  const proven = await people.post(`/v1/claims/${claim}/proof`, { method: 'dns', identifier: COURIER });
  expect(proven.statusCode, proven.body).toBe(200);
  const reply = await people.post(`/v1/claims/${claim}/submissions`, { kind: 'reply', text: 'It was handed over.' });
  expect(reply.statusCode, reply.body).toBeLessThan(300);

  // What the complainant chose is listed where a handler names it, and not by itself.
  const BAN = { outcome: 'upheld-unremedied', reason: 'The parcel was lost, and nothing was paid.' };
  await registry.decide(id, { ...BAN, alsoList: [COURIER] });
  expect(await fileOf(COURIER)).toMatchObject({
    listings: [{ list: 'blacklist', case: id, replies: [{ text: 'It was handed over.' }] }],
    credit: [{ grade: 'D' }],
    // Who it is was proven, so that this holds it down no more.
    explained: {
      shares: [{ kind: 'complaint', case: id }],
      caps: [{ reason: 'warning-list' }, { reason: 'one-serious' }],
    },
  });
  expect(await fileOf(SHOP)).toBeUndefined();
  const published: Identifier[] = [];
  for await (const { identifier } of listingsForPublication(registry.deps.db, registry.clock.now)) published.push(identifier); // prettier-ignore
  expect(published).toEqual([COURIER]);
});

it('without being named by a handler nothing is listed, and the case counts in the grade all the same', async () => {
  await registry.empty();
  const against = { identifiers: [asChosen('platform:etsy')], name: 'Etsy', url: 'https://www.etsy.com/listing/1' };
  const { id } = await people.notified('shop.example', { against });
  await registry.decide(id, { outcome: 'upheld-unremedied', reason: 'It kept the money of a cancelled order.' });
  const platform = await fileOf('platform:etsy');
  expect(platform).toMatchObject({ listings: [], explained: { shares: [{ kind: 'complaint' }] } });
  expect(await fileOf('domain:etsy.com')).toBeUndefined();
});
