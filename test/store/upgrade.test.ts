import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addFile } from '../../src/background/keep-file';
import { fileComplaint } from '../../src/background/file-complaint';
import { sendOutbox } from '../../src/background/send-outbox';
import { setNotices } from '../../src/background/tell-news';
import { updateLists } from '../../src/background/update-lists';
import type { Choice } from '../../src/core/verdict/choice';
import { USUAL, type Preferences } from '../../src/core/preferences';
import { choose, NO_CHOICES, readChoices, type Chosen } from '../../src/store/choices';
import { followUpsOf } from '../../src/store/follow-ups';
import { subscriptions } from '../../src/store/lists';
import { lookUp } from '../../src/store/look-up';
import { addPurchases } from '../../src/store/diary';
import {
  openStore,
  type KeptPurchase,
  type QueuedAnswer,
  type QueuedItem,
  type SignedReport,
  type Subscription,
} from '../../src/store/open';
import { outboxItems } from '../../src/store/outbox';
import { readPreferences, savePreferences } from '../../src/store/preferences';
import { COMPLAINT, KEY, receipt } from '../background/filing';
import { FakeRegistry } from '../background/fake-registry';
import { fakeWorld, type FakeWorld } from '../background/fake-world';
import { dump, type Dump } from '../background/store-dump';
import { EARLIER_STORES } from './earlier-stores';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const NEWEST = Math.max(...EARLIER_STORES.keys());
/** A choice as it could be made before it was noted what it answers. */
const UNTIL_THEN: Choice = { until: NOW + 1000, answers: null };
const LISTED = 'domain:listed.example';
const LEFT_ALONE: Preferences = { ...USUAL, dangerNeeds: 2, marketplacesOff: ['ebay'] };

let registry: FakeRegistry;
let world: FakeWorld;
/** What was sent, with its key; the registry's lists are not meant. */
let sent: [method: string, path: string, key: string | null][];
let online: boolean;
/** A device in use, as this version keeps it. */
let inUse: Dump;

beforeAll(async () => {
  registry = await FakeRegistry.start({ entries: 500, identifiers: [LISTED], now: NOW });
  online = true;
  sent = [];
  world = await fakeWorld(async (input, init) => {
    const path = String(input).replace(registry.url, '');
    if (!path.startsWith('/v1/complaints')) return online ? await registry.fetch(input, init) : Response.error();
    if (!online) throw new TypeError('offline');
    sent.push([init?.method ?? 'GET', path, new Headers(init?.headers).get('idempotency-key')]);
    return receipt();
  });
  await updateLists(world);
  const store = await openStore();
  const [subscribed] = await subscriptions(store);
  if (!subscribed) throw new Error('nothing is subscribed to');
  online = false;
  await addFile(world, { type: 'add-file', key: KEY, name: 'invoice.pdf', base64: btoa('%PDF-1.7 one') });
  const files = (await followUpsOf(store, KEY)).flatMap(({ act }) => (act.kind === 'file' ? act.sha256 : []));
  await fileComplaint(world, {
    type: 'file-complaint',
    key: KEY,
    registryId: subscribed.id,
    complaint: COMPLAINT,
    files,
  }).catch(() => undefined);
  await choose(store, 'allowed', { 'domain:mine.example': UNTIL_THEN }, NOW);
  await choose(store, 'hidden', { 'domain:quiet.example': UNTIL_THEN }, NOW);
  await setNotices(world, true);
  await savePreferences(store, LEFT_ALONE);
  await store.put('reviewReports', REPORT);
  await store.put('panelAnswers', ANSWER);
  await addPurchases(store, [PURCHASE]);
  inUse = await dump(store);
});

beforeEach(() => {
  sent = [];
});

afterAll(async () => {
  (await openStore()).close();
  await registry.stop();
});

const REPORT: SignedReport = {
  key: 'a',
  registryId: 'registry.example',
  batch: { payload: '{}', key: 'k', signature: 's' },
  state: 'sent',
  filedAt: NOW,
  attempts: 1,
  lastError: null,
  receipt: null,
  nextAttempt: 0,
};

const ANSWER: QueuedAnswer = {
  key: 'registry.example:7',
  registryId: 'registry.example',
  case: 7,
  answer: 'genuine',
  state: 'queued',
  attempts: 0,
  lastError: null,
  nextAttempt: 0,
};

const PURCHASE: KeptPurchase = {
  id: KEY,
  url: 'https://shop.example/cup',
  identifiers: COMPLAINT.against.identifiers,
  boughtOn: '2026-03-01',
  country: 'DE',
  addedAt: 1,
  standing: { level: 'none', grade: 'NR', by: [] },
  change: null,
};

