import { reachOf } from '../../core/graph/reach';
import { trailFrom } from '../../core/graph/trail';
import type { Identifier } from '../../core/identifier';
import { MAX_NAMES, type FiledName } from '../../core/merchant-file';
import type { Database } from '../db/connect';
import { loadGraph } from '../graph/load-graph';

/** The other proven names of each of these merchants, each with what proves it: as far as a listing would go, and no further. */
export async function filedNames(
  db: Database,
  identifiers: readonly Identifier[],
): Promise<Map<Identifier, FiledName[]>> {
  const graph = await loadGraph(db, identifiers);
  return new Map(
    identifiers.flatMap((identifier): [Identifier, FiledName[]][] => {
      const names = reachOf(graph, identifier).reached.map((reached) => {
        const { shared, by } = trailFrom(identifier, reached);
        return { identifier: reached.identifier, shared, by };
      });
      return names.length === 0 ? [] : [[identifier, names.slice(0, MAX_NAMES)]];
    }),
  );
}
