import { otherEnd } from '../../core/graph/edge';
import { MAX_STEPS } from '../../core/graph/reach';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { loadGraph } from '../graph/load-graph';

/**
 * These names and all so near that an edge or a contradiction here may change what those reach: one step further than a listing goes, since
 * what lies there may contradict.
 */
export async function namesAround(db: Database, names: readonly Identifier[]): Promise<Identifier[]> {
  const { strong } = await loadGraph(db, names);
  const near = new Set(names);
  let front = [...near];
  for (let step = 0; step <= MAX_STEPS && front.length > 0; step++) {
    const next = front.flatMap((one) => (strong.get(one) ?? []).map((edge) => otherEnd(edge, one)));
    front = [...new Set(next)].filter((one) => !near.has(one));
    for (const one of front) near.add(one);
  }
  return [...near].sort();
}