/** Makes the device hold what it would under an earlier version. Gives what it holds. */
async function backTo(version: number): Promise<Dump> {
  await deleteDB('probity');
  const made = EARLIER_STORES.get(version) ?? [];
  const old = await openDB('probity', version, {
    upgrade(db) {
      for (const [name, keyPath, index] of made) {
        const created = db.createObjectStore(name, keyPath === null ? {} : { keyPath });
        if (index) created.createIndex(...index);
      }
    },
  });
  const held = inUse
    .filter(([name]) => made.some(([known]) => known === name))
    .map(([name, keys, values]): Dump[number] => [name, keys, values.map((value) => asOf(version, name, value))]);
  for (const [name, keys, values] of held)
    for (const [at, value] of values.entries())
      await old.put(name, value, made.find(([known]) => known === name)?.[1] === null ? keys[at] : undefined);
  old.close();
  return held;
}

/** Up to the sixth version a choice was the time until when it held; the first knew less of a subscription and of a complaint. */
function asOf(version: number, store: string, value: unknown): unknown {
  if (version < 7 && store === 'choices')
    return Object.fromEntries(Object.entries(value as Chosen).map(([name, { until }]) => [name, until]));
  if (version > 1) return value;
  if (store === 'subscriptions') {
    const { failures: _, own: _1, bundled: _2, ...first } = value as Subscription;
    return first;
  }
  if (store !== 'outbox') return value;
  const { told: _, ...first } = value as QueuedItem;
  return first;
}

it('knows every version there was', async () => {
  const store = await openStore();
  expect(store.version).toBe(NEWEST);
  const names = (EARLIER_STORES.get(NEWEST) ?? []).map(([name]) => name);
  expect([...store.objectStoreNames].toSorted()).toEqual(names.toSorted());
  // Whatever a store is for, the device in use has something of it, but imports, which end, and what has no use without a browser.
  expect(inUse.filter(([, keys]) => keys.length === 0).map(([name]) => name)).toEqual([
    'deviceKeys',
    'imports',
    'mirrored',
    'voices',
  ]);
});

describe.each([...EARLIER_STORES.keys()])('an update from version %i of the store', (version) => {
  let held: Dump;
  beforeAll(async () => {
    held = await backTo(version);
  });

  it('loses nothing, and has room for what is new', async () => {
    const now = await dump(await openStore());
    const there = new Map(held.map((one) => [one[0], one]));
    // Of a choice it is said since which version what it answers; the rest is as it was.
    if (version < 7) there.set('choices', inUse.find(([name]) => name === 'choices') ?? there.get('choices')!);
    expect(now).toEqual(now.map(([name]) => there.get(name) ?? [name, [], []]));
    expect(now).toHaveLength(EARLIER_STORES.get(NEWEST)?.length ?? 0);
  });

  it('warns at once by the list that is there, without the network', async () => {
    const { found } = await lookUp(await openStore(), [LISTED, 'domain:stranger.example']);
    expect(found.map(({ identifier }) => identifier)).toEqual([LISTED]);
  });

  it('keeps what the shopper chose', async () => {
    const store = await openStore();
    expect(await readChoices(store)).toEqual({
      ...NO_CHOICES,
      allowed: { 'domain:mine.example': UNTIL_THEN },
      hidden: { 'domain:quiet.example': UNTIL_THEN },
    });
    expect(await readPreferences(store)).toEqual(version < 5 ? USUAL : LEFT_ALONE);
  });

  it('asks a registry that fails again, within the time that is set for it', async () => {
    online = false;
    world.random = () => 0.5;
    await updateLists(world, { force: true });
    const [subscribed] = await subscriptions(await openStore());
    expect(subscribed).toMatchObject({ failures: 1, error: { code: 'network' } });
    expect(subscribed?.notBefore).toBeGreaterThan(world.time);
    expect(subscribed?.notBefore).toBeLessThan(world.time + 86_400_000);
  });

  it('sends the complaint that waited, once', async () => {
    online = true;
    await sendOutbox(world, { force: true });
    await sendOutbox(world, { force: true });
    expect(sent.filter(([, path]) => path === '/v1/complaints')).toEqual([['POST', '/v1/complaints', KEY]]);
    expect(await outboxItems(await openStore())).toMatchObject([{ key: KEY, complaint: COMPLAINT, state: 'sent' }]);
  });
});
