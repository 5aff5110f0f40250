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
import { PLATFORM_SITES } from '../../src/core/platform-sites';
import { siteToProve } from '../../src/registry/merchant/prove-control';
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
  it('have a name each, by which they may be listed', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(parseIdentifier(name)).toEqual({ validity: 'valid', identifier: name });
      expect(mayBeListed(name)).toEqual({ ok: true });
    }
  });

  it('show that they are it by a site of their own, no two by the same, a platform by one on which we know it', () => {
    const sites = names.flatMap((name) => namedParty(name)?.site ?? []);
    expect(new Set(sites).size).toBe(sites.length);
    for (const site of sites) expect(domainParts(site)).not.toBeNull();
    for (const [name, site] of PLATFORM_SITES) {
      const hosts = MARKETPLACES.find((one) => one.name === name)?.hosts ?? [];
      expect(hosts.some((host) => host.replace(/^\*\./, '') === site)).toBe(true);
    }
  });

  it('are confirmed by the operator where no site is surely theirs', () => {
    expect(namedParty('platform:pcstore')?.site).toBeNull();
    expect(siteToProve('platform:pcstore')).toBeNull();
    expect(siteToProve('courier:yto')).toBe('yto.net.cn');
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
