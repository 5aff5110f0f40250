import { edgeOf, edgesAt, rolesAt } from './edge-repository';
import { isStrong, type Edge } from '../../core/graph/edge';
import { graphOf, type IdentityGraph } from '../../core/graph/graph';
import { MAX_STEPS } from '../../core/graph/reach';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';

const BATCH = 5000;

/** As much of the graph as is needed to tell what is reached from these identifiers, and what contradicts it. */
export async function loadGraph(db: Database, identifiers: Iterable<Identifier>): Promise<IdentityGraph> {
  const seen = new Set<Identifier>();
  const edges = new Map<number, Edge>();
  let front = [...new Set(identifiers)];
  // Two steps more than a listing goes: the edges of what lies one step further show whether it contradicts the rest.
  for (let step = 0; step <= MAX_STEPS + 1 && front.length > 0; step++) {
    for (const one of front) seen.add(one);
    const next = new Set<Identifier>();
    for (let at = 0; at < front.length; at += BATCH) {
      for (const row of await edgesAt(db, front.slice(at, at + BATCH))) {
        const edge = edgeOf(row);
        edges.set(row.id, edge);
        if (isStrong(edge)) for (const end of [edge.a, edge.b]) if (!seen.has(end)) next.add(end);
      }
    }
    front = [...next];
  }
  const roles = new Map(
    (await Promise.all(batches([...seen, ...front]).map((some) => rolesAt(db, some)))).flatMap((some) => [...some]),
  );
  return graphOf(edges.values(), roles);
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));
}
