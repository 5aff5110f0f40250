import { afterAll, beforeAll, beforeEach } from 'vitest';
import { updateLists } from '../../src/background/update-lists';
import type { Identifier } from '../../src/core/identifier';
import type { Evidence, Sighting } from '../../src/core/sighting';
import type { FromTab } from '../../src/messages/dispatch';
import { FakeRegistry } from './fake-registry';
import { EXTENSION, fakeWorld, type FakeWorld } from './fake-world';

export const NOW = Date.parse('2026-03-10T12:00:00Z');
export const BLOCKING_PAGE = `${EXTENSION}src/pages/blocked/index.html`;
export const LISTED_SELLER: Identifier = 'amazon:A2L77EE7U53NWQ';
export const LISTED_COMPANY: Identifier = 'uscc:91110108551385082Q';

/** A registry that has listed a few. */
function listingRegistry(): Promise<FakeRegistry> {
  return FakeRegistry.start({
    entries: 100,
    identifiers: ['domain:bad.example', 'domain:deep.shop.example', LISTED_SELLER, LISTED_COMPANY],
    now: NOW,
  });
}

/** A world with the registry's list on the device, in which any further request is an error. */
async function worldWithList(registry: FakeRegistry): Promise<FakeWorld> {
  const world = await fakeWorld(registry.fetch);
  await updateLists(world);
  world.fetch = async () => {
    throw new Error('looking at a page must ask nobody');
  };
  return world;
}

/** Hands a new world with a registry's list on the device to `use` before each test of a file. */
export function eachInAWorld(use: (world: FakeWorld, registry: FakeRegistry) => void): void {
  let registry: FakeRegistry;
  beforeAll(async () => {
    registry = await listingRegistry();
  });
  afterAll(() => registry.stop());
  beforeEach(async () => use(await worldWithList(registry), registry));
}

/** A page that is open in tab 1, or in another. */
export function visit(world: FakeWorld, url: string, more: Partial<FromTab> = {}): FromTab {
  const from: FromTab = { url, tabId: 1, incognito: false, ...more };
  world.tabs.set(from.tabId, url);
  return from;
}

export function sighting(url: string, ...seen: [Identifier, Evidence][]): Sighting {
  return {
    url,
    platform: null,
    kind: 'product',
    identifiers: seen.map(([identifier, evidence]) => ({ identifier, evidence, seenIn: 'test', validity: 'valid' })),
    facts: {},
  };
}

/** The badge that a tab was given last: the level in its icon's name. */
export async function badge(world: FakeWorld, tabId = 1): Promise<string | undefined> {
  await new Promise((resolve) => setTimeout(resolve));
  const last = world.told.findLast(([what, said]) => what === 'setIcon' && (said as { tabId: number }).tabId === tabId);
  return /\/icons\/(\w+)-16\.png/.exec(
    (last?.[1] as { path: Record<number, string> } | undefined)?.path[16] ?? '',
  )?.[1];
}
