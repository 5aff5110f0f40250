import { describe, expect, it } from 'vitest';
import { checkAddress, checkSighting } from '../../src/background/check-merchant';
import { updateLists } from '../../src/background/update-lists';
import type { FakeRegistry } from './fake-registry';
import type { FakeWorld } from './fake-world';
import { badge as badgeOf, BLOCKING_PAGE, eachInAWorld, sighting, visit } from './shopping';

let registry: FakeRegistry;
let world: FakeWorld;

eachInAWorld((fresh, itsRegistry) => {
  world = fresh;
  registry = itsRegistry;
});

const at = (url: string) => visit(world, url);
const badge = () => badgeOf(world);

describe('a store that fails', () => {
  it('is "checking" as long as there is no list', async () => {
    await (await world.store()).clear('lists');
    const url = 'https://bad.example/';
    expect(await checkAddress(world, at(url))).toEqual({ level: 'checking', banner: null, blocked: false });
    expect(await badge()).toBe('probity');
    expect(await checkSighting(world, sighting(url), at(url))).toEqual({
      level: 'checking',
      banner: null,
      blocked: false,
    });
    expect(await badge()).toBe('checking');
  });

  it('is "checking" when the browser gives no database', async () => {
    world.store = () => Promise.reject(new Error('no database'));
    expect(await checkAddress(world, at('https://bad.example/'))).toEqual({
      level: 'checking',
      banner: null,
      blocked: false,
    });
    expect(world.errors.map(String)).toContain('Error: no database');
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array | null]>([
    ['are gone', () => null],
    ['are damaged', (bytes) => bytes.fill(255)],
  ])('is "checking", never "no record", when buckets %s, and the list is fetched again', async (_what, spoil) => {
    const store = await world.store();
    for (const key of await store.getAllKeys('buckets')) {
      const bytes = spoil((await store.get('buckets', key)) ?? new Uint8Array());
      await (bytes ? store.put('buckets', bytes, key) : store.delete('buckets', key));
    }
    expect(await checkAddress(world, at('https://bad.example/'))).toEqual({
      level: 'checking',
      banner: null,
      blocked: false,
    });
    expect(world.errors.join()).toContain('damaged');
    await expect.poll(() => store.count('lists')).toBe(0);

    world.fetch = registry.fetch;
    await updateLists(world);
    expect(await checkAddress(world, at('https://bad.example/'))).toMatchObject({ level: 'danger' });
  });

  it('warns even where the session cannot be written', async () => {
    world.browser.storage.session.set = () => Promise.reject(new Error('full'));
    await checkAddress(world, at('https://bad.example/'));
    expect(world.tabs.get(1)).toBe(BLOCKING_PAGE);
  });

  it('shows a banner where the tab cannot be stopped', async () => {
    world.browser.tabs.update = (() =>
      Promise.reject(new Error('gone'))) as unknown as typeof world.browser.tabs.update;
    expect(await checkAddress(world, at('https://bad.example/'))).toMatchObject({
      level: 'danger',
      banner: { level: 'danger' },
    });
  });
});
