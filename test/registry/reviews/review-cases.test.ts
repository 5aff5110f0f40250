import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewReport } from '../../../src/core/review-report';
import { filePrefix } from '../../../src/core/merchant-file';
import { productPrefix } from '../../../src/core/review-trust';
import { peopleOf } from '../cases/people';
import { testRegistry } from '../test-registry';
import { device, REPORT } from './device';
import { voiceAt } from './voice';

let registry: Awaited<ReturnType<typeof testRegistry>>;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000, twoPersons: async () => true });
  people = peopleOf(registry);
}, 120_000);
const START = registryStart();
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
afterAll(() => registry.close());

function registryStart() {
  return new Date('2026-03-15T08:00:00Z');
}

const PRODUCT = 'lamps.example/products/lamp';
const MERCHANT = 'domain:lamps.example';
const post = (url: string, payload: object, headers: object = {}) =>
  registry.app.inject({ method: 'POST', url, payload, headers: { ...headers } });
const get = async (url: string, headers: object = {}) =>
  (await registry.app.inject({ url, headers: { ...headers } })).json();
const trust = async () => (await get(`/v1/review-trust/${productPrefix(PRODUCT)}`)).products;
const merchantFile = async () =>
  (await get(`/v1/merchants/${filePrefix(MERCHANT)}`)).files.find(
    (file: { identifier: string }) => file.identifier === MERCHANT,
  );

/** Three reviews are reported and found suspect by three who did not report them. */
async function found(direction: ReviewReport['direction']) {
  const stars = direction === 'praise' ? 5 : 1;
  const report: ReviewReport = {
    ...REPORT,
    direction,
    sample: { ...REPORT.sample, stars: [5, 0, 0, 0, 35] },
    reviews: [0, 1, 2].map((at) => ({ ...REPORT.reviews[0]!, key: `k${at}`, stars })),
  };
  expect((await post('/v1/review-reports', device().report(report))).statusCode).toBe(201);
  for (const assessor of await Promise.all([0, 1, 2].map(() => voiceAt(registry.deps))))
    for (let at = 0; at < 3; at += 1) {
      const [{ id }] = (await post('/v1/review-panels', assessor.act({ kind: 'next-cases' }))).json().cases;
      await post('/v1/review-panels', assessor.act({ kind: 'answer', case: id, answer: 'suspect' }));
    }
  // Nothing follows from what new keys say.
  people.pass(7);
}
const REASON = 'Three reviews are one text with other names in it.';
const open = (direction: string, headers: object = registry.asHandler) =>
  post('/v1/review-cases', { product: PRODUCT, direction, reason: REASON }, headers);
/** The merchant is told and does not answer; one proposes, another approves. */
async function decide(id: number, outcome: string, evidence = [1, 2]) {
  const [one, two] = [people.asActor('one', ['handler']), people.asActor('two', ['approver'])];
  await people.step(id, { event: 'notify' }, one);
  people.pass(30);
  const proposal = {
    event: 'propose',
    outcome,
    reason: 'The panel’s finding was read and bears it out.',
    ground: 'Praise was bought: credit-faking.',
    evidence,
  };
  expect((await people.step(id, proposal, one)).json()).not.toHaveProperty('detail');
  expect((await people.step(id, { event: 'approve' }, two)).json().case.state).toBe('decided');
}

