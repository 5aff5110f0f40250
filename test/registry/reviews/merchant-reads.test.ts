import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REDACTED } from '../../../src/core/casework/left-out';
import { ClaimSchema } from '../../../src/registry/console/merchant/api';
import * as v from 'valibot';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';
import { acting, PRODUCT, THREE } from './acting';
import { device } from './device';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
let id: number;
let letter: Awaited<ReturnType<typeof people.letter>>;
const REASON = 'Three reviews are one text with other names in it.';
const WORDS = 'The panel’s finding bears it out: three reviews are one text with other names in it.';
const PAGE = `https://${PRODUCT}`;

beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
  people = peopleOf(registry);
  const { report, voice, judgeAll, byHandler, days } = acting(registry);
  // A client of another's making sends the reporter's own address.
  await report(device(), undefined, { ...THREE, page: { ...THREE.page, url: `${PAGE}?from=the-reporter` } });
  for (const one of [await voice(), await voice(), await voice()]) await judgeAll(one);
  days(7);
  const opened = await byHandler('/v1/review-cases', { product: PRODUCT, direction: 'praise', reason: REASON });
  id = opened.json().case;
  letter = await people.letter(id);
  await people.step(id, { event: 'notify' });
}, 120_000);
afterAll(() => registry.close());

describe('the merchant of a case that panels led to', () => {
  it('is told by letter that nobody complained', () => {
    expect(letter.notice.en).toContain('itself opened a case about your shop; nobody complained');
    expect(letter.notice['zh-CN']).toContain('自行立案，没有投诉人');
    for (const text of Object.values(letter.notice)) expect(text).not.toMatch(/\btip\b|举报|received a|投诉人的/);
  });

  it('reads once proven what is alleged: facts, pages, the finding, the reviews and why it was opened; never who reported', async () => {
    const before = (await registry.app.inject({ url: `/v1/claims/${letter.claim}` })).json();
    expect(before).toMatchObject({ proven: false, byRegistry: true, alleged: null });
    const { alleged, ...claim } = (await people.prove(letter.claim, 'lamps.example')).json();
    expect(claim.byRegistry).toBe(true);
    expect(alleged).toMatchObject({
      url: PAGE,
      facts: expect.stringContaining(`Opened because: ${REASON}`),
      findings: [
        {
          product: PRODUCT,
          reports: 1,
          decided: { suspect: 3, genuine: 0, unsettled: 0 },
          suspect: expect.arrayContaining(THREE.reviews.map(({ text, stars, date }) => ({ text, stars, date }))),
        },
      ],
    });
    expect(alleged.facts).toContain('Volunteers reported reviews shown on this page');
    expect(v.parse(ClaimSchema, { ...claim, alleged }).alleged).toEqual(alleged);
    expect(JSON.stringify(alleged)).not.toMatch(/the-reporter|"(author|handle|volunteer|key)|0123456789abcdef/);
  });

  it('reads the reasons of the decision whole, as does everyone', async () => {
    await registry.decide(id, { outcome: 'upheld-unremedied', reason: WORDS });
    const claim = (await registry.app.inject({ url: `/v1/claims/${letter.claim}` })).json();
    expect(claim.statement.facts).toBe(WORDS);
    // Nobody has a receipt of it by which to appeal.
    expect(claim.statement.redress).toEqual({ appealUntil: expect.any(String), ways: ['claim-link'] });
    const feed = (await registry.app.inject({ url: '/v1/decisions' })).json();
    const [{ _decision: told }] = feed.items;
    expect(told).toMatchObject({ case: id, facts: WORDS });
    expect(JSON.stringify(feed)).not.toContain(REDACTED);
  });
});
