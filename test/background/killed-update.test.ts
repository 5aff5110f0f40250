import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { updateLists } from '../../src/background/update-lists';
import { lookUp } from '../../src/store/look-up';
import type { Store } from '../../src/store/open';
import { BLACKLISTED, inventedShop } from '../published-list-fixture';
import { FakeRegistry, serveTogether } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';
import { finerChunks } from './finer-chunks';
import { FAULTS, mortalWorld, type Fault } from './mortal-world';
import { dump, restore, type Dump } from './store-dump';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const DAY = 86_400_000;
const ENTRIES = 3500;
/** What each version answers differently, and one that all answer alike. */
const PROBES = ['domain:old.example', 'domain:new.example', inventedShop(0), inventedShop(ENTRIES - 1)] as const;

type Registries = [FakeRegistry, FakeRegistry];
const both = async (registries: Registries, act: (one: FakeRegistry) => Promise<void>) => {
  for (const one of registries) await act(one);
};

const UPDATES: [what: string, publish: (registries: Registries) => Promise<void>][] = [
  ['a first list of two registries', async () => {}],
  [
    'a new base of two registries',
    (all) =>
      both(all, async (one) => {
        const record = { ...BLACKLISTED, list: 'watch' as const };
        await one.publish({ entries: ENTRIES, identifiers: ['domain:new.example'], record, now: NOW + DAY });
        await finerChunks(one);
      }),
  ],
  [
    'changes to the lists of two registries',
    (all) =>
      both(all, (one) => one.publish({ entries: ENTRIES - 1, identifiers: ['domain:new.example'], now: NOW + DAY })),
  ],
  [
    'a list signed by a key of a new root, beside changes',
    async ([one, other]) => {
      await one.changeListKey(NOW, { revoke: true });
      await one.publish({ entries: ENTRIES - 1, identifiers: ['domain:new.example'], now: NOW + DAY });
      await other.publish({ entries: ENTRIES, identifiers: ['domain:new.example'], now: NOW + DAY });
    },
  ],
];

describe.each(UPDATES)('%s', (what, publish) => {
  let registries: Registries;
  let world: FakeWorld;
  let woken: Store | null = null;
  let start: Dump;
  let before: Map<string, string>;
  let after: Map<string, string>;

  beforeAll(async () => {
    const begin = { entries: ENTRIES, identifiers: ['domain:old.example'] as const, now: NOW };
    registries = [
      await FakeRegistry.start(begin),
      await FakeRegistry.start({ ...begin, registry: { id: 'other.example', name: 'Other' } }, 'http://other.example'),
    ];
    await both(registries, finerChunks);
    world = await fakeWorld(serveTogether(registries));
    if (!what.startsWith('a first')) await updateLists(world);
    world.time = NOW + DAY;
    await publish(registries);
    start = await dump(await world.store());
    before = await answers(await world.store());
    await updateLists(world);
    after = await answers(await world.store());
  });
  afterAll(() => both(registries, (one) => one.stop()));

  /** A worker that has just started. */
  const wake = async () => {
    woken?.close();
    vi.resetModules();
    world.store = (await import('../../src/store/open')).openStore;
    woken = await world.store();
    return woken;
  };

  const meet = async (fault: Fault | null) => {
    await restore(await wake(), start);
    const mortal = mortalWorld(world, fault);
    await Promise.race([updateLists(mortal.world, { force: true }).catch(() => {}), mortal.stopped]);
    return mortal.calls;
  };

  it.each(FAULTS)(
    'leaves the one list or the other, wherever the worker %s, and is made good by the next',
    async (how) => {
      expect(after).not.toEqual(before);
      const { length } = await meet(null);
      expect(length).toBeGreaterThan(60);
      for (let call = 0; call < length; call++) {
        const at = `${how} at ${call}, ${(await meet({ call, how })).at(call)}`;
        const store = await wake();
        for (const [registry, said] of await answers(store))
          expect([before.get(registry), after.get(registry)], at).toContain(said);

        await updateLists(world, { force: true });
        expect(await answers(store), at).toEqual(after);
        expect(await leftovers(store), at).toEqual([]);
      }
    },
    120_000,
  );
});

/** What each registry's list says of the probes, and its version. */
async function answers(store: Store): Promise<Map<string, string>> {
  const { found, lists, damaged } = await lookUp(store, PROBES);
  expect(damaged).toEqual([]);
  const said = (id: string) =>
    found.filter(({ list }) => list.registry.id === id).map(({ identifier, record }) => `${identifier} ${record.list}`);
  const version = (id: string) => lists.find(({ registry }) => registry.id === id)?.version ?? 'none';
  return new Map(['fixture.example', 'other.example'].map((id) => [id, `${version(id)}: ${said(id).join()}`]));
}

/** Buckets and imports that no list uses. */
async function leftovers(store: Store): Promise<unknown[]> {
  const used = (await store.getAll('lists')).flatMap(({ levels }) => levels.map(({ generation }) => generation));
  const buckets = await store.getAllKeys('buckets');
  return [...(await store.getAllKeys('imports')), ...buckets.filter(([generation]) => !used.includes(generation))];
}
