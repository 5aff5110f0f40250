import { describe, expect, it } from 'vitest';
import { completeSighting } from '../../src/core/address';
import { COURIERS } from '../../src/core/couriers';
import { graphOf } from '../../src/core/graph/graph';
import { reachOf } from '../../src/core/graph/reach';
import type { Edge } from '../../src/core/graph/edge';
import type { Identifier } from '../../src/core/identifier';
import { mayBeListed } from '../../src/core/listable';
import { MARKETPLACES } from '../../src/core/marketplaces';
import { namedParty } from '../../src/core/named-party';
import { parseIdentifier } from '../../src/core/schemes';
import { domainParts } from '../../src/core/schemes/domain';

const names: Identifier[] = [
  ...COURIERS.map(({ name }): Identifier => `courier:${name}`),
  ...MARKETPLACES.map(({ name }): Identifier => `platform:${name}`),
];
const ETSY: Identifier = 'platform:etsy';
const edge = (a: Identifier, b: Identifier): Edge => ({
  a,
  b,
  relation: 'same',
  kind: 'official-record',
  source: 'Register',
  at: '2026-01-01T00:00:00Z',
  confidence: 1,
});

describe('couriers and platforms as merchants', () => {
  it('have a name each, by which they may be listed, and a site by which they show that they are it', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(parseIdentifier(name)).toEqual({ validity: 'valid', identifier: name });
      expect(mayBeListed(name)).toEqual({ ok: true });
      expect(domainParts(namedParty(name)?.site ?? '')).not.toBeNull();
    }
  });

  it.each(['courier:nobody', 'platform:shop.example', 'courier:', 'platform:etsy.com'])(
    'are known ones: not %s',
    (name) => {
      expect(parseIdentifier(name).validity).toBe('malformed');
    },
  );

  it('are named by no page, so that an entry about a platform reaches no shop on it', () => {
    const url = 'https://www.etsy.com/shop/Quillon';
    const said = [ETSY, 'courier:dhl', 'etsy:quillon'] as const;
    const identifiers = said.map(
      (identifier) => ({ identifier, evidence: 'platform', seenIn: 'shop', validity: 'valid' }) as const,
    );
    const seen = completeSighting({ url, platform: 'etsy', kind: 'shop', identifiers, facts: {} });
    expect(seen.identifiers.map(({ identifier }) => identifier)).not.toContain(ETSY);
    expect(seen.identifiers.map(({ identifier }) => identifier)).not.toContain('courier:dhl');
  });

  it('join only what a handler says is their own, so that no record leads from them to a shop', () => {
    const edges = [
      edge(ETSY, 'domain:shop.example'),
      edge(ETSY, 'etsy:quillon'),
      edge(ETSY, 'uscc:91110108551385082Q'),
    ];
    expect(reachOf(graphOf(edges), ETSY).reached).toEqual([]);
    expect(reachOf(graphOf(edges), 'domain:shop.example').reached).toEqual([]);
    const own = graphOf(edges, new Map([['uscc:91110108551385082Q', 'platform']]));
    expect(reachOf(own, ETSY).reached.map(({ identifier }) => identifier)).toEqual(['uscc:91110108551385082Q']);
  });
});
