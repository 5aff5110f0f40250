import { beforeEach, describe, expect, it } from 'vitest';
import { keepUpdateAlarm, UPDATE_ALARM } from '../../src/background/alarms';
import { runErrands, runUpdate } from '../../src/background/schedule';
import { reportLists } from '../../src/background/update-lists';
import { FakeRegistry } from './fake-registry';
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

  it('are soon taken up again if the worker is stopped meanwhile, and else come at a random time', async () => {
    const during: unknown[] = [];
    const { fetch: served } = registry;
    world.fetch = (input, init) => {
      during.push(world.alarmTimes.get(UPDATE_ALARM));
      return served(input, init);
    };
    await runUpdate(world);
    expect(during[0]).toEqual({ delayInMinutes: 1, periodInMinutes: 60 });
    expect(world.alarmTimes.get(UPDATE_ALARM)).toEqual({ delayInMinutes: 30, periodInMinutes: 60 });
    world.random = () => 0.5;
    await runUpdate(world);
    expect(world.alarmTimes.get(UPDATE_ALARM)).toEqual({ delayInMinutes: 60, periodInMinutes: 60 });
  });

  it('are tried again soon after one that failed, and less and less often', async () => {
    registry.spoil = () => new Response('', { status: 503 });
    const delays: unknown[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      await runUpdate(world);
      const { delayInMinutes } = world.alarmTimes.get(UPDATE_ALARM) as { delayInMinutes: number };
      delays.push(delayInMinutes);
      world.time += delayInMinutes * 60_000;
    }
    expect(delays).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(manifests()).toBe(8);
    registry.spoil = () => undefined;
    await runUpdate(world);
    expect(world.alarmTimes.get(UPDATE_ALARM)).toEqual({ delayInMinutes: 30, periodInMinutes: 60 });
    expect(await reportLists(world)).toMatchObject([{ entries: 10, error: null }]);
  });

  it('are set anew after one that could not even begin', async () => {
    world.store = () => Promise.reject(new Error('no database'));
    await runErrands(world);
    expect(world.errors.map(String)).toContain('Error: no database');
    expect(world.alarmTimes.get(UPDATE_ALARM)).toEqual({ delayInMinutes: 30, periodInMinutes: 60 });
  });

  it('keep their alarm: a worker that starts sets it if it is lost, and leaves it if it is not', async () => {
    await keepUpdateAlarm(world.browser);
    expect(world.alarmTimes.get(UPDATE_ALARM)).toEqual({ delayInMinutes: 1, periodInMinutes: 60 });
    world.alarmTimes.set(UPDATE_ALARM, 'set before');
    await keepUpdateAlarm(world.browser);
    expect(world.alarmTimes.get(UPDATE_ALARM)).toBe('set before');
  });
});
