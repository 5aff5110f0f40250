import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, permissionsOf, ROLES, type Role } from '../../../src/registry/accounts/roles';
import { buildApp } from '../../../src/registry/app';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';
import { hire, type Person } from './staff';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const EVERYONE: readonly Role[] = ROLES;
const NOBODYS_ID = '7b1c7a52-4d0e-4c1b-9a39-0b7d1d4f2a11';

/** Every route for those who work for the registry, and who may use it. */
const ROUTES: [Method, string, readonly Role[]][] = [
  ['GET', '/v1/cases', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['GET', '/v1/cases/{id}', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['GET', '/v1/cases/groups', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['GET', '/v1/cases/workload', EVERYONE],
  ['GET', '/v1/cases/overdue', ['intake', 'handler', 'approver', 'appeals']],
  ['POST', '/v1/cases/{id}/decision', ['approver']],
  ['POST', '/v1/cases/{id}/steps', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['GET', '/v1/cases/{id}/colleagues', ['intake', 'handler', 'approver', 'appeals']],
  ['POST', '/v1/cases/{id}/assignment', ['intake', 'handler', 'approver', 'appeals']],
  ['POST', '/v1/cases/{id}/messages', ['intake', 'handler']],
  ['POST', '/v1/cases/{id}/claims', ['handler']],
  ['POST', '/v1/cases/{id}/claims/proof', ['handler']],
  ['POST', '/v1/cases/{id}/evidence', ['handler']],
  ['GET', '/v1/cases/{id}/evidence/{seq}', ['intake', 'handler', 'approver', 'appeals']],
  ['GET', '/v1/complaint-quarantine', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['POST', '/v1/complaint-quarantine', ['handler']],
  ['POST', '/v1/imports', ['handler']],
  ['GET', '/v1/graph', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['POST', '/v1/graph/edges', ['handler']],
  ['POST', '/v1/graph/edges/{id}/retraction', ['handler']],
  ['POST', '/v1/graph/roles', ['handler']],
  ['GET', '/v1/ratings', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['POST', '/v1/evaluators', ['handler']],
  ['POST', '/v1/evaluators/ratings', ['handler']],
  ['POST', '/v1/evaluators/withdrawal', ['handler']],
  ['GET', '/v1/commitments', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['POST', '/v1/cases/{id}/breaches', ['approver']],
  ['POST', '/v1/redlist', ['handler']],
  ['POST', '/v1/redlist/{id}/approval', ['approver']],
  ['POST', '/v1/redlist/{id}/withdrawal', ['approver']],
  ['POST', '/v1/redlist/{id}/suspension', ['approver']],
  ['GET', '/v1/redlist/proposals', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['GET', '/v1/inspections', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['GET', '/v1/inspections/{id}', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['GET', '/v1/inspections/merchant', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['GET', '/v1/inspections/tasks', ['handler']],
  ['POST', '/v1/inspections', ['approver']],
  ['POST', '/v1/inspections/tasks/{id}/results', ['handler']],
  ['POST', '/v1/inspections/tasks/{id}/case', ['handler']],
  ['POST', '/v1/lists', ['approver']],
  ['POST', '/v1/open-data', ['approver']],
  ['GET', '/v1/lists/preview', ['handler', 'approver', 'auditor']],
  ['GET', '/v1/review-clusters', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['GET', '/v1/review-clusters/one', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['POST', '/v1/review-cases', ['handler']],
  ['POST', '/v1/review-quarantine', ['handler']],
  ['POST', '/v1/review-seeds', ['handler']],
  ['GET', '/v1/review-volunteers', ['intake', 'handler', 'approver', 'appeals', 'auditor']],
  ['POST', '/v1/review-volunteers', ['handler']],
  ['GET', '/v1/accounts', ['admin', 'auditor']],
  ['POST', '/v1/accounts/invitations', ['admin']],
  ['DELETE', '/v1/accounts/invitations/{id}', ['admin']],
  ['POST', '/v1/accounts/{id}/reset', ['admin']],
  ['POST', '/v1/accounts/{id}/cases', ['admin']],
  ['PUT', '/v1/accounts/{id}/roles', ['admin']],
  ['PUT', '/v1/accounts/{id}/disabled', ['admin']],
  ['GET', '/v1/audit', ['admin', 'auditor']],
  ['GET', '/v1/audit/check', ['admin', 'auditor']],
  ['GET', '/v1/session', EVERYONE],
  ['GET', '/v1/sessions', EVERYONE],
  ['DELETE', '/v1/sessions/{id}', EVERYONE],
  ['PUT', '/v1/session/password', EVERYONE],
  ['GET', '/v1/passkeys', EVERYONE],
  ['POST', '/v1/passkeys', EVERYONE],
  ['POST', '/v1/passkeys/options', EVERYONE],
  ['DELETE', '/v1/passkeys/{id}', EVERYONE],
  // Last, as it ends the session.
  ['DELETE', '/v1/session', EVERYONE],
];

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
  await registry.file(complaintAgainst('shop.example'));
}, 120_000);
afterAll(() => registry.close());

describe('the table of roles and routes', () => {
  it('has every route that needs someone', async () => {
    const { paths } = (await registry.app.inject({ url: '/v1/openapi.json' })).json();
    const described = Object.entries(paths as Record<string, Record<string, { security?: unknown }>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods)
          .filter(([, { security }]) => security !== undefined)
          .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    expect(ROUTES.map(([method, path]) => `${method} ${path}`).toSorted()).toEqual(described.toSorted());
  });

  it.each(ROLES)('holds for %s', async (role) => {
    const someone = await hire(registry, `the-${role}`, [role]);
    for (const [method, path, allowed] of ROUTES) {
      const { statusCode, body } = await use(someone, method, path);
      const isLetIn = statusCode !== 403 && statusCode !== 401;
      expect([role, method, path, isLetIn, isLetIn ? '' : body]).toEqual([
        role,
        method,
        path,
        allowed.includes(role),
        allowed.includes(role) ? '' : expect.stringContaining('urn:probity:problem:forbidden'),
      ]);
    }
  });

  it('lets no route be made that says nothing of who may use it', async () => {
    const app = await buildApp(registry.deps);
    const make = () => app.get('/v1/new', { schema: { security: 'handler' } }, () => 'open');
    expect(make).toThrow('GET /v1/new needs config.permission');
    await app.close();
  });

  it('holds for HEAD as for GET', async () => {
    for (const [, path] of ROUTES.filter(([method]) => method === 'GET')) {
      const answer = await registry.app.inject({ method: 'HEAD', url: path.replace(/\{\w+\}/g, '1') });
      expect([path, answer.statusCode]).toEqual([path, 401]);
    }
  });

  it('holds for nobody who is not logged in', async () => {
    for (const [method, path] of ROUTES) {
      const answer = await registry.app.inject({ method, url: path.replace(/\{\w+\}/g, '1') });
      expect([path, answer.statusCode]).toEqual([path, 401]);
    }
  });
});

describe('roles', () => {
  it('let an auditor read everything, and change nothing', () => {
    const ofAuditor = permissionsOf(['auditor']);
    expect(ofAuditor.filter((one) => !/^(view|read)-|^own-account$/.test(one))).toEqual([]);
    const readings = permissionsOf(ROLES).filter((one) => /^(view|read)-/.test(one));
    expect(ofAuditor).toEqual(expect.arrayContaining(readings));
  });

  it('let nobody who has none do anything', () => {
    for (const permission of permissionsOf(ROLES)) expect(may([], permission)).toBe(false);
  });

  it('part proposing from approving, and managing accounts from both', () => {
    for (const role of ROLES) {
      expect(may([role], 'propose') && may([role], 'approve')).toBe(false);
      expect(may([role], 'open-inspections') && may([role], 'inspect')).toBe(false);
      expect(may([role], 'propose-publication') && may([role], 'approve-publication')).toBe(false);
      expect(may([role], 'manage-accounts') && (may([role], 'propose') || may([role], 'approve'))).toBe(false);
    }
  });
});

/** Uses a route on something that is not there, or with a body that it refuses, so that little changes. */
function use(someone: Person, method: Method, path: string) {
  const url = path.replace('{id}', path.includes('/cases/') ? '99' : NOBODYS_ID).replace('{seq}', '1');
  return someone.ask(method, url, method === 'POST' || method === 'PUT' ? {} : undefined);
}
