import { beforeEach, describe, expect, it } from 'vitest';
import { reportLists, updateLists } from '../../src/background/update-lists';
import { lookUp } from '../../src/store/look-up';
import { FakeRegistry, REGISTRY_URL } from './fake-registry';
import { EXTENSION, fakeWorld, type FakeWorld } from './fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const DAY = 86_400_000;
const BUNDLED = 'bundled/fixture.example';

describe('a list that came with the extension', () => {
  let registry: FakeRegistry;
  let world: FakeWorld;
  let online: boolean;

  beforeEach(async () => {
    registry = await FakeRegistry.start({ entries: 10, identifiers: ['domain:bundled.example'], now: NOW });
    const files = new Map<string, Uint8Array>();
    const keep = registry.fetch;
    const fromRegistry = async (name: string) => {
      const response = await keep(`${REGISTRY_URL}/v1/lists/${name}`);
      if (response.ok) files.set(name, new Uint8Array(await response.arrayBuffer()));
    };
    await fromRegistry('manifest.json');
    await fromRegistry(registry.fixture.published.files[0]?.file ?? '');
    registry.requests.length = 0;
    online = false;
    world = await fakeWorld(async (input, init) => {
      const url = String(input);
      if (url === `${EXTENSION}registries.json`)
        return Response.json([{ url: REGISTRY_URL, root: registry.fixture.root, bundled: BUNDLED }]);
      if (url.startsWith(EXTENSION)) {
        const bytes = files.get(url.slice(`${EXTENSION}${BUNDLED}/`.length));
        return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 });
      }
      if (!online) throw new TypeError('offline');
      return await keep(input, init);
    });
    return () => registry.stop();
  });

  const answers = async () =>
    (await lookUp(await world.store(), ['domain:bundled.example', 'domain:new.example'])).found.map(
      ({ identifier }) => identifier,
    );
  const report = async () => (await reportLists(world))[0];

  it('answers before there was any network', async () => {
    await updateLists(world);
    expect(await answers()).toEqual(['domain:bundled.example']);
    expect(await report()).toMatchObject({ list: { version: 1 }, lastSuccess: null, error: { code: 'network' } });
  });

  it('answers even when it is past its date, and says so by its date', async () => {
    world.time = NOW + 365 * DAY;
    await updateLists(world);
    expect(await answers()).toEqual(['domain:bundled.example']);
    expect((await report())?.list?.expires).toBeLessThan(world.time);
  });

  it('gives way to the first update, whose unchanged files are not fetched again', async () => {
    online = true;
    await updateLists(world);
    expect(registry.requests).toEqual(['lists/manifest.json']);
    expect(await report()).toMatchObject({ lastSuccess: NOW, error: null });
    await registry.publish({ entries: 10, identifiers: ['domain:new.example'], now: NOW + DAY });
    world.time = NOW + DAY;
    await updateLists(world, { force: true });
    expect(await answers()).toEqual(['domain:new.example']);
  });

  it('never comes back in place of a newer one, though that was lost', async () => {
    online = true;
    await updateLists(world);
    await registry.publish({ entries: 10, identifiers: ['domain:new.example'], now: NOW + DAY });
    world.time = NOW + DAY;
    await updateLists(world, { force: true });
    await (await world.store()).clear('lists');
    online = false;
    await updateLists(world, { force: true });
    expect(await report()).toMatchObject({ list: null });
    expect(world.errors.map(String).join('\n')).toContain('older than version 2');
  });

  it('says nothing when its bytes are not those that were signed for', async () => {
    const { fetch: honest } = world;
    world.fetch = async (input, init) => {
      const response = await honest(input, init);
      if (!String(input).endsWith('.plist')) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      bytes[bytes.length - 1]! ^= 1;
      return new Response(bytes);
    };
    await updateLists(world);
    expect(await answers()).toEqual([]);
    expect(await report()).toMatchObject({ list: null });
  });
});
