import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf, PNG } from './people';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(() => registry.empty());

const send = (url: string, payload: object | Buffer, key: string, headers: object = {}) =>
  registry.app.inject({
    method: 'POST',
    url,
    headers: {
      ...headers,
      'idempotency-key': key,
      ...(Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}),
    },
    payload,
  });
const FILE = Buffer.concat([PNG, Buffer.from('one')]);
const TEXT = { text: 'It has still not come, and nobody answers.' };

/** Everything that can be sent of a case, by whom, and what it then has once. */
const SENT: [string, (case_: { id: number; receipt: string; claim: string }) => string, object | Buffer, string][] = [
  ["a complainant's message", ({ receipt }) => `/v1/complaints/${receipt}/messages`, TEXT, 'messages'],
  ["a complainant's file", ({ receipt }) => `/v1/complaints/${receipt}/evidence?name=a.png`, FILE, 'files'],
  ['a withdrawal', ({ receipt }) => `/v1/complaints/${receipt}/withdrawal`, {}, 'withdraw'],
  ["a merchant's message", ({ claim }) => `/v1/claims/${claim}/messages`, TEXT, 'messages'],
  ["a merchant's file", ({ claim }) => `/v1/claims/${claim}/evidence?name=a.png`, FILE, 'files'],
  ["a merchant's reply", ({ claim }) => `/v1/claims/${claim}/submissions`, { kind: 'reply', ...TEXT }, 'submissions'],
  ["a handler's message", ({ id }) => `/v1/cases/${id}/messages`, { to: 'merchant', ...TEXT }, 'messages'],
  ["a handler's file", ({ id }) => `/v1/cases/${id}/evidence?name=a.png`, FILE, 'files'],
];

async function has(id: number, what: string): Promise<number> {
  const file = await people.view(id);
  if (what === 'files') return file.evidence.filter((one: { kind: string }) => one.kind === 'file').length;
  if (what === 'withdraw') return file.events.filter((one: { event: string }) => one.event === what).length;
  return file[what].length;
}

describe('sent again with its key', () => {
  it.each(SENT)('%s is there once, and is answered alike', async (_name, urlOf, payload, what) => {
    const opened = await people.notified();
    await people.prove(opened.claim);
    const url = urlOf(opened);
    const key = randomUUID();
    const headers = url.startsWith('/v1/cases') ? registry.asHandler : {};
    const answers = await Promise.all([1, 2].map(() => send(url, payload, key, headers)));
    const later = await send(url, payload, key.toUpperCase(), headers);
    const statuses = [...answers, later].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual(what === 'files' ? [201, 201, 201] : [200, 200, 200]);
    expect(await has(opened.id, what)).toBe(1);
    expect((await send(url, payload, 'no-uuid', headers)).statusCode).toBe(422);
    expect(await has(opened.id, what)).toBe(1);
  });

  it('something else is refused, and what failed can be tried again', async () => {
    const receipt = await people.file();
    const key = randomUUID();
    const url = `/v1/complaints/${receipt}/messages`;
    await send(url, TEXT, key);
    const other = await send(url, { text: 'Another message.' }, key);
    expect(other.json()).toMatchObject({ status: 422, type: 'urn:probity:problem:key-reused' });
    const second = await people.file();
    // Nobody's key is another's.
    expect((await send(`/v1/complaints/${second}/messages`, { text: 'Mine.' }, key)).statusCode).toBe(200);
    const objection = `/v1/complaints/${second}/objection`;
    const early = randomUUID();
    expect((await send(objection, TEXT, early)).statusCode).toBe(409);
    await people.step(2, { event: 'refuse', ground: 'no-facts', reason: 'It does not say what was bought.' });
    expect((await send(objection, TEXT, early)).statusCode).toBe(200);
    expect((await send(objection, TEXT, early)).json().submissions).toHaveLength(1);
  });

  it('without a key, two messages are two', async () => {
    const receipt = await people.file();
    for (const _ of [1, 2]) await people.post(`/v1/complaints/${receipt}/messages`, TEXT);
    expect(await has(1, 'messages')).toBe(2);
  });
});
