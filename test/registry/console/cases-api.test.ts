import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import * as v from 'valibot';
import { GUARDS } from '../../../src/core/casework/guards';
import {
  CaseFileSchema,
  CasePageSchema,
  ClaimSchema,
  ColleaguesSchema,
  EvidenceSchema,
  GroupsSchema,
  OverdueSchema,
  StatisticsSchema,
  SteppedSchema,
  WorkloadSchema,
} from '../../../src/registry/console/api/cases';
import { refusalOf } from '../../../src/registry/console/api/problem';
import { failureText, OBSTACLES } from '../../../src/registry/console/failure-text';
import { wordsFor } from '../../../src/registry/console/words';
import { proposalOf } from '../../../src/registry/console/pages/proposal-draft';
import { STAFF_STEPS } from '../../../src/registry/console/pages/step-dialog';
import { STEP_EXAMPLES } from '../../../src/registry/cases/step-examples';
import { peopleOf, PNG } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry({ twoPersons: async () => true });
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(() => registry.empty());

const get = async (url: string) => (await registry.app.inject({ url, headers: registry.asHandler })).json();

it('offers every step that the registry takes of its people', () => {
  expect([...STAFF_STEPS, 'propose', 'redact'].toSorted()).toEqual(Object.keys(STEP_EXAMPLES).toSorted());
});

it('says in Chinese what stands against a step', async () => {
  expect(OBSTACLES.toSorted()).toEqual(['role', 'state', ...Object.keys(GUARDS)].toSorted());
  const { id } = await people.notified('early.example');
  const early = { event: 'propose', outcome: 'upheld-unremedied', reason: 'Never delivered.', ground: 'A rule.' };
  const answer = await people.step(id, { ...early, evidence: [1] }, people.asActor('ann', ['handler']));
  expect(answer.statusCode).toBe(409);
  const words = failureText(refusalOf(409, answer.json(), null), wordsFor('zh-CN'));
  expect(words).toMatchObject({
    text: wordsFor('zh-CN')('obstacle.listing-is-founded'),
    detail: expect.stringContaining('the merchant can still reply'),
  });
});

it('understands a case from its filing to its appeal, and what it sends is understood', async () => {
  const { id, claim } = await people.notified();
  await people.prove(claim);
  await people.post(`/v1/claims/${claim}/submissions`, { kind: 'reply', text: 'The parcel is on its way.' });
  const added = await people.upload(`/v1/cases/${id}/evidence?name=a.png`, PNG, registry.asHandler);
  v.parse(EvidenceSchema, added.json());
  const draft = {
    outcome: 'upheld-unremedied',
    reason: 'Paid on 2 March, and never delivered.',
    ground: 'Delivery was promised.',
    evidence: [1, 2],
    term: '12',
    alsoList: ' uscc:91110108551385082Q \n\n',
    clear: true,
    objection: ' ',
    language: 'en' as const,
  };
  const proposed = await people.step(
    id,
    { event: 'propose', ...proposalOf(draft) },
    people.asActor('ann', ['handler']),
  );
  expect(v.parse(SteppedSchema, proposed.json()).case.proposals[0]?.content).toMatchObject({
    term: 12,
    alsoList: ['uscc:91110108551385082Q'],
    clear: false,
  });
  await people.step(id, { event: 'approve' }, people.asActor('bo', ['approver']));
  await people.post(`/v1/claims/${claim}/submissions`, { kind: 'appeal', text: 'The second parcel was overlooked.' });
  const file = v.parse(CaseFileSchema, await get(`/v1/cases/${id}`));
  expect(file).toMatchObject({ state: 'appealed', statement: { measure: { list: 'blacklist' } } });
  expect(v.parse(ColleaguesSchema, await get(`/v1/cases/${id}/colleagues`)).colleagues).toEqual([]);
  const again = await registry.app.inject({
    method: 'POST',
    url: `/v1/cases/${id}/claims`,
    headers: registry.asHandler,
  });
  v.parse(ClaimSchema, again.json());
  for (const query of ['', '?queue=due', '?state=appealed', '?merchant=domain:shop.example', '?search=nothing%20has'])
    expect([query, v.parse(CasePageSchema, await get(`/v1/cases${query}`)).cases.length]).toEqual([query, 1]);
  expect(v.parse(WorkloadSchema, await get('/v1/cases/workload')).clocks.map(({ clock }) => clock)).toContain('tell');
  expect(v.parse(OverdueSchema, await get('/v1/cases/overdue'))).toEqual({ mine: 0, nobodys: 0 });
  expect(v.parse(StatisticsSchema, await get('/v1/statistics')).months).toHaveLength(12);
  expect(v.parse(GroupsSchema, await get('/v1/cases/groups')).groups).toMatchObject([
    { merchant: 'domain:shop.example', cases: 1 },
  ]);
});

it.each([
  ['upheld-late', { term: undefined, alsoList: undefined, clear: undefined }],
  ['unfounded', { term: undefined, alsoList: undefined, clear: true }],
] as const)('sends of a proposal only what %s takes', (outcome, expected) => {
  const draft = {
    outcome,
    reason: '',
    ground: '',
    evidence: [],
    term: 'x',
    alsoList: 'a:b',
    clear: true,
    objection: '',
  };
  expect({ ...expected, ...proposalOf({ ...draft, language: 'en' }) }).toMatchObject(expected);
  expect('alsoList' in proposalOf({ ...draft, language: 'en' })).toBe(false);
});
