import { reachOf } from '../../core/graph/reach';
import type { Identifier } from '../../core/identifier';
import { redState, type RedState } from '../../core/red-listing';
import type { Database } from '../db/connect';
import { loadGraph } from '../graph/load-graph';
import { upheldAt, type RedRow } from './red-listing-repository';

/** How each entry stands now. A complaint upheld against any of the merchant's names suspends it. */
export async function withState(
  db: Database,
  entries: readonly RedRow[],
  now: Date,
): Promise<{ entry: RedRow; state: RedState; names: Identifier[] }[]> {
  const own = entries.map(({ identifier }) => identifier);
  const graph = await loadGraph(db, own);
  const names = own.map((one) => [one, ...reachOf(graph, one).reached.map(({ identifier }) => identifier)]);
  const upheld = await upheldAt(db, [...new Set(names.flat())]);
  return entries.map((entry, at) => {
    const times = (names[at] ?? []).flatMap((name) => upheld.get(name) ?? []);
    const dates = {
      criteria: entry.criteria,
      approvedAt: entry.approvedAt?.getTime() ?? null,
      expiresAt: entry.expiresAt?.getTime() ?? null,
      withdrawnAt: entry.withdrawnAt?.getTime() ?? null,
      suspendedAt: entry.suspendedAt?.getTime() ?? null,
    };
    return { entry, state: redState(dates, times, now.getTime()), names: names[at] ?? [] };
  });
}
