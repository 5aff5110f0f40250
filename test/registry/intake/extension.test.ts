import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkFiling } from '../../../src/background/check-filing';
import { fileComplaint, readOutbox } from '../../../src/background/file-complaint';
import { followUp } from '../../../src/background/follow-up';
import { addFile } from '../../../src/background/keep-file';
import { refreshReceipts } from '../../../src/background/refresh-receipts';
import type { FollowUpAct } from '../../../src/messages/filed';
import { fakeWorld, type FakeWorld } from '../../background/fake-world';
import { REGISTRY_ID, SUBSCRIPTION } from '../../background/filing';
import { peopleOf, PNG } from '../cases/people';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

const CONTACT = { name: 'Reader', phone: '13800138000', email: 'reader@mail.example', address: '1 Harbour Street' };
let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
let world: FakeWorld;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  await registry.empty();
  registry.clock.now = new Date('2026-03-16T02:00:00Z');
  world = await fakeWorld(inject);
  world.time = registry.clock.now.getTime();
  await (await world.store()).put('subscriptions', SUBSCRIPTION);
});

/** The extension's requests, answered by the registry itself. */
const inject: typeof fetch = async (input, init) => {
  const { pathname, search } = new URL(String(input));
  const answer = await registry.app.inject({
    method: init?.method === 'POST' ? 'POST' : 'GET',
    url: pathname + search,
    headers: Object.fromEntries(new Headers(init?.headers)),
    ...(init?.body ? { payload: Buffer.from(init.body as string | Uint8Array) } : {}),
  });
  const headers = { 'content-type': String(answer.headers['content-type']) };
  return new Response(new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers });
};

const complaint = { ...complaintAgainst('shop.example'), kind: 'complaint' as const, orderNumber: 'HT-118' };
const file = async (key = randomUUID(), change: object = {}) => {
  const { sha256 } = await addFile(world, { type: 'add-file', key, name: '凭证.png', base64: PNG.toString('base64') });
  const filed = { ...complaint, contact: CONTACT, goodFaith: true as const, ...change };
  return await fileComplaint(world, {
    type: 'file-complaint',
    key,
    registryId: REGISTRY_ID,
    complaint: filed,
    files: [sha256],
  });
};
const follow = (key: string, act: Exclude<FollowUpAct, { kind: 'file' }>, id = randomUUID()) =>
  followUp(world, { type: 'follow-up', key, id, act });

describe('the extension and the registry', () => {
  it('understand each other from filing to the appeal', async () => {
    const item = await file();
    expect(item).toMatchObject({ state: 'sent', followUps: [{ state: 'sent' }] });
    expect(await people.view(1)).toMatchObject({ contact: CONTACT });
    await people.step(1, { event: 'accept' });
    const words = { kind: 'message' as const, text: 'It has still not come.' };
    const id = randomUUID();
    expect(await follow(item.key, words, id)).toMatchObject({
      receipt: { state: 'accepted' },
      case: { messages: [{ by: 'complainant', text: words.text }], clocks: [{ clock: 'accept' }, { clock: 'decide' }] },
    });
    await follow(item.key, words, id);
    expect((await people.view(1)).messages).toHaveLength(1);

    await registry.decide(1, { outcome: 'unfounded', reason: 'The goods had arrived on time.' });
    await refreshReceipts(world);
    const [decided] = await readOutbox(world);
    expect(decided?.receipt).toMatchObject({ state: 'decided', outcome: 'unfounded' });
    expect(decided?.case?.can).toContain('appeal');
    const appealed = await follow(item.key, { kind: 'appeal', text: 'You overlook the second parcel.' });
    expect(appealed).toMatchObject({ receipt: { state: 'appealed' }, case: { submissions: [{ kind: 'appeal' }] } });
  });

  it('object to a refusal, and hear that it was reopened', async () => {
    const { key } = await file();
    await people.step(1, { event: 'refuse', ground: 'no-facts', reason: 'It does not say what was bought.' });
    await refreshReceipts(world);
    const [refused] = await readOutbox(world);
    expect(refused).toMatchObject({ receipt: { state: 'refused' }, case: { can: ['contest', 'erase'] } });
    const objection = { kind: 'objection' as const, text: 'It says so: a cup, on 2 March.' };
    const waiting = await follow(key, objection);
    expect(waiting).toMatchObject({ case: { submissions: [{ kind: 'contest', text: objection.text }] } });
    expect(waiting.followUps.at(-1)?.state).toBe('sent');
    await people.step(1, { event: 'reopen', reason: 'It does say what was bought.' });
    await refreshReceipts(world);
    expect((await readOutbox(world))[0]).toMatchObject({ receipt: { state: 'accepted' } });
  });

  it('withdraw, and what comes too late is not taken, and says why', async () => {
    const { key } = await file();
    expect(await follow(key, { kind: 'withdrawal' })).toMatchObject({ receipt: { state: 'withdrawn' } });
    const late = await follow(key, { kind: 'message', text: 'One thing more.' });
    expect(late.followUps.map(({ act, state }) => `${act.kind} ${state}`)).toEqual([
      'file sent',
      'withdrawal sent',
      'message refused',
    ]);
    expect(late.followUps.at(-1)?.lastError).toMatch(/./);
  });

  it('know a purchase again before it is filed twice', async () => {
    const ask = () => checkFiling(world, { type: 'check-filing', registryId: REGISTRY_ID, complaint });
    expect(await ask()).toEqual({ own: null, registry: { matter: null, decided: [] } });
    await file();
    expect(await ask()).toMatchObject({ own: { filedAt: world.time }, registry: { matter: 'open' } });
  });
});
