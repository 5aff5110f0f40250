import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewReport } from '../../../src/core/review-report';
import { productPrefix } from '../../../src/core/review-trust';
import { filePrefix } from '../../../src/core/merchant-file';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';
import { acting, type Device } from './acting';
import { device, REPORT } from './device';

const START = new Date('2026-03-15T08:00:00Z');
const MERCHANT = 'domain:lamps.example';
const SIX = ['a', 'b', 'c', 'd', 'e', 'f'];
let registry: TestRegistry;
let on: ReturnType<typeof acting>;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000, twoPersons: async () => true });
  on = acting(registry);
  people = peopleOf(registry);
}, 120_000);
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
afterAll(() => registry.close());

const product = (good: string) => `lamps.example/products/${good}`;
type Direction = ReviewReport['direction'];
/** One review of one of the goods. */
const oneOf = (
  good: string,
  direction: Direction = 'praise',
  text = `Great ${good}, fast delivery.`,
): ReviewReport => ({
  ...REPORT,
  page: { ...REPORT.page, url: `https://${product(good)}` },
  direction,
  sample: { ...REPORT.sample, stars: [4, 0, 0, 6, 30] },
  reviews: [{ ...REPORT.reviews[0]!, key: good, text, stars: direction === 'praise' ? 5 : 1 }],
});
const reportEach = async (who: Device, goods = SIX, direction?: Direction, from?: string) => {
  for (const good of goods) expect((await on.report(who, from, oneOf(good, direction))).statusCode).toBe(201);
};
const judged = async () => {
  for (let at = 0; at < 3; at += 1) await on.judgeAll(await on.voice());
};
const campaign = async () => (await on.get('/v1/review-clusters')).merchants[0];
const reason = 'On each of six goods one review is the same text.';
const open = (direction: Direction = 'praise') =>
  on.byHandler('/v1/review-cases', { merchant: MERCHANT, direction, reason });
const trustOf = async (good: string) => (await on.get(`/v1/review-trust/${productPrefix(product(good))}`)).products;
/** The merchant is told and does not answer; one proposes, another approves. */
async function uphold(id: number, ground: string): Promise<void> {
  const [one, two] = [people.asActor('one', ['handler']), people.asActor('two', ['approver'])];
  await people.step(id, { event: 'notify' }, one);
  people.pass(30);
  const said = { outcome: 'upheld-unremedied', reason: 'The finding was read and bears it out.', ground };
  await people.step(id, { event: 'propose', ...said, evidence: [1, 2] }, one);
  expect((await people.step(id, { event: 'approve' }, two)).json().case.state).toBe('decided');
}

