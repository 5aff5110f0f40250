import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOfPages, isStrong, type Edge, type EdgeKind, type NodeRole } from '../../../src/core/graph/edge';
import { graphOf } from '../../../src/core/graph/graph';
import { MAX_STEPS, reachOf } from '../../../src/core/graph/reach';
import type { Identifier } from '../../../src/core/identifier';

const [A, B, C, D, E, F, G]: Identifier[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `domain:${name}.example` as const) as [Identifier, Identifier, Identifier, Identifier, Identifier, Identifier, Identifier]; // prettier-ignore
const LICENCE: Identifier = 'uscc:91110108551385082Q';
const OTHER_LICENCE: Identifier = 'uscc:9144030071526726XG';

function edge(a: Identifier, b: Identifier, kind: EdgeKind = 'official-record', change: Partial<Edge> = {}): Edge {
  return { a, b, relation: 'same', kind, source: 'Register', at: '2026-01-01T00:00:00Z', confidence: 1, ...change };
}
const apart = (a: Identifier, b: Identifier) => edge(a, b, 'decision', { relation: 'not-same' });
const from = (start: Identifier, edges: Edge[], roles?: [Identifier, NodeRole][]) =>
  reachOf(graphOf(edges, new Map(roles)), start);
const names = (start: Identifier, edges: Edge[], roles?: [Identifier, NodeRole][]) =>
  from(start, edges, roles).reached.map(({ identifier }) => identifier);

describe('the reach of a listing', () => {
  it('goes to the next shop of a banned merchant, and says by which trail', () => {
    const { reached } = from(A, [edge(A, LICENCE), edge(LICENCE, B, 'proof-of-control', { confidence: 0.95 })]);
    expect(reached.map(({ identifier, confidence }) => [identifier, confidence])).toEqual([
      [B, 0.95],
      [LICENCE, 1],
    ]);
    expect(reached[0]?.trail.map(({ kind }) => kind)).toEqual(['official-record', 'proof-of-control']);
  });

  it('does not go to a namesake: without an edge nothing is reached', () => {
    expect(names(A, [edge(B, C)])).toEqual([]);
  });

  it.each<[string, Partial<Edge>]>([
    ['what pages print, however many', { kind: 'agreement-of-pages', confidence: confidenceOfPages(50) }],
    ['a record that is not sure', { confidence: 0.89 }],
    ['a decision that they are not the same', { kind: 'decision', relation: 'not-same' }],
  ])('does not go over %s', (_name, change) => {
    expect(names(A, [edge(A, B, 'official-record', change)])).toEqual([]);
  });

  it(`goes ${MAX_STEPS} steps, and not further`, () => {
    const chain = [edge(A, B), edge(B, C), edge(C, D), edge(D, E), edge(E, F), edge(F, G)];
    expect(names(A, chain)).toEqual([B, C, D, E]);
    expect(names(A, [...chain, edge(A, C)])).toEqual([B, C, D, E, F]);
  });

  it('ends where the trail as a whole is no longer sure', () => {
    const shaky = (a: Identifier, b: Identifier) => edge(a, b, 'official-record', { confidence: 0.92 });
    expect(names(A, [shaky(A, B), shaky(B, C), shaky(C, D)])).toEqual([B, C]);
  });

  it('is not lost for a surer trail that is too long', () => {
    const long = [edge(A, B), edge(B, C), edge(C, D), edge(D, E), edge(E, F)];
    expect(names(A, [...long, edge(A, F, 'official-record', { confidence: 0.9 })])).toContain(F);
  });

  it('comes to an end in a cycle of merges', () => {
    const cycle = [edge(A, B, 'decision'), edge(B, C, 'decision'), edge(C, A, 'decision')];
    expect(names(A, cycle)).toEqual([B, C]);
  });
});

describe('splits and merges', () => {
  const joined = [edge(A, B), edge(B, C)];
  it('a split takes what lies behind it away, and can be taken back', () => {
    expect(names(A, joined)).toEqual([B, C]);
    expect(names(A, [...joined, apart(A, B)])).toEqual([]);
    expect(names(A, [...joined, apart(B, C)])).toEqual([B]);
    expect(names(A, joined)).toEqual([B, C]);
  });

  it('a split of the ends of a trail leaves nothing but what handlers decided', () => {
    const { reached, contradiction } = from(A, [...joined, apart(A, C)]);
    expect(contradiction).toEqual([A, C]);
    expect(reached).toEqual([]);
    expect(names(A, [edge(A, B, 'decision'), edge(B, C), apart(A, C)])).toEqual([B]);
  });
});

