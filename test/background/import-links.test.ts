import { beforeEach, describe, expect, it } from 'vitest';
import { judgePage } from '../../src/background/judge-page';
import { updateLists } from '../../src/background/update-lists';
import { publishedLinks } from '../../src/registry/publish/published-links';
import { BLACKLISTED } from '../published-list-fixture';
import { FakeRegistry } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const NEXT = 'domain:next-shop.example';
const TRAIL = { shop: 'domain:banned.example', shared: 'uscc:91110108551385082Q', by: 'official-record' } as const;
const LINKS = publishedLinks(new Map([[NEXT, TRAIL]]));
const linked = {
  identifiers: [NEXT] as const,
  record: { ...BLACKLISTED, flags: ['identity-link'] as ['identity-link'] },
};

describe('why an entry reaches another name, by a list', () => {
  let registry: FakeRegistry;
  let world: FakeWorld;
  const reasons = async () => (await judgePage(world, 'https://next-shop.example/', null, false)).verdict.reasons;

  beforeEach(async () => {
    registry = await FakeRegistry.start({ now: NOW, links: LINKS, ...linked });
    world = await fakeWorld(registry.fetch);
    return () => registry.stop();
  });

  it('comes with it, once, and stands in the verdict; without it the entry holds all the same', async () => {
    await updateLists(world);
    expect(await reasons()).toMatchObject([{ code: 'blacklisted', trail: TRAIL }]);
    await registry.publish({ now: NOW + 1000, links: LINKS, ...linked });
    await updateLists(world, { force: true });
    expect(registry.requests.filter((path) => path.endsWith('.links.json'))).toHaveLength(1);
    await registry.publish({ now: NOW + 2000, ...linked });
    await updateLists(world, { force: true });
    const [reason] = await reasons();
    expect(reason).toMatchObject({ code: 'blacklisted', flags: ['identity-link'] });
    expect(reason).not.toHaveProperty('trail');
  });
});
