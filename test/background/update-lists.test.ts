import { beforeEach, describe, expect, it } from 'vitest';
import { reportLists, updateLists } from '../../src/background/update-lists';
import type { Identifier } from '../../src/core/identifier';
import { lookUp } from '../../src/store/look-up';
import { BLACKLISTED, inventedShop } from '../published-list-fixture';
import { FakeRegistry, REGISTRY_URL } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-10T12:00:00Z');

async function records(world: FakeWorld, ...identifiers: Identifier[]): Promise<string[]> {
  const { found } = await lookUp(await world.store(), identifiers);
  return found.map(({ identifier, record }) => `${identifier} ${record.list}`);
}

async function report(world: FakeWorld) {
  const [only] = await reportLists(world);
  if (!only) throw new Error('no registry');
  return only;
}

const bucketCount = async (world: FakeWorld) => (await world.store()).count('buckets');

describe('updating a list', () => {
  let registry: FakeRegistry;
  let world: FakeWorld;

  beforeEach(async () => {
    registry = await FakeRegistry.start({ entries: 2000, identifiers: ['domain:bad.example'], now: NOW });
    world = await fakeWorld(registry.fetch);
    return () => registry.stop();
  });

  it('brings it onto the device by two requests, where it answers', async () => {
    await updateLists(world);
    expect(registry.requests).toEqual(['lists/manifest.json', expect.stringMatching(/\.plist$/)]);
    expect(await report(world)).toMatchObject({
      registryId: 'fixture.example',
      name: 'Fixture registry',
      url: REGISTRY_URL,
      list: { version: 1, issued: NOW },
      entries: 2001,
      lastAttempt: NOW,
      lastSuccess: NOW,
      error: null,
    });
    expect(
      await records(world, 'domain:bad.example', 'domain:good.example', inventedShop(1999), inventedShop(2000)),
    ).toEqual(['domain:bad.example blacklist', `${inventedShop(1999)} blacklist`]);
  });

  it('takes over what the registry is called in languages, and forgets it with the next list that has none', async () => {
    const names = { en: 'Fixture registry', 'zh-CN': '示例登记处' };
    await registry.publish({ entries: 10, now: NOW, registry: { ...registry.registry, names } });
    await updateLists(world);
    expect(await report(world)).toMatchObject({ names, list: { registry: { names } } });
    await registry.publish({ entries: 10, now: NOW });
    await updateLists(world, { force: true });
    expect((await report(world)).names).toBeUndefined();
  });

  it('asks for the manifest alone while nothing is new', async () => {
    await updateLists(world);
    registry.requests.length = 0;
    await updateLists(world, { force: true });
    expect(registry.requests).toEqual(['lists/manifest.json']);
  });

  it('fetches changes beside the base, and answers by them', async () => {
    await updateLists(world);
    registry.requests.length = 0;
    await registry.publish({
      entries: 1999,
      identifiers: ['domain:bad.example', 'domain:new.example'],
      now: NOW + DAY,
    });
    world.time = NOW + DAY;
    await updateLists(world);
    expect(registry.requests).toHaveLength(2);
    expect(
      await records(world, 'domain:new.example', 'domain:bad.example', inventedShop(1998), inventedShop(1999)),
    ).toEqual(['domain:new.example blacklist', 'domain:bad.example blacklist', `${inventedShop(1998)} blacklist`]);
  });

  it('deletes what no list uses any more', async () => {
    await updateLists(world);
    const before = await bucketCount(world);
    // All of it changes, so that a new base comes.
    await registry.publish({ entries: 2000, record: { ...BLACKLISTED, categories: ['inferior'] }, now: NOW + DAY });
    world.time = NOW + DAY;
    await updateLists(world);
    expect(await records(world, 'domain:bad.example', inventedShop(0))).toEqual([`${inventedShop(0)} blacklist`]);
    expect(await bucketCount(world)).toBe(before);
  });

  it('does not ask before the time that the registry named, unless the shopper does', async () => {
    const store = await world.store();
    await updateLists(world);
    const [subscription] = await store.getAll('subscriptions');
    if (!subscription) throw new Error('no subscription');
    await store.put('subscriptions', { ...subscription, notBefore: NOW + 1 });
    registry.requests.length = 0;
    await updateLists(world);
    expect(registry.requests).toEqual([]);
    await updateLists(world, { force: true });
    expect(registry.requests).toEqual(['lists/manifest.json']);
  });

  const manifest =
    (spoil: (bytes: Uint8Array) => Uint8Array): FakeRegistry['spoil'] =>
    (path, bytes) =>
      path.endsWith('manifest.json') && bytes ? spoil(bytes) : undefined;

  it('refuses an older list than the one it has', async () => {
    let first: Uint8Array | undefined;
    registry.spoil = manifest((bytes) => (first = bytes));
    await updateLists(world, { force: true });
    registry.spoil = () => undefined;
    await registry.publish({ entries: 10, now: NOW + DAY });
    world.time = NOW + DAY;
    await updateLists(world, { force: true });
    registry.spoil = manifest((bytes) => first ?? bytes);
    await updateLists(world, { force: true });
    expect(await report(world)).toMatchObject({ error: { code: 'rollback' }, list: { version: 2 } });
  });

  it('still refuses an older list after the one it had was lost', async () => {
    let first: Uint8Array | undefined;
    registry.spoil = manifest((bytes) => (first = bytes));
    await updateLists(world, { force: true });
    registry.spoil = () => undefined;
    await registry.publish({ entries: 10, now: NOW });
    await updateLists(world, { force: true });
    await (await world.store()).clear('lists');
    registry.spoil = manifest((bytes) => first ?? bytes);
    await updateLists(world, { force: true });
    expect(await report(world)).toMatchObject({ error: { code: 'rollback' }, list: null });
    registry.spoil = () => undefined;
    await updateLists(world, { force: true });
    expect(await report(world)).toMatchObject({ error: null, list: { version: 2 }, entries: 10 });
  });

  it('follows a new root to a new list key, and remembers it', async () => {
    await updateLists(world, { force: true });
    await registry.changeListKey(NOW);
    await registry.publish({ entries: 10, now: NOW + DAY });
    world.time = NOW + DAY;
    registry.requests.length = 0;
    await updateLists(world, { force: true });
    expect(await report(world)).toMatchObject({ error: null, list: { version: 2 } });
    expect(registry.requests).toContain('lists/root/2.json');
    registry.requests.length = 0;
    await updateLists(world, { force: true });
    expect(registry.requests).toEqual(['lists/manifest.json']);
  });

  it('forgets the version that a key drove up which a new root revokes', async () => {
    await registry.publish({ entries: 10, now: NOW, fromVersion: 2 ** 40 });
    await updateLists(world, { force: true });
    expect(await report(world)).toMatchObject({ list: { version: 2 ** 40 + 1 } });
    await registry.changeListKey(NOW, { revoke: true });
    await registry.publish({ entries: 10, now: NOW + DAY, fromVersion: 5 });
    await updateLists(world, { force: true });
    expect(await report(world)).toMatchObject({ error: null, list: { version: 6 } });
  });

  it('follows no root that the one before it has not signed', async () => {
    await updateLists(world, { force: true });
    const stranger = await FakeRegistry.start({ entries: 1, now: NOW });
    await stranger.changeListKey(NOW);
    await stranger.publish({ entries: 2, now: NOW });
    world.fetch = async (input, init) =>
      String(input).endsWith('registries.json') ? registry.fetch(input, init) : stranger.fetch(input, init);
    await updateLists(world, { force: true });
    expect(await report(world)).toMatchObject({ error: { code: 'signature' }, list: { version: 1 }, entries: 2001 });
    await stranger.stop();
  });
});
