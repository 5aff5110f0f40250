import { beforeEach, describe, expect, it } from 'vitest';
import { reportLists, updateLists } from '../../src/background/update-lists';
import { FakeRegistry, REGISTRY_URL } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');

describe('subscriptions', () => {
  let registry: FakeRegistry;
  let world: FakeWorld;

  beforeEach(async () => {
    registry = await FakeRegistry.start({ entries: 2001, now: NOW });
    world = await fakeWorld(registry.fetch);
    return () => registry.stop();
  });

  it('says which registry has a root that does not hold, and goes on with the others', async () => {
    const { fetch: served } = registry;
    world.fetch = async (input, init) =>
      String(input).endsWith('registries.json')
        ? Response.json([
            { url: 'http://forged.example', root: { payloadType: 'x', payload: '', signatures: [] } },
            { url: `${REGISTRY_URL}/`, root: registry.fixture.root },
          ])
        : served(input, init);
    await updateLists(world);
    const reports = await reportLists(world);
    expect(reports.map(({ url, error, entries }) => [url, error?.code ?? null, entries])).toEqual(
      expect.arrayContaining([
        ['http://forged.example', 'malformed', 0],
        [REGISTRY_URL, null, 2001],
      ]),
    );
  });

  it('drops a registry that is subscribed to no more, and its list with it', async () => {
    await updateLists(world);
    world.fetch = async () => Response.json([]);
    await updateLists(world);
    expect(await reportLists(world)).toEqual([]);
    expect(await (await world.store()).count('buckets')).toBe(0);
  });

  it('keeps the subscriptions when their file cannot be read', async () => {
    await updateLists(world);
    const { fetch: served } = registry;
    world.fetch = async (input, init) =>
      String(input).endsWith('registries.json') ? new Response('{') : served(input, init);
    await updateLists(world);
    expect((await reportLists(world))[0]).toMatchObject({ error: null, entries: 2001 });
    expect(world.errors.map(String).join()).toContain('registries.json');
  });

  it.each<[string, (signed: object) => object]>([
    ['cannot be verified for once', (signed) => signed],
    ['brings a root that does not hold', (signed) => ({ ...signed, signatures: [] })],
  ])('keep the list, and the version reached, when the file %s', async (_, change) => {
    await updateLists(world);
    const { fetch: served } = registry;
    const root = change(registry.fixture.root);
    world.fetch = async (input, init) =>
      String(input).endsWith('registries.json') ? Response.json([{ url: REGISTRY_URL, root }]) : served(input, init);
    world.verify = async () => false;
    await updateLists(world, { force: true });
    expect(await reportLists(world)).toMatchObject([{ entries: 2001, error: { code: 'signature' } }]);
    expect(await (await world.store()).getAll('subscriptions')).toMatchObject([{ held: { version: 1 } }]);
  });

  it('begin anew when the file brings another root for the same registry, and with it other keys', async () => {
    await updateLists(world);
    const other = await FakeRegistry.start({ entries: 5, now: NOW });
    world.fetch = other.fetch;
    await updateLists(world);
    expect((await reportLists(world))[0]).toMatchObject({ error: null, entries: 5 });
    await other.stop();
  });
});