describe('contradictions', () => {
  it('two legal persons are not one merchant, whatever joins them', () => {
    const bridge = [edge(A, LICENCE), edge(B, OTHER_LICENCE), edge(A, C), edge(B, C)];
    for (const start of [A, B, C, LICENCE]) expect(names(start, bridge)).toEqual([]);
    expect(names(A, [...bridge, apart(B, C)])).toEqual([C, LICENCE]);
  });

  it('a shop that two proven merchants claim is reached from neither, until a handler says whose it is', () => {
    const claims = [
      edge(A, C, 'proof-of-control', { source: 'holder 1' }),
      edge(B, C, 'proof-of-control', { source: 'holder 2' }),
    ];
    expect(from(A, claims)).toEqual({ reached: [], contradiction: [A, B] });
    expect(names(B, claims)).toEqual([]);
    expect(names(A, [...claims, apart(B, C)])).toEqual([C]);
    expect(names(A, [...claims, edge(A, B, 'decision')])).toEqual([B, C]);
  });

  it('one holder may prove many shops', () => {
    const star = [edge(A, B, 'proof-of-control'), edge(A, C, 'proof-of-control')];
    expect(names(B, star)).toEqual([A, C]);
  });
});

describe('those who meet many', () => {
  const bridge = [edge(A, C), edge(B, C)];
  it.each(['shared', 'courier', 'platform'] as const)('what is %s joins no others', (role) => {
    expect(names(A, bridge, [[C, role]])).toEqual([]);
    expect(names(C, bridge, [[C, role]])).toEqual([]);
  });

  it('a courier has shops of its own', () => {
    const own: [Identifier, NodeRole][] = [[A, 'courier'], [C, 'courier']]; // prettier-ignore
    expect(names(A, bridge, own)).toEqual([C]);
  });

  it('a marketplace, a suffix or a platform is never on the way, whoever recorded it', () => {
    for (const hub of ['domain:amazon.com', 'domain:myshopify.com'] as const)
      expect(names(A, [edge(A, hub), edge(hub, B)])).toEqual([]);
  });
});

describe('any graph', () => {
  const node = fc.constantFrom(A, B, C, D, E, F, G, LICENCE, OTHER_LICENCE);
  const anyEdge: fc.Arbitrary<Edge> = fc.record({
    a: node,
    b: node,
    relation: fc.constantFrom<Edge['relation']>('same', 'same', 'same', 'not-same'),
    kind: fc.constantFrom<EdgeKind>('decision', 'proof-of-control', 'official-record', 'agreement-of-pages'),
    source: fc.constantFrom<string>('x', 'y'),
    at: fc.constantFrom<string>('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((one) => 1 - one ** 4),
  });
  const anyEdges = fc.array(anyEdge, { maxLength: 20 });
  const RUNS = { numRuns: 10_000 };

  it('reaches over strong edges only, by trails that hang together', () => {
    fc.assert(
      fc.property(anyEdges, node, (edges, start) => {
        for (const { identifier, trail, confidence } of from(start, edges).reached) {
          expect(trail.every((one) => isStrong(one) && edges.includes(one))).toBe(true);
          let at = start;
          for (const { a, b } of trail) {
            expect([a, b]).toContain(at);
            at = a === at ? b : a;
          }
          expect([at, trail.length > 0 && trail.length <= MAX_STEPS]).toEqual([identifier, true]);
          expect(confidence).toBeGreaterThanOrEqual(0.8);
        }
      }),
      RUNS,
    );
  });

  it('never reaches a second legal person, nor one of whom it is said that they are not the same', () => {
    fc.assert(
      fc.property(anyEdges, node, (edges, start) => {
        const all = [start, ...names(start, edges)];
        expect(all.filter((one) => one.startsWith('uscc:')).length).toBeLessThanOrEqual(1);
        for (const { a, b, relation } of edges)
          if (relation === 'not-same' && a !== b) expect([a, b].every((end) => all.includes(end))).toBe(false);
      }),
      RUNS,
    );
  });

  it('answers the same in whatever order the edges come, and weak ones change nothing', () => {
    const shuffled = anyEdges.chain((edges) =>
      fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
    );
    fc.assert(
      fc.property(shuffled, node, ([edges, others], start) => {
        const answer = from(start, edges);
        expect(from(start, others)).toEqual(answer);
        expect(
          from(
            start,
            edges.filter((one) => one.relation === 'not-same' || isStrong(one)),
          ),
        ).toEqual(answer);
      }),
      RUNS,
    );
  });
});
