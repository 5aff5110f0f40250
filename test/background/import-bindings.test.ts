import { beforeEach, describe, expect, it } from 'vitest';
import { judgePage } from '../../src/background/judge-page';
import { reportLists, updateLists } from '../../src/background/update-lists';
import { completeSighting } from '../../src/core/address';
import { publishedBindings } from '../../src/registry/publish/published-bindings';
import { heldList } from '../../src/store/lists';
import { binding, LICENCE } from '../core/verdict/people';
import { FakeRegistry } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const BINDINGS = publishedBindings([binding()]);

describe('whose domains are whose, by a list', () => {
  let registry: FakeRegistry;
  let world: FakeWorld;
  const held = async () => (await heldList(await world.store(), 'fixture.example'))?.bindings?.bindings;

  beforeEach(async () => {
    registry = await FakeRegistry.start({ now: NOW, bindings: BINDINGS });
    world = await fakeWorld(registry.fetch);
    return () => registry.stop();
  });

  it('comes with it, once, and goes when it has none any more', async () => {
    await updateLists(world);
    expect(await held()).toEqual([binding()]);
    await registry.publish({ now: NOW + 1000, bindings: BINDINGS });
    await updateLists(world, { force: true });
    expect(registry.requests.filter((path) => path.endsWith('.bindings.json'))).toHaveLength(1);
    await registry.publish({ now: NOW + 2000 });
    await updateLists(world, { force: true });
    expect(await held()).toBeUndefined();
  });

  it('lets a shop that claims to be another be cautioned of, and no page that is no shop', async () => {
    await updateLists(world);
    const url = 'https://other.example/p';
    const sighting = completeSighting({
      url,
      platform: null,
      kind: 'product',
      identifiers: [{ identifier: LICENCE, evidence: 'claimed', seenIn: 'footer', validity: 'valid' }],
      facts: {},
    });
    expect((await judgePage(world, url, sighting, false)).verdict).toMatchObject({
      level: 'caution',
      block: false,
      reasons: [{ code: 'impersonates', domains: ['brightlamps.example'] }],
    });
    expect((await judgePage(world, 'https://brightlamps-outlet.example/', null, false)).verdict.level).toBe('unknown');
  });

  it.each<[string, Uint8Array | Response, string]>([
    ['others', BINDINGS?.bytes.slice(1) ?? new Uint8Array(), 'length'],
    [
      'ones that were tampered with',
      Buffer.from(String(BINDINGS && Buffer.from(BINDINGS.bytes)).replace('bright', 'b1ight')),
      'hash',
    ],
    ['none', new Response('gone', { status: 404 }), 'network'],
    ['endless ones', new Uint8Array(10_000), 'too-big'],
  ])('is refused, and the list with it, where the server gives %s', async (_, answer, code) => {
    registry.spoil = (path) => (path.endsWith('.bindings.json') ? answer : undefined);
    await updateLists(world);
    const [report] = await reportLists(world);
    expect(report).toMatchObject({ list: null, error: { code } });
  });
});
