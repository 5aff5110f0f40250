import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterAll, expect, it, vi } from 'vitest';
import { USUAL } from '../../src/core/preferences';
import { addPurchases, purchases } from '../../src/store/diary';
import { openStore, type KeptPurchase } from '../../src/store/open';
import { addFollowUp, followUpsOf } from '../../src/store/follow-ups';
import { outboxItems } from '../../src/store/outbox';
import { readPreferences } from '../../src/store/preferences';
import { COMPLAINT, KEY, RECEIPT, REGISTRY_ID, SUBSCRIPTION } from '../background/filing';

/** What a device holds that had the version before. */
const FILED = {
  key: KEY,
  registryId: REGISTRY_ID,
  registryName: 'A registry',
  complaint: COMPLAINT,
  state: 'sent',
  filedAt: 1,
  attempts: 1,
  lastError: null,
  receipt: RECEIPT,
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

afterAll(async () => (await openStore()).close());

it('keeps all that the version before held, and has room for what is new', async () => {
  const old = await openDB('probity', 2, {
    upgrade(db) {
      db.createObjectStore('mirrored', { keyPath: 'id' });
      db.createObjectStore('subscriptions', { keyPath: 'id' });
      db.createObjectStore('lists', { keyPath: 'registryId' });
      db.createObjectStore('imports', { keyPath: ['registryId', 'sha256'] });
      db.createObjectStore('buckets');
      db.createObjectStore('outbox', { keyPath: 'key' });
      db.createObjectStore('choices');
    },
  });
  await old.put('outbox', FILED);
  await old.put('subscriptions', SUBSCRIPTION);
  await old.put('buckets', new Uint8Array([1, 2]), [1, 7]);
  old.close();

  const store = await openStore();
  const { nextAttempt: _, ...item } = FILED;
  expect(await outboxItems(store)).toEqual([{ ...item, followUps: [] }]);
  expect(await store.get('subscriptions', REGISTRY_ID)).toEqual(SUBSCRIPTION);
  expect(await store.get('buckets', [1, 7])).toEqual(new Uint8Array([1, 2]));
  await addFollowUp(
    store,
    {
      id: 'one',
      complaintKey: KEY,
      act: { kind: 'withdrawal' },
      state: 'queued',
      at: 2,
      attempts: 0,
      lastError: null,
      nextAttempt: 0,
      before: null,
    },
    null,
  );
  expect(await followUpsOf(store, KEY)).toHaveLength(1);
  await addPurchases(store, [PURCHASE]);
  expect(await purchases(store)).toEqual([PURCHASE]);
});

it('gives a device of the version before a diary, and leaves its preferences as they are', async () => {
  (await openStore()).close();
  await deleteDB('probity');
  vi.resetModules();
  const old = await openDB('probity', 5, {
    upgrade(db) {
      for (const name of ['mirrored', 'subscriptions', 'lists', 'imports', 'buckets', 'outbox', 'choices'])
        db.createObjectStore(name);
      for (const name of ['fileBytes', 'settings', 'preferences', 'reviewReports', 'deviceKeys', 'followUps'])
        db.createObjectStore(name);
    },
  });
  const { diary: _, ...before } = USUAL;
  await old.put('preferences', { ...before, caution: 'badge' }, 'all');
  old.close();
  const fresh = await import('../../src/store/open');
  const store = await fresh.openStore();
  expect(await readPreferences(store)).toEqual({ ...USUAL, caution: 'badge', diary: false });
  await addPurchases(store, [PURCHASE]);
  expect(await purchases(store)).toEqual([PURCHASE]);
  store.close();
});
