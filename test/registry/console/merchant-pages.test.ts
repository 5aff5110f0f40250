import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { ClaimDataSchema, ClaimSchema, LinkSchema, RegistrySchema } from '../../../src/registry/console/merchant/api';
import { fileName } from '../../../src/registry/console/merchant/file-name';
import { namedBy } from '../../../src/registry/console/merchant/named-by';
import { peopleOf, PNG } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());

describe('what the pages for merchants understand', () => {
  it('is what the registry answers, before and after the proof and the decision', async () => {
    const { id, claim } = await people.notified();
    const url = `/v1/claims/${claim}`;
    const look = async () => v.parse(ClaimSchema, (await registry.app.inject({ url })).json());
    expect(await look()).toMatchObject({ proven: false });
    await people.prove(claim);
    await people.post(`${url}/submissions`, { kind: 'reply', text: 'The parcel was lost.' });
    await people.post(`${url}/messages`, { text: 'Until when?' });
    await people.upload(`${url}/evidence?name=refund.png`, PNG);
    await registry.decide(id, { outcome: 'upheld-unremedied', reason: 'The refund did not come.' });
    expect(await look()).toMatchObject({
      alleged: { remedy: 'refund' },
      evidence: [{ name: 'refund.png' }],
      messages: [{ by: 'merchant' }],
      submissions: [{ kind: 'reply' }],
      listings: [{ list: 'blacklist' }],
    });
    const data = v.parse(ClaimDataSchema, (await registry.app.inject({ url: `${url}/data` })).json());
    const { submissions, messages, evidence } = await look();
    expect(data).toMatchObject({ case: id, link: { identifier: 'domain:shop.example' }, history: { length: 3 } });
    expect([data.submissions, data.messages, data.evidence]).toEqual([submissions, messages, evidence].map(({ length }) => expect.objectContaining({ length }))); // prettier-ignore
    const asked = await people.post('/v1/claims', { identifier: 'domain:shop.example', case: id });
    expect(v.safeParse(LinkSchema, asked.json()).success).toBe(true);
    expect(v.parse(RegistrySchema, (await registry.app.inject({ url: '/v1/registry' })).json())).toMatchObject({
      name: 'Registry under test',
    });
  });

  it.each([
    ['shop.example', ['domain:shop.example']],
    ['https://www.shop.example/p/1?x=2', ['domain:shop.example']],
    ['deep.SHOP.example/ ', ['domain:shop.example', 'domain:deep.shop.example']],
    ['taobao-seller:2616970884', ['taobao-seller:2616970884']],
    ['海棠.example', ['domain:xn--p2vv1h.example']],
    ['???', []],
    ['', []],
    ['javascript:alert(1)', []],
  ])('%j names %j', (text, identifier) => expect(namedBy(text)).toEqual(identifier));

  it.each([
    ['refund.png', 'refund.png'],
    ['C:\\tmp\\退款.pdf', 'C:tmp退款.pdf'],
    ['a\u202Egnp.exe', 'agnp.exe'],
    ['\n', 'file'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(196)}.pdf`],
  ])('a file %j is sent as %j', async (name, sent) => expect(fileName(name)).toBe(sent));
});
