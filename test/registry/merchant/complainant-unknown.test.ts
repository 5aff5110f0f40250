import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REDACTED } from '../../../src/core/casework/left-out';
import type { Identifier } from '../../../src/core/identifier';
import { filePrefix, type MerchantReply } from '../../../src/core/merchant-file';
import { peopleOf } from '../cases/people';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
const START = new Date('2026-03-16T02:00:00Z');
const SHOP: Identifier = 'domain:shop.example';
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});

const handIn = (claim: string, kind: string, text: string) =>
  people.post(`/v1/claims/${claim}/submissions`, { kind, text });
const uphold = (id: number) =>
  registry.decide(id, { outcome: 'upheld-unremedied', reason: 'The refund did not come.' });
const repliesInFile = async (): Promise<MerchantReply[]> =>
  (await registry.app.inject({ url: `/v1/merchants/${filePrefix(SHOP)}` })).json().files[0].listings[0].replies;

describe('what a complainant gave', () => {
  const secret = fc.stringMatching(/^[a-z]{12}$/).map((word) => `secret-${word}`);
  /** Eight words and more, so that to repeat them is a quotation. */
  const sentence = secret.map((word) => `${word} ${word} of the two has not come for nine days now`);
  /** What a merchant may repeat in its reply. */
  const SAID = ['facts', 'claim', 'orderNumber', 'contact', 'message', 'e-mail', 'phone'] as const;
  const story = fc.record({
    words: fc.record({
      facts: sentence,
      claim: sentence,
      orderNumber: secret,
      contact: secret,
      name: secret,
      address: secret,
      path: secret,
      title: secret,
      offer: secret,
      message: sentence,
      objection: secret,
    }),
    said: fc.subarray([...SAID]),
    steps: fc.subarray([
      'accept',
      'notify',
      'prove',
      'reply',
      'object',
      'talk',
      'decide',
      'appeal',
      'correct',
    ] as const),
  });

  it('never leaves by a merchant’s file, however far its case has come', async () => {
    let listed = false;
    let replied = false;
    await fc.assert(
      fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 3 }), async (stories) => {
        await registry.empty();
        registry.deps.resolveTxt = () => Promise.reject(new Error('no such name'));
        for (const { words, steps, said } of stories) await play(words, new Set(steps), said);
        const bodies = await Promise.all(
          [SHOP, 'uscc:91110108551385082Q' as const].map(
            async (one) => (await registry.app.inject({ url: `/v1/merchants/${filePrefix(one)}` })).body,
          ),
        );
        for (const body of bodies) expect(body).not.toMatch(/secret-|13800138000/);
        replied ||= bodies.some((body) => body.includes('we have paid') && body.includes(REDACTED));
        listed ||= bodies.some((body) => body.includes('upheld-unremedied'));
      }),
      { numRuns: 25, seed: 20_260_316 },
    );
    expect([listed, replied]).toEqual([true, true]);
  }, 120_000);

  /** Files a complaint in which every text is a secret, and takes those of the steps that its state allows. */
  async function play(
    words: Record<string, string>,
    steps: ReadonlySet<string>,
    said: readonly (typeof SAID)[number][],
  ): Promise<void> {
    const ways = { 'e-mail': 'secret-li@mail.example', phone: '13800138000' };
    // What the complainant never told the registry, it cannot know as theirs.
    const told = said.filter((one) => one !== 'message' || steps.has('talk'));
    const repeated = told.map((one) => (one === 'e-mail' || one === 'phone' ? ways[one] : words[one])).join('; ');
    const { facts, claim: wish, orderNumber, contact, name, address, path, title, offer } = words;
    const receipt = await people.file('shop.example', {
      against: {
        identifiers: [{ identifier: SHOP, evidence: 'address', seenIn: 'address', validity: 'valid' }],
        name,
        address,
        url: `https://shop.example/${path}?q=${path}`,
      },
      facts,
      claim: wish,
      orderNumber,
      contact,
      page: { title, offer, seenAt: START.toISOString() },
    });
    const { cases } = (await registry.app.inject({ url: '/v1/cases', headers: registry.asHandler })).json();
    const { id } = cases[0];
    if (steps.has('accept')) await people.step(id, { event: 'accept' });
    const isTold = steps.has('notify') && (await people.view(id)).can.includes('notify');
    const link = isTold ? (await people.letter(id)).claim : undefined;
    if (isTold) await people.step(id, { event: 'notify' });
    if (link && steps.has('prove')) await people.prove(link);
    if (link && steps.has('reply')) await handIn(link, 'reply', `To ${repeated}: we have paid.`);
    if (link && steps.has('object')) await handIn(link, 'objection', words.objection ?? '');
    if (steps.has('talk')) await people.post(`/v1/complaints/${receipt}/messages`, { text: words.message });
    const objects = (await people.view(id)).submissions.some(({ kind }: { kind: string }) => kind === 'objection');
    // The reasons are public too, and whoever writes them may repeat the same.
    const decision = { outcome: 'upheld-unremedied', reason: `Of ${repeated}: it did not come.` };
    if (steps.has('decide'))
      await registry.decide(id, { ...decision, ...(objects && { objection: `${words.facts}` }) });
    if (link && steps.has('correct')) await handIn(link, 'correction', words.objection ?? '');
    if (steps.has('appeal')) await people.post(`/v1/complaints/${receipt}/appeal`, { text: words.message });
  }
});

