import { beforeEach, describe, expect, it } from 'vitest';
import { mirrorLists } from '../../src/background/mirror-lists';
import { runUpdate } from '../../src/background/schedule';
import { updateLists } from '../../src/background/update-lists';
import { fingerprint } from '../../src/core/published-list/fingerprint';
import { anyStops, questions, type Mirror } from '../../src/core/published-list/mirror';
import { MIRROR } from '../../src/messages/mirror-key';
import { BLACKLISTED } from '../published-list-fixture';
import { FakeRegistry } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';
import { FAULTS, mortalWorld } from './mortal-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const DAY = 86_400_000;
const ENTRIES = 4000;

/** Which of these addresses a content script would veil. */
async function veiled({ local, time }: FakeWorld, ...names: string[]): Promise<string[]> {
  const index = local.get(MIRROR) as Mirror | undefined;
  if (!index) return [];
  const shards = Object.fromEntries(local);
  const answers = await Promise.all(
    names.map(async (name) => anyStops(await questions(index, [name], time, fingerprint), shards)),
  );
  return names.filter((_, at) => answers[at]);
}

describe('mirroring the lists', () => {
  let registry: FakeRegistry;
  let world: FakeWorld;

  beforeEach(async () => {
    registry = await FakeRegistry.start({ entries: ENTRIES, identifiers: ['domain:old.example'], now: NOW });
    world = await fakeWorld(registry.fetch);
    return () => registry.stop();
  });

  const publishNext = async () => {
    await registry.publish({ entries: ENTRIES, identifiers: ['domain:new.example'], now: NOW + DAY });
    world.time = NOW + DAY;
  };

  it('follows each update', async () => {
    await runUpdate(world);
    expect(await veiled(world, 'old.example', 'new.example', 'shop-7.example', 'good.example')).toEqual([
      'old.example',
      'shop-7.example',
    ]);
    await publishNext();
    await runUpdate(world);
    expect(await veiled(world, 'old.example', 'new.example', 'shop-7.example', 'good.example')).toEqual([
      'new.example',
      'shop-7.example',
    ]);
    expect(world.errors).toEqual([]);
  });

  it('writes only what is new', async () => {
    await runUpdate(world);
    const written: string[] = [];
    const { set } = world.browser.storage.local;
    world.browser.storage.local.set = async (items) => {
      written.push(...Object.keys(items));
      await set(items);
    };
    await mirrorLists(world);
    expect(written).toEqual([MIRROR]);
  });

  it('keeps nothing of lists that are gone', async () => {
    await runUpdate(world);
    const before = [...world.local.keys()];
    // All of it changes, so that a new base comes.
    await registry.publish({ entries: ENTRIES, record: { ...BLACKLISTED, categories: ['inferior'] }, now: NOW + DAY });
    world.time = NOW + DAY;
    await runUpdate(world);
    expect([...world.local.keys()].filter((key) => before.includes(key))).toEqual([MIRROR]);
    expect(await (await world.store()).count('mirrored')).toBe(1);
  });

  it('is built anew where it was cleared', async () => {
    await runUpdate(world);
    world.local.clear();
    await runUpdate(world);
    expect(await veiled(world, 'old.example', 'shop-7.example')).toEqual(['old.example', 'shop-7.example']);
  });

  it('never fails an update: a full or refusing storage costs only the head start', async () => {
    world.browser.storage.local.set = () => Promise.reject(new Error('full'));
    await runUpdate(world);
    expect(world.errors).toEqual([new Error('full')]);
    expect(await (await world.store()).count('lists')).toBe(1);
  });

  it('comes to the same end wherever the worker is stopped on the way', async () => {
    await runUpdate(world);
    const start = new Map(world.local);
    await publishNext();
    await updateLists(world);
    const store = await world.store();
    const copies = await store.getAll('mirrored');
    const whole = mortalWorld(world, null);
    await mirrorLists(whole.world);
    const end = new Map(world.local);
    expect(whole.calls.length).toBeGreaterThan(7);
    for (let call = 0; call < whole.calls.length; call++)
      for (const how of FAULTS) {
        world.local.clear();
        for (const [key, value] of start) world.local.set(key, value);
        await store.clear('mirrored');
        for (const copy of copies) await store.put('mirrored', copy);
        const mortal = mortalWorld(world, { call, how });
        await Promise.race([mirrorLists(mortal.world).catch(() => {}), mortal.stopped]);
        // Whatever is there now answers as one whole list.
        expect(['old.example', 'new.example']).toContain((await veiled(world, 'old.example', 'new.example')).join());
        await mirrorLists(world);
        expect(world.local).toEqual(end);
      }
  });
});
