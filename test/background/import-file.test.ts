import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateLists } from '../../src/background/update-lists';
import { lookUp } from '../../src/store/look-up';
import { inventedShop } from '../published-list-fixture';
import { FakeRegistry } from './fake-registry';
import { finerChunks } from './finer-chunks';
import { fakeWorld, type FakeWorld } from './fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');
/** Enough for several chunks of a megabyte. */
const MANY = 400_000;

const bucketCount = async (world: FakeWorld) => (await world.store()).count('buckets');

describe('an update that is stopped in the middle', () => {
  let registry: FakeRegistry;
  beforeAll(async () => {
    registry = await FakeRegistry.start({ entries: MANY, now: NOW });
  }, 60_000);
  afterAll(() => registry.stop());

  it.each([
    ['goes on at the chunk where it was', true],
    ['goes on even where the server knows no ranges', false],
  ])('%s', async (_what, ranges) => {
    const world = await fakeWorld(registry.fetch);
    registry.ranges = ranges;
    const stored: number[] = [];
    world.browser.runtime.getPlatformInfo = async () => {
      stored.push(await bucketCount(world));
      if (stored.length === 2) throw new Error('the worker was stopped');
      return { os: 'linux', arch: 'x86-64' };
    };
    await updateLists(world);
    expect((await lookUp(await world.store(), [inventedShop(1)])).lists).toEqual([]);
    expect(await bucketCount(world)).toBe(stored[1]);

    registry.requests.length = 0;
    await updateLists(world, { force: true });
    expect(registry.requests[1]).toMatch(/\.plist bytes=\d{6,}-$/);
    // Two chunks were there, so two fewer came.
    const { chunks } = registry.fixture.published.files[0] ?? { chunks: [] };
    expect(stored.length).toBe(chunks.length - 1);
    expect((await lookUp(await world.store(), [inventedShop(1), inventedShop(MANY - 1)])).found).toHaveLength(2);
    expect(await (await world.store()).count('imports')).toBe(0);
  });

  it('begins anew where the registry has cut the same file into other chunks meanwhile', async () => {
    const small = await FakeRegistry.start({ entries: 12_000, now: NOW });
    const manifest = join(small.folder, 'lists/manifest.json');
    const coarser = await readFile(manifest);
    await finerChunks(small);
    const world = await fakeWorld(small.fetch);
    const { getPlatformInfo } = world.browser.runtime;
    world.browser.runtime.getPlatformInfo = () => Promise.reject(new Error('the worker was stopped'));
    await updateLists(world);
    world.browser.runtime.getPlatformInfo = getPlatformInfo;
    expect(await (await world.store()).count('imports')).toBe(1);

    await writeFile(manifest, coarser);
    await updateLists(world, { force: true });
    expect((await lookUp(await world.store(), [inventedShop(1), inventedShop(11_999)])).found).toHaveLength(2);
    await small.stop();
  });
});