describe("a merchant's reply", () => {
  it('tells a reply without the complainant, as the decision does, and never longer than a client takes', async () => {
    const { id, claim } = await people.notified('shop.example', { orderNumber: 'HT-99', contact: 'wang@mail.example' });
    await people.prove(claim);
    await handIn(claim, 'reply', 'Buyer 13812345678, wang@mail.example, order HT-99, lies.');
    await handIn(claim, 'reply', 'a@b.cd '.repeat(700));
    await uphold(id);
    const [first, long] = await repliesInFile();
    expect(first?.text).toBe(`Buyer ${REDACTED}, ${REDACTED}, order ${REDACTED}, lies.`);
    expect(long?.text).toHaveLength(5000);
    expect((await registry.app.inject({ url: '/v1/decisions' })).body).toContain(first?.text);
  });

  it('of a tip tells no guess at its order number apart from any other', async () => {
    const { id, claim } = await people.notified('shop.example', {
      kind: 'tip',
      remedy: undefined,
      orderNumber: 'HT-20260302',
    });
    await people.prove(claim);
    await handIn(claim, 'reply', 'Is it HT-20260302, HT-20260303 or HT-20260304?');
    await uphold(id);
    expect((await repliesInFile())[0]?.text).toBe(`Is it ${REDACTED}, ${REDACTED} or ${REDACTED}?`);
  });
});

describe('the merchant of a tip', () => {
  it('reads neither its words nor a purchase, as both tell who gave it, nor these in the decision', async () => {
    const against = complaintAgainst('shop.example').against;
    const { id, claim } = await people.notified('shop.example', {
      kind: 'tip',
      remedy: undefined,
      against: { ...against, url: 'https://shop.example/order/secret?of=secret' },
      facts: 'A secret card in the parcel offers five yuan for a review with five stars.',
      orderNumber: 'HT-secret-20260302',
      purchasedOn: '2026-03-02',
      promisedOn: '2026-03-04',
      amount: { value: '1299.00', currency: 'CNY' },
      page: { title: 'secret', seenAt: START.toISOString() },
    });
    await registry.decide(id, {
      outcome: 'upheld-unremedied',
      reason:
        'With order HT-secret-20260302 a secret card in the parcel offers five yuan for a review with five stars.',
    });
    const view = (await people.prove(claim)).json();
    expect(view).toMatchObject({ kind: 'tip', byRegistry: false, category: 'service-default', stage: 'delivery', proven: true }); // prettier-ignore
    expect(view.alleged).toEqual({
      name: 'Invented Shop',
      url: 'https://shop.example/',
      facts: null,
      remedy: null,
      claim: null,
      orderNumber: null,
      purchasedOn: null,
      promisedOn: null,
      amount: null,
      findings: null,
    });
    expect(view.statement.facts).toContain(REDACTED);
    expect(JSON.stringify(view)).not.toMatch(/secret|1299|2026-03-02|2026-03-04/);
  });
});
