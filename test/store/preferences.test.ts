import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { USUAL } from '../../src/core/preferences';
import { openStore } from '../../src/store/open';
import { readPreferences, savePreferences } from '../../src/store/preferences';

describe('what the shopper wants, in the store', () => {
  it('is the usual on a device that had an earlier version, whose data stays', async () => {
    await deleteDB('probity');
    const before = await openDB('probity', 2, {
      upgrade(db) {
        for (const name of ['subscriptions', 'lists', 'imports', 'buckets', 'outbox', 'choices', 'mirrored'])
          db.createObjectStore(name);
      },
    });
    await before.put('choices', { 'domain:shop.example': 1 }, 'allowed');
    before.close();
    const store = await openStore();
    expect(await readPreferences(store)).toEqual(USUAL);
    expect(await store.get('choices', 'allowed')).toEqual({ 'domain:shop.example': { until: 1, answers: null } });
  });

  it('comes back as it was kept; what an earlier version did not know is as usual', async () => {
    const store = await openStore();
    await savePreferences(store, { ...USUAL, dangerNeeds: 2 });
    expect(await readPreferences(store)).toEqual({ ...USUAL, dangerNeeds: 2 });
    await store.put('preferences', { trust: { 'hill.example': 'caution' } } as never, 'all');
    expect(await readPreferences(store)).toEqual({ ...USUAL, trust: { 'hill.example': 'caution' } });
  });

  it.each([1, 2, 3, 9])('that %i must agree is kept, whichever version wrote it', async (dangerNeeds) => {
    const store = await openStore();
    await store.put('preferences', { ...USUAL, dangerNeeds }, 'all');
    expect((await readPreferences(store)).dangerNeeds).toBe(dangerNeeds);
  });

  it.each([true, 0, 10, 1.5, 'two'])('that %s must agree can not be read; the rest holds', async (dangerNeeds) => {
    const store = await openStore();
    await store.put('preferences', { ...USUAL, dangerNeeds, caution: 'badge' } as never, 'all');
    expect(await readPreferences(store)).toEqual({ ...USUAL, caution: 'badge' });
  });

  it('that makes no sense counts as nothing', async () => {
    const store = await openStore();
    await store.put('preferences', { danger: 'whisper' } as never, 'all');
    expect(await readPreferences(store)).toEqual(USUAL);
  });
});
