import { randomUUID } from 'node:crypto';
import type { StaffRole } from '../../../src/core/casework/roles';
import { noteActor } from '../../../src/registry/accounts/actor';
import { answersOf } from '../../../src/registry/console/pages/step-answers';
import { complaintAgainst, type TestRegistry } from '../test-registry';

/** The smallest picture that is one: a PNG of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

const REASON = 'Paid on 2 March, never delivered, no answer to three letters.';
export const PROPOSAL = {
  event: 'propose',
  outcome: 'upheld-unremedied',
  reason: REASON,
  ground: 'Delivery was promised and did not happen: service-default.',
  evidence: [1],
  term: 24,
};

/** Steps of a case as its people and parties take them, over the API. Call it before the first request. */
export function peopleOf(registry: TestRegistry) {
  const { app, asHandler, deps, clock } = registry;
  // Stands in for signing in: who a handler's request is from.
  app.addHook('preHandler', async (request) => {
    const named = request.headers['x-test-actor'];
    if (typeof named === 'string') noteActor(request, { actor: { name: '', ...JSON.parse(named) }, sessionId: null });
  });
  const asActor = (id: string, roles: StaffRole[]) => ({ ...asHandler, 'x-test-actor': JSON.stringify({ id, roles }) });
  /** Takes a step just as it is told. */
  const stepAs = (id: number, payload: object, headers: object = asHandler) =>
    app.inject({ method: 'POST', url: `/v1/cases/${id}/steps`, headers: { ...headers }, payload });
  /** Takes a step after reading the case: it says what it answers of what waits now. */
  const step = async (id: number, payload: Record<string, unknown> & { event: string }, headers: object = asHandler) =>
    stepAs(id, { ...answersOf(payload.event, await mayView(id)), ...payload }, headers);
  const mayView = async (id: number) => ({ proposals: [], submissions: [], ...(await view(id)) });
  const post = (url: string, payload: object = {}) => app.inject({ method: 'POST', url, payload });
  const upload = (url: string, bytes: Uint8Array, headers: object = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    });
  const view = async (id: number, headers: object = asHandler) =>
    (await app.inject({ url: `/v1/cases/${id}`, headers: { ...headers } })).json();
  const file = async (host = 'shop.example', changes: object = {}): Promise<string> =>
    (await registry.file({ ...complaintAgainst(host), ...changes }, randomUUID())).json().receipt;
  /** Files a complaint, accepts it and notifies the merchant. */
  const notified = async (host = 'shop.example', changes: object = {}) => {
    const receipt = await file(host, changes);
    const id = Math.max(
      ...(await app.inject({ url: '/v1/cases', headers: asHandler })).json().cases.map((one: { id: number }) => one.id),
    );
    await step(id, { event: 'accept' });
    const claim: string = (await step(id, { event: 'notify' })).json().claim;
    return { id, receipt, claim };
  };
  /** Proves control of the shop by its name server. */
  const prove = async (claim: string, host = 'shop.example') => {
    const { proof } = (await app.inject({ url: `/v1/claims/${claim}` })).json();
    deps.resolveTxt = async (name) => (name === `_probity.${host}` ? ['v=spf1 -all', proof.challenge] : []);
    return post(`/v1/claims/${claim}/proof`, { method: 'dns', identifier: `domain:${host}` });
  };
  const pass = (days: number) => {
    clock.now = new Date(clock.now.getTime() + days * 86_400_000);
  };
  return { step, stepAs, post, upload, view, file, notified, prove, pass, asActor };
}
