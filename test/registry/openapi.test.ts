import { randomUUID } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REVIEW_API } from './reviews/review-api';
import { filePrefix } from '../../src/core/merchant-file';
import { hire } from './accounts/staff';
import { CASE_API } from './cases/case-api';
import { STAFF_API } from './accounts/staff-api';
import { INSPECTION_API } from './inspections/inspection-api';
import { staffTour } from './accounts/staff-tour';
import { apiTour, DATA_API, type ApiTour } from './api-tour';
import { reviewTour } from './reviews/review-tour';
import { complaintAgainst, testRegistry, type TestRegistry } from './test-registry';

let registry: TestRegistry;
let tour: ApiTour;
let start: Date;
beforeAll(async () => {
  registry = await testRegistry();
  start = registry.clock.now;
  tour = await apiTour(registry);
}, 120_000);
afterAll(() => registry.close());

describe('the description of the API', () => {
  it('has every route, with its schemas', async () => {
    const answer = await registry.app.inject({ url: '/v1/openapi.json' });
    const { openapi, paths } = answer.json();
    expect(openapi).toBe('3.1.0');
    const described = Object.entries(paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.toSorted()).toEqual(
      [
        ...STAFF_API,
        ...CASE_API,
        ...REVIEW_API,
        ...INSPECTION_API,
        ...DATA_API,
        'get /v1/commitments',
        'get /v1/decisions',
        'get /v1/decisions.rss',
        'get /v1/evaluators',
        'get /v1/graph',
        'get /v1/lists/preview',
        'get /v1/lists/{file}',
        'get /v1/open-data',
        'get /v1/open-data/{date}/{file}',
        'get /v1/openapi.json',
        'get /v1/ratings',
        'get /v1/redlist',
        'get /v1/redlist/proposals',
        'get /v1/merchants/{prefix}',
        'get /v1/registry',
        'get /v1/statistics',
        'post /v1/evaluators',
        'post /v1/evaluators/ratings',
        'post /v1/evaluators/withdrawal',
        'post /v1/graph/edges',
        'post /v1/graph/edges/{id}/retraction',
        'post /v1/graph/roles',
        'post /v1/imports',
        'post /v1/lists',
        'post /v1/open-data',
        'post /v1/redlist',
        'post /v1/redlist/{id}/approval',
        'post /v1/redlist/{id}/suspension',
        'post /v1/redlist/{id}/withdrawal',
      ].toSorted(),
    );
    const filing = paths['/v1/complaints'].post;
    expect(filing.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    );
    expect(filing.requestBody.content['application/json'].schema.properties.category.enum).toContain('credit-faking');
    expect(Object.keys(filing.responses)).toEqual(['200', '201', 'default']);
    expect(filing.requestBody.required).toBe(true);
    expect(paths['/v1/lists'].post.requestBody).toMatchObject({
      required: false,
      content: { 'application/json': { schema: { properties: { retryAfter: { maximum: 86_400 } } } } },
    });
    expect(paths['/v1/cases'].get.security).toEqual([{ handler: [] }, { session: [] }]);
    const told = paths['/v1/imports'].post.parameters.map((one: { name: string }) => one.name);
    expect(told.join()).toBe('source,list,format,category,licence,force');
  });
});