describe('what panels found about praise', () => {
  it('is public only when a case was opened for it and a second person decided it', async () => {
    await found('praise');
    expect(await trust()).toEqual([]);
    expect(await get('/v1/review-clusters', registry.asHandler)).toMatchObject({
      clusters: [{ decided: { suspect: 3 }, case: null, inCase: false, not: null }],
    });
    const { case: id } = (await open('praise')).json();
    expect(await people.view(id)).toMatchObject({
      kind: 'tip',
      state: 'accepted',
      category: 'credit-faking',
      complaint: {
        against: { identifiers: [{ identifier: MERCHANT, evidence: 'address' }] },
        facts: expect.stringContaining(REASON),
      },
      byRegistry: true,
      evidence: [
        { kind: 'page', by: 'handler' },
        { kind: 'file', by: 'handler', name: 'panel-finding.json' },
      ],
    });
    expect(await trust()).toEqual([]);
    await decide(id, 'upheld-unremedied');
    const fact = {
      product: PRODUCT,
      merchant: MERCHANT,
      direction: 'praise',
      case: id,
      sample: 40,
      reports: 1,
      date: START.toISOString(),
      decidedAt: registry.clock.now.toISOString(),
      decided: { suspect: 3, genuine: 0, unsettled: 0 },
      adjusted: { mean: 4.5, left: 3, of: 40, stars: expect.any(Number) },
      appealed: false,
    };
    expect(await trust()).toMatchObject([fact]);
    expect(await merchantFile()).toMatchObject({ listings: [{ list: 'blacklist', case: id }], reviews: [fact] });
  });

  it('that a case finds unfounded is no fact, and may be opened anew only when it is closed', async () => {
    await found('praise');
    const { case: id } = (await open('praise')).json();
    await decide(id, 'unfounded');
    expect(await trust()).toEqual([]);
    expect((await open('praise')).statusCode).toBe(409);
    const clusters = async () => (await get('/v1/review-clusters', registry.asHandler)).clusters;
    expect(await clusters()).toMatchObject([{ case: id, inCase: true }]);
    people.pass(200);
    await people.step(id, { event: 'close' });
    expect(await clusters()).toMatchObject([{ case: id, inCase: false }]);
    expect((await open('praise')).statusCode).toBe(201);
  });

  it('opens one case, however often it is asked for', async () => {
    await found('praise');
    const codes = (await Promise.all([open('praise'), open('praise')])).map(({ statusCode }) => statusCode);
    expect(codes.toSorted()).toEqual([201, 409]);
  });

  it('is told in the language of the reason, where it is said', async () => {
    await found('praise');
    const asked = {
      product: PRODUCT,
      direction: 'praise',
      reason: '三条评价只换了姓名，文字相同。',
      language: 'zh-CN',
    };
    const { case: id } = (await post('/v1/review-cases', asked, registry.asHandler)).json();
    const { complaint } = await people.view(id);
    expect(complaint).toMatchObject({
      language: 'zh-CN',
      facts: expect.stringMatching(/^志愿者举报.*立案理由：三条评价/s),
    });
  });

  it('evidence of it names no author and no reporter', async () => {
    await found('praise');
    const { case: id } = (await open('praise')).json();
    const file = await registry.app.inject({ url: `/v1/cases/${id}/evidence/2`, headers: registry.asHandler });
    expect(file.body).toContain('Great lamp');
    expect(file.body).not.toContain('0123456789abcdef');
    expect(file.body).not.toMatch(/author|handle|volunteer/);
  });

  it('is nobody’s to open but a handler’s, and nothing that no panel found', async () => {
    expect((await open('praise', {})).statusCode).toBe(401);
    expect((await open('praise', people.asActor('x', ['approver']))).statusCode).toBe(403);
    await post('/v1/review-reports', device().report());
    expect((await open('praise')).json()).toMatchObject({ status: 409, detail: expect.stringContaining('takes 3') });
  });
});

describe('what panels found about an attack', () => {
  it('is a case against nobody: whoever is attacked is told so, and never listed or counted against', async () => {
    await found('attack');
    const { case: id } = (await open('attack')).json();
    expect(await people.view(id)).toMatchObject({ category: 'malicious-review', state: 'accepted' });
    expect(await merchantFile()).toBeUndefined();
    const { notice } = await people.letter(id);
    expect(notice.en).toContain('Nothing is alleged against you');
    expect(notice['zh-CN']).toContain('不指控您');
    await decide(id, 'upheld-unremedied');
    // 2 of the 5 stars that are one star are left.
    expect(await trust()).toMatchObject([{ direction: 'attack', case: id, adjusted: { mean: 4.5, left: 3, of: 40 } }]);
    expect(await merchantFile()).toMatchObject({ listings: [], undecided: 0, reviews: [{ direction: 'attack' }] });
    expect((await people.view(id)).statement.measure).toMatchObject({ list: null, identifiers: [] });
  });
});
