import { beforeEach, describe, expect, it } from 'vitest';
import { UPDATE_ALARM } from '../../src/background/alarms';
import { askLists } from '../../src/background/ask-lists';
import { reportLists, updateLists } from '../../src/background/update-lists';
import { FakeRegistry } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';
import { restore } from './store-dump';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const DAY = 86_400_000;

describe('a device', () => {
  let registry: FakeRegistry;
  let world: FakeWorld;

  beforeEach(async () => {
    registry = await FakeRegistry.start({ entries: 2000, identifiers: ['domain:bad.example'], now: NOW });
    world = await fakeWorld(registry.fetch);
    await updateLists(world);
    return () => registry.stop();
  });

  const alarm = () => world.alarmTimes.get(UPDATE_ALARM);
  const asked = async () => (await askLists(world, ['domain:bad.example'])).found.length;

  it('without room says so, goes on with the list it has, and takes the new one once there is room', async () => {
    await registry.publish({ entries: 30, identifiers: ['domain:bad.example'], now: NOW + DAY });
    world.time = NOW + DAY;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: unknown, key) {
      if (key) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    try {
      await updateLists(world);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await reportLists(world)).toMatchObject([{ error: { code: 'storage-full' }, list: { version: 1 } }]);
    expect(await asked()).toBe(1);
    await updateLists(world, { force: true });
    expect(await reportLists(world)).toMatchObject([{ error: null, list: { version: 2 } }]);
  });

  it('whose browser has thrown the database away fetches everything soon', async () => {
    expect(await asked()).toBe(1);
    expect(alarm()).toBeUndefined();
    await restore(await world.store(), []);
    expect(await askLists(world, ['domain:bad.example'])).toEqual({ found: [], lists: [], bound: [] });
    await expect.poll(alarm).toEqual({ delayInMinutes: 1, periodInMinutes: 60 });
    await updateLists(world);
    expect(await asked()).toBe(1);
  });

  it('on which a list is damaged fetches it again soon, though the registry was asked a moment ago', async () => {
    await (await world.store()).clear('buckets');
    expect(await asked()).toBe(0);
    await expect.poll(alarm).toEqual({ delayInMinutes: 1, periodInMinutes: 60 });
    await updateLists(world);
    expect(await asked()).toBe(1);
  });
});