describe('the API as it is described', () => {
  it('is a valid OpenAPI document', async () => {
    const { document } = tour;
    const { valid, errors } = await new Validator().validate(document);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('gives an example of every body', () => {
    expect(tour.withoutExample).toEqual([]);
  });

  it('takes the examples about those who work here, answering as it says', async () => {
    await staffTour(registry, tour);
    expect(tour.wrong).toEqual([]);
  }, 120_000);

  it('takes the examples of what devices sign and what is made of it', async () => {
    await reviewTour(registry, tour);
    expect(tour.wrong).toEqual([]);
  }, 120_000);

  it('takes the examples of all else', async () => {
    await registry.empty();
    registry.clock.now = start;
    const { ask, steps, wrong } = tour;
    const file = async (example = 'complaint'): Promise<string> =>
      (await ask('post /v1/complaints', {}, example)).json().receipt;
    await ask('post /v1/lists', {}, 'example');
    await ask('get /v1/lists/{file}', { file: 'manifest.json' });
    for (const path of ['openapi.json', 'registry', 'statistics', 'lists/preview', 'open-data'])
      await ask(`get /v1/${path}`);
    await ask('post /v1/imports');
    const { date } = (await ask('post /v1/open-data')).json();
    await ask('get /v1/open-data/{date}/{file}', { date, file: 'listings.jsonl.gz' });

    await ask('post /v1/evaluators', {}, 'example');
    await ask('post /v1/evaluators/ratings');
    await ask('post /v1/graph/edges', {}, 'example');
    await ask('post /v1/graph/edges/{id}/retraction', { id: 1 }, 'example');
    await ask('post /v1/graph/roles', {}, 'example');
    for (const path of ['graph', 'ratings', 'evaluators', 'redlist']) await ask(`get /v1/${path}`);
    await ask('post /v1/evaluators/withdrawal', {}, 'example');
    const { id: red } = (await ask('post /v1/redlist', {}, 'example')).json();
    await ask('get /v1/redlist/proposals');
    await ask('post /v1/redlist/{id}/approval', { id: red });
    await ask('post /v1/redlist/{id}/suspension', { id: red }, 'example');
    await ask('post /v1/redlist/{id}/withdrawal', { id: red });

    // The first case goes all the way; the second, a tip, is refused.
    await ask('post /v1/complaints/check', {}, 'example');
    await ask('post /v1/complaints/check', {}, 'older');
    const receipt = await file();
    await file('tip');
    await ask('get /v1/complaints/{receipt}', { receipt });
    await ask('get /v1/complaints/{receipt}/case', { receipt });
    await ask('post /v1/complaints/{receipt}/messages', { receipt }, 'example');
    await ask('post /v1/complaints/{receipt}/evidence', { receipt });
    const { claim: token } = (await ask('post /v1/cases/{id}/claims', { id: 1 })).json();
    await steps(1, 'accept', 'notify');
    const { proof } = (await ask('get /v1/claims/{token}', { token })).json();
    registry.deps.resolveTxt = async () => [proof.challenge];
    await ask('post /v1/claims/{token}/proof', { token }, 'page');
    await ask('post /v1/claims/{token}/proof', { token }, 'example');
    await ask('post /v1/claims/{token}/submissions', { token }, 'example');
    await ask('post /v1/claims/{token}/messages', { token }, 'example');
    await ask('post /v1/claims/{token}/evidence', { token });
    await ask('post /v1/claims/{token}/commitment', { token }, 'example');
    await ask('get /v1/claims/{token}/commitment', { token });
    await ask('get /v1/commitments');
    await ask('get /v1/decisions.rss');
    await ask('post /v1/cases/{id}/messages', { id: 1 }, 'example');
    await ask('post /v1/cases/{id}/evidence', { id: 1 });
    await ask('get /v1/cases/{id}/evidence/{seq}', { id: 1, seq: 2 });
    await steps(1, 'redact', 'mediate', 'propose', 'return', 'propose', 'approve', 'tell');
    await ask('post /v1/complaints/{receipt}/appeal', { receipt }, 'example');
    await steps(1, 'uphold');
    await steps(2, 'refuse', 'reopen');
    const contested = await file();
    await steps(3, 'refuse');
    await ask('post /v1/complaints/{receipt}/objection', { receipt: contested }, 'example');
    await steps(3, 'keep-closed');

    // The fourth is decided at once; its merchant asks for correction, repairs, and appeals.
    const other = await file();
    await ask('post /v1/cases/{id}/decision', { id: 4 }, 'example');
    await ask('post /v1/cases/{id}/breaches', { id: 4 }, 'example');
    await ask('get /v1/decisions');
    await ask('post /v1/claims/{token}/commitment/withdrawal', { token });
    const { claim } = (await ask('post /v1/cases/{id}/claims', { id: 4 })).json();
    const { claims } = (await ask('get /v1/cases/{id}', { id: 4 })).json();
    await ask('post /v1/cases/{id}/claims/proof', { id: 4 }, 'example', { claim: claims[0].id });
    const handIn = (kind: string) => ask('post /v1/claims/{token}/submissions', { token: claim }, 'example', { kind });
    await handIn('correction');
    await steps(4, 'triage');
    const clerk = await hire(registry, 'the-clerk', ['handler']);
    for (const answer of ['return-correction', 'confirm-correction']) {
      if (answer === 'return-correction') await handIn('correction');
      const { submissions } = (await ask('get /v1/cases/{id}', { id: 4 })).json();
      const wish = { event: 'triage', granted: true, reason: 'The proof says so.', correction: { term: 3 } };
      await clerk.ask('POST', '/v1/cases/4/steps', { ...wish, submission: submissions.at(-1).id });
      await steps(4, answer);
    }
    await handIn('rectification');
    await steps(4, 'check-rectified');
    await handIn('appeal');
    await steps(4, 'remit');
    await ask('post /v1/cases/{id}/decision', { id: 4 }, 'example');
    await ask('get /v1/merchants/{prefix}', { prefix: filePrefix('domain:shop.example') });
    await ask('post /v1/claims', {}, 'example', { case: 4 });
    await ask('post /v1/complaints/{receipt}/appeal', { receipt: other }, 'example');
    await steps(4, 'annul');

    const withdrawn = await file();
    await ask('post /v1/complaints/{receipt}/withdrawal', { receipt: withdrawn });
    for (const key of DATA_API) await ask(key, { receipt: withdrawn, token });
    await file();
    await ask('post /v1/cases/{id}/decision', { id: 6 }, 'example');
    registry.clock.now = new Date(registry.clock.now.getTime() + 190 * 86_400_000);
    await steps(6, 'close', 'erase');
    await file();
    for (const at of [1, 2, 3, 4, 5, 6])
      await registry.app.inject({
        method: 'POST',
        url: '/v1/complaints',
        remoteAddress: `203.0.113.${at}`,
        headers: { 'idempotency-key': randomUUID() },
        payload: complaintAgainst('shop.example'),
      });
    const { bursts } = (await ask('get /v1/complaint-quarantine')).json();
    const [released, ...refused]: number[] = bursts[0].refusable;
    await ask('post /v1/complaint-quarantine', {}, 'release', { cases: [released] });
    await ask('post /v1/complaint-quarantine', {}, 'refuse', { cases: refused });
    await registry.importFeed('listed.example\n');
    await ask('post /v1/claims', {}, 'feed');

    // Two people find the same, and a case comes of it.
    const { id: examined } = (await ask('post /v1/inspections', {}, 'special')).json();
    const [task] = (await ask('get /v1/inspections/{id}', { id: examined })).json().tasks;
    const colleague = await hire(registry, 'the-colleague', ['handler']);
    const seen = { finding: 'irregular', note: 'The lamp is not of the brand named.' };
    await colleague.ask('POST', `/v1/inspections/tasks/${task.id}/results`, seen);
    await ask('get /v1/inspections/tasks');
    await ask('post /v1/inspections/tasks/{id}/results', { id: task.id }, 'example');
    await ask('post /v1/inspections/tasks/{id}/case', { id: task.id }, 'example');
    await ask('post /v1/inspections', {}, 'random');
    for (const path of ['', '/draws', '/merchant']) await ask(`get /v1/inspections${path}`);

    await file();
    const newest = (await ask('get /v1/cases')).json().cases[0].id;
    await ask('get /v1/cases/{id}/colleagues', { id: newest });
    await ask('post /v1/cases/{id}/assignment', { id: newest }, 'example', { to: colleague.id });
    for (const path of ['cases/groups', 'cases/overdue', 'cases/workload']) await ask(`get /v1/${path}`);

    expect(wrong).toEqual([]);
  }, 240_000);

  it('was asked for everything that it describes', () => {
    expect(tour.all.filter((one) => !tour.tried.has(one))).toEqual([]);
  });
});
