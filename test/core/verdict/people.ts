import type { Identifier } from '../../../src/core/identifier';
import type { ListRecord } from '../../../src/core/listing';
import type { Binding } from '../../../src/core/published-list/bindings-file';
import type { SightedIdentifier, Sighting } from '../../../src/core/sighting';
import type { Found, ListState } from '../../../src/core/verdict';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 5, 15);
export const SHOP: Identifier = 'domain:shop.example';
export const LICENCE: Identifier = 'uscc:91110108551385082Q';

export function list(id = 'west', change: Partial<ListState> = {}): ListState {
  const registry = { id, name: `Registry ${id}`, url: `https://${id}.example` };
  return { registry, version: 7, issued: NOW - DAY, expires: NOW + 6 * DAY, ...change };
}

export function found(change: Partial<ListRecord> = {}, from: ListState = list(), identifier = SHOP): Found {
  const record: ListRecord = {
    list: 'blacklist',
    grade: 'D',
    confidence: 0,
    categories: ['service-default'],
    stages: ['delivery'],
    source: 0,
    listed: '2026-03',
    expires: '2027-03',
    flags: [],
    ...change,
  };
  return { identifier, record, sourceName: 'decisions', list: from };
}

export function seen(change: Partial<SightedIdentifier> = {}): SightedIdentifier {
  return { identifier: SHOP, evidence: 'address', seenIn: 'address', validity: 'valid', ...change };
}

export function page(identifiers: SightedIdentifier[], change: Partial<Sighting> = {}): Sighting {
  return { url: 'https://shop.example/p/1', platform: null, kind: 'product', identifiers, facts: {}, ...change };
}

export const binding = (change: Partial<Binding> = {}): Binding => ({
  names: [LICENCE],
  domains: ['brightlamps.example'],
  red: true,
  since: '2026-01',
  ...change,
});
