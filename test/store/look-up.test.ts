import { beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '../../src/core/identifier';
import { updateLists } from '../../src/background/update-lists';
import { lookUp } from '../../src/store/look-up';
import { BLACKLISTED } from '../published-list-fixture';
import { FakeRegistry } from '../background/fake-registry';
import { fakeWorld, type FakeWorld } from '../background/fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const DAY = 86_400_000;

let registry: FakeRegistry;
let world: FakeWorld;

beforeEach(async () => {
  registry = await FakeRegistry.start({ entries: 3000, identifiers: ['domain:first.example'], now: NOW });
  world = await fakeWorld(registry.fetch);
  await updateLists(world);
  return () => registry.stop();
});

const ask = async (...identifiers: Identifier[]) => await lookUp(await world.store(), identifiers);

describe('a look-up', () => {
  it('says which list, which source and what it says', async () => {
    const { found, lists, damaged } = await ask('domain:first.example', 'domain:other.example');
    expect(found).toEqual([
      { identifier: 'domain:first.example', record: BLACKLISTED, sourceName: 'Fixture source', list: lists[0] },
    ]);
    expect(lists).toMatchObject([{ registry: { id: 'fixture.example' }, version: 1 }]);
    expect(damaged).toEqual([]);
  });

  it('of nothing names the lists that would have answered', async () => {
    expect(await ask()).toMatchObject({ found: [], lists: [{ version: 1 }] });
  });

  it('answers once for an identifier that is asked for twice', async () => {
    expect((await ask('domain:first.example', 'domain:first.example')).found).toHaveLength(1);
  });

  it('lets the newest level speak: added and removed', async () => {
    await registry.publish({ entries: 3000, identifiers: ['domain:second.example'], now: NOW + DAY });
    world.time = NOW + DAY;
    await updateLists(world);
    expect(
      (await ask('domain:first.example', 'domain:second.example')).found.map(({ identifier }) => identifier),
    ).toEqual(['domain:second.example']);
    await registry.publish({ entries: 3000, identifiers: [], now: NOW + 2 * DAY });
    world.time = NOW + 2 * DAY;
    await updateLists(world);
    expect((await ask('domain:first.example', 'domain:second.example')).found).toEqual([]);
  });

  it('reads all it needs in one transaction, and each bucket once', async () => {
    const store = await world.store();
    let transactions = 0;
    let reads = 0;
    const counting = new Proxy(store, {
      get(target, name) {
        if (name !== 'transaction') return Reflect.get(target, name) as unknown;
        return (...args: Parameters<typeof store.transaction>) => {
          transactions++;
          return target.transaction(...args);
        };
      },
    });
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (key) {
      reads++;
      return get.call(this, key);
    };
    try {
      await lookUp(
        counting,
        Array.from({ length: 200 }, (_, n): Identifier => `domain:shop-${n}.example`),
      );
    } finally {
      IDBObjectStore.prototype.get = get;
    }
    expect(transactions).toBe(1);
    // 3000 rows lie in two buckets.
    expect(reads).toBe(2);
  });

  it('goes on with the others where one list is damaged', async () => {
    const store = await world.store();
    const [list] = await store.getAll('lists');
    if (!list) throw new Error('no list');
    await store.put('lists', {
      ...list,
      registryId: 'other.example',
      levels: list.levels.map((level) => ({ ...level, generation: 99 })),
    });
    const { found, lists, damaged } = await ask('domain:first.example');
    expect(found).toHaveLength(1);
    expect(lists).toHaveLength(1);
    expect(damaged).toMatchObject([{ registryId: 'other.example', reason: expect.stringContaining('gone') }]);
  });
});
