import { beforeEach, describe, expect, it } from 'vitest';
import { eraseAll } from '../../src/background/erase-all';
import { setPreferences } from '../../src/background/set-preferences';
import { syncSettings } from '../../src/background/sync-settings';
import { wishesOf } from '../../src/background/wishes';
import { USUAL, type Preferences } from '../../src/core/preferences';
import { preferencesSetAt, readPreferences, savePreferences } from '../../src/store/preferences';
import { fakeWorld, type FakeWorld } from './fake-world';

const HOUR = 3_600_000;
const ON: Preferences = { ...USUAL, sync: true };

let world: FakeWorld;

/** What another browser of the shopper's has put there. */
const elsewhere = (preferences: Partial<Preferences>, at: number) => {
  const { diary: _, sync: _sync, ...shared } = { ...USUAL, ...preferences };
  world.shared.set('preferences', { at, preferences: shared });
};
const shared = () => world.shared.get('preferences') as { at: number; preferences: Preferences } | undefined;

beforeEach(async () => {
  world = await fakeWorld();
});

describe('settings in all of the shopper’s browsers', () => {
  it('are not shared until the shopper wants it', async () => {
    elsewhere({ caution: 'badge' }, world.time);
    await setPreferences(world, { ...USUAL, danger: 'banner' });
    await syncSettings(world);
    expect(shared()?.preferences).toMatchObject({ caution: 'badge', danger: 'page' });
    expect(await wishesOf(world)).toMatchObject({ caution: 'banner', danger: 'banner' });
  });

  it('are preferences, and nothing else', async () => {
    await setPreferences(world, { ...ON, diary: true, caution: 'badge' });
    expect([...world.shared.keys()]).toEqual(['preferences']);
    expect(Object.keys(shared()?.preferences ?? {}).toSorted()).toEqual(
      ['caution', 'danger', 'dangerNeeds', 'language', 'marketplacesOff', 'trust'].toSorted(),
    );
  });

  it('are taken over by a browser that begins to share and has set nothing newer', async () => {
    elsewhere({ language: 'zh-CN', marketplacesOff: ['temu'] }, world.time - HOUR);
    await setPreferences(world, { ...ON, diary: true });
    expect(await wishesOf(world)).toEqual({ ...ON, diary: true, language: 'zh-CN', marketplacesOff: ['temu'] });
  });

  it.each([
    ['the other browser', HOUR, 'badge'],
    ['this browser', -HOUR, 'banner'],
  ] as const)('are those of %s where it was set last', async (_who, later, caution) => {
    await setPreferences(world, { ...ON, danger: 'banner' });
    elsewhere({ caution: 'badge', danger: 'banner' }, world.time + later);
    await syncSettings(world);
    expect((await wishesOf(world)).caution).toBe(caution);
    expect(shared()?.preferences.caution).toBe(caution);
  });

  it('follow the shopper’s last word where the clock of another browser runs ahead', async () => {
    await setPreferences(world, ON);
    elsewhere({ caution: 'badge' }, world.time + 5000 * HOUR);
    await syncSettings(world);
    await setPreferences(world, { ...ON, caution: 'banner', danger: 'banner' });
    await syncSettings(world);
    expect(await wishesOf(world)).toMatchObject({ caution: 'banner', danger: 'banner' });
    expect(shared()?.preferences).toMatchObject({ caution: 'banner', danger: 'banner' });
  });

  it('are shared at the next occasion where the worker was stopped before', async () => {
    await savePreferences(await world.store(), { ...ON, caution: 'badge' }, world.time);
    await syncSettings(world);
    expect(shared()).toMatchObject({ at: world.time, preferences: { caution: 'badge' } });
    await syncSettings(world);
    expect(await preferencesSetAt(await world.store())).toBe(world.time);
  });

  it('take along how many registries must agree, be it two, as before, or more', async () => {
    for (const dangerNeeds of [2, 3]) {
      elsewhere({ dangerNeeds }, world.time + dangerNeeds * HOUR);
      await setPreferences(world, { ...(await wishesOf(world)), sync: true });
      await syncSettings(world);
      expect((await wishesOf(world)).dangerNeeds).toBe(dangerNeeds);
    }
  });

  it.each([
    ['nonsense'],
    [{ at: -1, preferences: USUAL }],
    [{ at: 9e15, preferences: { ...USUAL, danger: 'silence' } }],
  ])('are not taken from what can not be used: %o', async (there) => {
    await savePreferences(await world.store(), { ...ON, caution: 'badge' }, world.time);
    world.shared.set('preferences', there);
    await syncSettings(world);
    expect(await readPreferences(await world.store())).toEqual({ ...ON, caution: 'badge' });
  });

  it('are kept here where the account can not be reached', async () => {
    Object.assign(world.browser.storage.sync, { get: () => Promise.reject(new Error('no account')) });
    await setPreferences(world, { ...ON, caution: 'badge' });
    expect(await wishesOf(world)).toEqual({ ...ON, caution: 'badge' });
    expect(world.errors).toHaveLength(1);
  });

  it('go from the account with all that is erased', async () => {
    await setPreferences(world, { ...ON, caution: 'badge' });
    world.fetch = async () => Response.json([]);
    await eraseAll(world);
    expect(shared()).toBeUndefined();
    expect(await wishesOf(world)).toEqual(USUAL);
  });
});
