import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testRegistry, type TestRegistry } from './test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
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
        'get /v1/cases',
        'get /v1/cases/groups',
        'get /v1/cases/workload',
        'get /v1/cases/{id}',
        'get /v1/cases/{id}/evidence/{seq}',
        'get /v1/claims/{token}',
        'get /v1/complaints/{receipt}',
        'get /v1/complaints/{receipt}/case',
        'get /v1/lists/preview',
        'get /v1/lists/{file}',
        'get /v1/openapi.json',
        'get /v1/registry',
        'post /v1/cases/{id}/claims',
        'post /v1/cases/{id}/claims/proof',
        'post /v1/cases/{id}/decision',
        'post /v1/cases/{id}/evidence',
        'post /v1/cases/{id}/messages',
        'post /v1/cases/{id}/steps',
        'post /v1/claims/{token}/evidence',
        'post /v1/claims/{token}/messages',
        'post /v1/claims/{token}/proof',
        'post /v1/claims/{token}/submissions',
        'post /v1/complaints',
        'post /v1/complaints/check',
        'post /v1/complaints/{receipt}/appeal',
        'post /v1/complaints/{receipt}/evidence',
        'post /v1/complaints/{receipt}/messages',
        'post /v1/complaints/{receipt}/withdrawal',
        'post /v1/imports',
        'post /v1/lists',
      ].toSorted(),
    );
    const filing = paths['/v1/complaints'].post;
    expect(filing.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    );
    expect(filing.requestBody.content['application/json'].schema.properties.category.enum).toContain('credit-faking');
    expect(Object.keys(filing.responses)).toEqual(['200', '201', 'default']);
    expect(paths['/v1/cases'].get.security).toEqual([{ handler: [] }]);
    expect(paths['/v1/imports'].post.parameters.map((one: { name: string }) => one.name)).toEqual([
      'source',
      'list',
      'format',
      'category',
      'force',
    ]);
  });
});
