import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import * as v from 'valibot';
import { DoneSchema, GraphSchema, NamedSchema, PromisedSchema, RedListSchema, RetractedSchema, SourcesSchema } from '../../../src/registry/console/api/credit'; // prettier-ignore
import {
  ImportedRatingsSchema,
  RATING_FORMATS as OFFERED,
  RatingSchema,
} from '../../../src/registry/console/api/ratings';
import { RATING_FORMATS } from '../../../src/registry/ratings/read-ratings';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
beforeEach(() => registry.empty());
afterAll(() => registry.close());

const get = async (url: string) => (await registry.app.inject({ url, headers: registry.asHandler })).json();
const post = async (url: string, payload?: object) =>
  (await registry.app.inject({ method: 'POST', url, headers: registry.asHandler, ...(payload ? { payload } : {}) })).json(); // prettier-ignore

it('understands the graph, and what it sends about it is understood', async () => {
  const edge = { a: 'domain:a.example', b: 'domain:b.example', relation: 'same', kind: 'official-record', source: 'Register of the city', confidence: 1 }; // prettier-ignore
  const { edges } = v.parse(GraphSchema, await post('/v1/graph/edges', edge));
  const path = `/v1/graph/edges/${edges[0]?.id}/retraction`;
  v.parse(RetractedSchema, await post(path, { reason: 'The register was misread.' }));
  const { edges: after, reached } = v.parse(GraphSchema, await get('/v1/graph?identifier=domain:a.example'));
  expect(after[0]?.retracted?.reason).toBe('The register was misread.');
  expect(reached).toEqual([]);
});

it('understands a public promise and its breaches', async () => {
  const { claim } = await people.notified();
  expect(v.parse(PromisedSchema, await get('/v1/commitments?identifier=domain:shop.example')).commitment).toBeNull();
  await people.prove(claim);
  const promise = { promises: [{ promise: 'genuine-goods', days: null }], signatory: 'Li Wei', accepts: true };
  await people.post(`/v1/claims/${claim}/commitment`, promise);
  await people.file();
  await registry.decide(2, { outcome: 'upheld-late', reason: 'It was a copy, paid back late.' });
  const { commitment } = v.parse(PromisedSchema, await post('/v1/cases/2/breaches', { promise: 'genuine-goods' }));
  expect(commitment?.breaches).toMatchObject([{ case: 2 }]);
});

it('understands the red list', async () => {
  const criteria = ['identity-and-record', 'complaints-remedied'];
  const entry = { identifier: 'domain:a.example', criteria, sponsor: 'Chamber of the city', evidence: 'Licence of 2019.', term: 6 }; // prettier-ignore
  v.parse(DoneSchema, await post('/v1/redlist', entry));
  const [proposed] = v.parse(RedListSchema, await get('/v1/redlist/proposals')).entries;
  await post(`/v1/redlist/${proposed?.id}/approval`);
  await post(`/v1/redlist/${proposed?.id}/suspension`, { reason: 'Its licence has run out.' });
  expect(v.parse(RedListSchema, await get('/v1/redlist')).entries).toMatchObject([{ state: 'suspended', term: 6 }]);
});

it('understands sources, and how often decisions contradict them', async () => {
  const evaluator = { name: 'Stars Ltd', kind: 'evaluator', method: 'Asks buyers.', since: '2025-01-01', conflicts: 'None declared.', weight: 3 }; // prettier-ignore
  await post('/v1/evaluators', evaluator);
  const ratings = (text: string) =>
    registry.app.inject({ method: 'POST', url: '/v1/evaluators/ratings', query: { evaluator: 'Stars Ltd', format: 'csv' }, headers: { ...registry.asHandler, 'content-type': 'application/octet-stream' }, payload: Buffer.from(text) }); // prettier-ignore
  // Well of one that is then blacklisted, ill of one that is then cleared, and well of a third of whom nothing is decided.
  await ratings('identifier,value\ndomain:a.example,4.9\ndomain:b.example,1.2\ndomain:c.example,4.9\n');
  await registry.importFeed('b.example\n');
  await people.file('a.example');
  await people.file('b.example');
  await registry.decide(1, { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.' });
  await registry.decide(2, { outcome: 'unfounded', reason: 'It had been delivered.', clear: true });
  const { evaluators, sources } = v.parse(SourcesSchema, await get('/v1/evaluators'));
  expect(evaluators).toMatchObject([{ name: 'Stars Ltd', examined: 2, overturned: 2, errorRate: null }]);
  expect(sources).toEqual([{ name: 'Feed', examined: 1, overturned: 1, errorRate: null, demoted: false }]);
  v.parse(NamedSchema, await post('/v1/evaluators/withdrawal', { name: 'Stars Ltd' }));
});

it('understands a grade with what weighs in it, and what became of an import', async () => {
  expect(OFFERED).toEqual(RATING_FORMATS);
  const evaluator = { name: 'Stars Ltd', kind: 'evaluator', method: 'Asks buyers.', since: '2025-01-01', conflicts: 'None declared.', weight: 3 }; // prettier-ignore
  v.parse(NamedSchema, await post('/v1/evaluators', evaluator));
  const imported = await registry.app.inject({ method: 'POST', url: '/v1/evaluators/ratings', query: { evaluator: 'Stars Ltd', format: 'csv' }, headers: { ...registry.asHandler, 'content-type': 'application/octet-stream' }, payload: Buffer.from('identifier,value,count\ndomain:a.example,2,900\nnobody,3,1\n') }); // prettier-ignore
  expect(v.parse(ImportedRatingsSchema, imported.json())).toMatchObject({ taken: 1, refused: { count: 1, examples: [{ row: 2 }] } }); // prettier-ignore
  for (const number of [1, 2]) {
    await people.file('a.example');
    const outcome = number === 1 ? 'upheld-unremedied' : 'unfounded';
    await registry.decide(number, { outcome, reason: 'Paid on 3 March, and looked into.' });
  }
  const rating = v.parse(RatingSchema, await get('/v1/ratings?identifier=domain:a.example'));
  expect(rating.shares).toMatchObject([
    { kind: 'complaint', id: 'case:1', silent: null, complaint: { outcome: 'upheld-unremedied' } },
    { kind: 'rating', id: 'Stars Ltd', silent: null, complaint: null },
    { kind: 'complaint', id: 'case:2', silent: 'no-fault', complaint: { outcome: 'unfounded' } },
  ]);
  expect(rating.caps.map(({ reason }) => reason)).toContain('warning-list');
  expect(rating.history.at(-1)?.grade).toBe(rating.grade);
  expect(rating.others).toMatchObject([{ evaluator: 'Stars Ltd', value: 2 }]);
});
