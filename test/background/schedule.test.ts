import { beforeEach, describe, expect, it } from 'vitest';
import { keepUpdateAlarm, UPDATE_ALARM } from '../../src/background/alarms';
import { runErrands, runUpdate } from '../../src/background/schedule';
import { reportLists } from '../../src/background/update-lists';
import { FakeRegistry, serveTogether } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');

let registry: FakeRegistry;
let world: FakeWorld;

beforeEach(async () => {
  registry = await FakeRegistry.start({ entries: 10, now: NOW });
  world = await fakeWorld(registry.fetch);
  return () => registry.stop();
});

const manifests = () => registry.requests.filter((path) => path.endsWith('manifest.json')).length;

describe('updates', () => {
  it('are under way once, however many ask', async () => {
    await Promise.all([runUpdate(world), runUpdate(world), runUpdate(world)]);
    expect(manifests()).toBe(1);
  });

  it('come again for whoever insists, after the one under way', async () => {
    const first = runUpdate(world);
    await registry.publish({ entries: 20, now: NOW });
    await Promise.all([first, runUpdate(world, { force: true })]);
    expect(manifests()).toBe(2);
    expect(await reportLists(world)).toMatchObject([{ entries: 20 }]);
  });

  const alarm = () => world.alarmTimes.get(UPDATE_ALARM) as { delayInMinutes: number };

  it('are soon taken up again if the worker is stopped meanwhile, and else come in one to four hours', async () => {
    const during: unknown[] = [];
    const { fetch: served } = registry;
    world.fetch = (input, init) => {
      during.push(world.alarmTimes.get(UPDATE_ALARM));
      return served(input, init);
    };
    await runUpdate(world);
    expect(during[0]).toEqual({ delayInMinutes: 1, periodInMinutes: 60 });
    expect(alarm()).toEqual({ delayInMinutes: 60, periodInMinutes: 60 });
    world.random = () => 1;
    await runUpdate(world, { force: true });
    expect(alarm()).toEqual({ delayInMinutes: 240, periodInMinutes: 60 });
  });

  it.each<[string, number, number[]]>([
    ['as late as they may', 1, [1, 2, 4, 8, 16, 32, 60, 60]],
    ['somewhere before that', 0.5, [1, 1, 2, 4, 8, 16, 30, 30]],
    ['at the soonest', 0, [1, 1, 1, 1, 1, 1, 1, 1]],
  ])('are tried again after one that failed, less and less often: %s', async (_, random, expected) => {
    registry.spoil = () => new Response('', { status: 503 });
    world.random = () => random;
    const delays: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      await runUpdate(world);
      delays.push(alarm().delayInMinutes);
      world.time += alarm().delayInMinutes * 60_000;
    }
    expect(delays).toEqual(expected);
    expect(manifests()).toBe(8);
    registry.spoil = () => undefined;
    await runUpdate(world);
    expect(alarm().delayInMinutes).toBe(60 + random * 180);
    expect(await reportLists(world)).toMatchObject([{ entries: 10, error: null }]);
  });

  it('leave the registries alone that have answered, while one fails', async () => {
    const other = await FakeRegistry.start(
      { entries: 5, now: NOW, registry: { id: 'other.example', name: 'Other' } },
      'http://other.example',
    );
    other.spoil = () => new Response('', { status: 500 });
    world.fetch = serveTogether([registry, other]);
    for (let attempt = 0; attempt < 4; attempt++) {
      await runUpdate(world);
      world.time += 60_000;
    }
    expect([manifests(), other.requests.length]).toEqual([1, 4]);
    await other.stop();
  });

  it('wait for no browser that asks the shopper whether the lists may stay', async () => {
    world.keepStore = () => new Promise(() => {});
    await runErrands(world);
    expect(await reportLists(world)).toMatchObject([{ entries: 10, error: null }]);
  });

  it('are set anew after one that could not even begin', async () => {
    world.store = () => Promise.reject(new Error('no database'));
    await runErrands(world);
    expect(world.errors.map(String)).toContain('Error: no database');
    expect(alarm()).toEqual({ delayInMinutes: 60, periodInMinutes: 60 });
  });

  it('keep their alarm: a worker that starts sets it if it is lost, and leaves it if it is not', async () => {
    await keepUpdateAlarm(world.browser);
    expect(world.alarmTimes.get(UPDATE_ALARM)).toEqual({ delayInMinutes: 1, periodInMinutes: 60 });
    world.alarmTimes.set(UPDATE_ALARM, 'set before');
    await keepUpdateAlarm(world.browser);
    expect(world.alarmTimes.get(UPDATE_ALARM)).toBe('set before');
  });
});