describe('one review on each of many goods of one merchant', () => {
  it('leads to one case, of which each of the goods has its own fact when it is decided', async () => {
    for (const who of [device(), device()]) await reportEach(who);
    await judged();
    expect(await campaign()).toMatchObject({ decided: { suspect: 6 }, suspected: 6, lacks: 'quorum', cases: [] });
    expect((await open()).statusCode).toBe(409);
    on.days(7);
    expect(await campaign()).toMatchObject({ independent: 3, lacks: null, not: null });
    const alone = { product: product('a'), direction: 'praise', reason };
    expect((await on.byHandler('/v1/review-cases', alone)).json()).toMatchObject({ status: 409 });

    const answer = await open();
    expect(answer.json()).toEqual({ case: 1 });
    const view = await people.view(1);
    expect(view).toMatchObject({
      category: 'credit-faking',
      state: 'accepted',
      complaint: { against: { identifiers: [{ identifier: MERCHANT, evidence: 'address' }] } },
      evidence: [{ kind: 'page' }, { name: 'panel-finding.json' }],
    });
    expect(view.complaint.facts).toContain('reviews of 6 goods of this merchant');
    for (const good of SIX) expect(view.complaint.facts).toContain(product(good));
    const file = await registry.app.inject({ url: '/v1/cases/1/evidence/2', headers: registry.asHandler });
    expect(file.json().goods).toHaveLength(6);
    expect(file.body).not.toMatch(/author|handle|volunteer/);

    expect((await open()).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('The case 1 is about'),
    });
    expect((await on.byHandler('/v1/review-cases', alone)).json().detail).toContain('The case 1 is about this');
    expect(await campaign()).toMatchObject({ cases: [1], decided: { suspect: 0 }, lacks: 'suspect' });

    const { claim } = await people.letter(1);
    const { alleged } = (await people.prove(claim, 'lamps.example')).json();
    expect(alleged.findings).toHaveLength(6);
    for (const good of SIX)
      expect(alleged.findings).toContainEqual(
        expect.objectContaining({
          product: product(good),
          suspect: [expect.objectContaining({ text: `Great ${good}, fast delivery.` })],
        }),
      );

    await uphold(1, 'Praise was bought: credit-faking.');
    for (const good of SIX)
      expect(await trustOf(good)).toMatchObject([
        {
          product: product(good),
          case: 1,
          sample: 40,
          decided: { suspect: 1 },
          adjusted: { left: 1, of: 40 },
          together: { goods: 6, suspect: 6, judged: 6 },
        },
      ]);
  });

  it('that are attacks is a case against nobody: the merchant attacked is not listed', async () => {
    for (const who of [device(), device()]) await reportEach(who, SIX, 'attack');
    await judged();
    on.days(7);
    expect((await open('attack')).statusCode).toBe(201);
    expect(await people.view(1)).toMatchObject({ category: 'malicious-review', state: 'accepted' });
    await uphold(1, 'Attacks that a competitor ordered: malicious-review.');
    expect(await trustOf('a')).toMatchObject([{ direction: 'attack', together: { goods: 6 } }]);
    const { files } = await on.get(`/v1/merchants/${filePrefix(MERCHANT)}`);
    const own = files.find(({ identifier }: { identifier: string }) => identifier === MERCHANT);
    expect(own).toMatchObject({ listings: [], reviews: SIX.map(() => ({ direction: 'attack' })) });
  });

  it('is no case by one volunteer’s choice of them, nor by many from one network', async () => {
    await reportEach(device());
    await judged();
    on.days(7);
    expect(await campaign()).toMatchObject({ decided: { suspect: 6 }, independent: 3, lacks: 'reporters' });
    expect((await open()).json()).toMatchObject({ status: 409, detail: expect.stringContaining('1 independent rep') });
    // Each of other goods, within the hour.
    for (const good of ['g', 'h', 'i']) await reportEach(device(), [good], 'attack', '198.51.100.7');
    const batches = (await on.get('/v1/review-clusters')).merchants;
    expect(batches).toHaveLength(2);
    await judged();
    on.days(7);
    const attack = (await on.get('/v1/review-clusters')).merchants.find((one: { direction: string }) => one.direction === 'attack'); // prettier-ignore
    expect(attack).toMatchObject({ decided: { suspect: 3 }, lacks: 'suspect' });
    expect(await on.reportersOf(['g', 'h', 'i'].map(product), 'attack', MERCHANT)).toBe(1);
  });
});

describe('a burst over a merchant’s goods', () => {
  it('waits as a whole from the sixth new device on, and is let in or taken back in one step', async () => {
    for (const good of SIX) await reportEach(device(), [good]);
    expect(await campaign()).toMatchObject({ batches: 6, quarantined: 6 });
    const act = (body: object) => on.byHandler('/v1/review-quarantine', { merchant: MERCHANT, ...body });
    expect((await act({ act: 'admit' })).json()).toEqual({ batches: 6 });
    expect(await campaign()).toMatchObject({ quarantined: 0, admitted: 6 });
    const gone = await act({ act: 'revert', which: 'admitted', reason: 'All came within one minute.' });
    expect(gone.json()).toEqual({ batches: 6 });
    expect((await on.get('/v1/review-clusters')).merchants).toEqual([]);
    const audit = await registry.app.inject({ url: '/v1/audit', headers: registry.asHandler });
    expect(audit.body).toContain(`merchant:${MERCHANT}`);
  });

  it('is not one volunteer who looks through the shop', async () => {
    await reportEach(device(), [...SIX, 'g', 'h']);
    expect(await campaign()).toMatchObject({ batches: 8, quarantined: 0 });
  });
});
