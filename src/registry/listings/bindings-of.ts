import { reachOf } from '../../core/graph/reach';
import { splitIdentifier, type Identifier } from '../../core/identifier';
import { monthOf } from '../../core/listing';
import { MAX_DOMAINS, type Binding } from '../../core/published-list/bindings-file';
import { dayText } from '../../core/rating/day';
import { domainParts } from '../../core/schemes/domain';
import type { Database } from '../db/connect';
import { loadGraph } from '../graph/load-graph';
import { bestCredit } from '../ratings/credit-repository';
import { approvedRed } from '../redlist/red-listing-repository';
import { withState } from '../redlist/active-red';

/** So many well-rated merchants are looked at; what does not fit into the file is left out. */
const MOST = 5000;

/** Which domains are whose: of those on the red list, then of those that are well rated, the surest first. */
export async function bindingsAt(db: Database, now: Date): Promise<Binding[]> {
  const red = (await withState(db, await approvedRed(db), now)).filter(({ state }) => state === 'active');
  const rated = await bestCredit(db, MOST);
  const since = new Map<Identifier, { month: string; red: boolean }>();
  for (const { entry } of red)
    since.set(entry.identifier, { month: monthOf((entry.approvedAt ?? now).getTime()), red: true });
  for (const row of rated)
    if (!since.has(row.identifier)) since.set(row.identifier, { month: dayText(row.since).slice(0, 7), red: false });
  const graph = await loadGraph(db, since.keys());
  const bound = new Set<Identifier>();
  return [...since].flatMap(([identifier, { month, red: isRed }]): Binding[] => {
    if (bound.has(identifier)) return [];
    const all = [identifier, ...reachOf(graph, identifier).reached.map((one) => one.identifier)];
    for (const one of all) bound.add(one);
    const domains = [...new Set(all.flatMap((one) => registrableOf(one) ?? []))].slice(0, MAX_DOMAINS);
    const names = all.filter((one) => !one.startsWith('domain:')).slice(0, MAX_DOMAINS);
    return domains.length === 0 ? [] : [{ names, domains, red: isRed, since: month }];
  });
}

function registrableOf(identifier: Identifier): string | null {
  const parts = splitIdentifier(identifier);
  return parts?.scheme === 'domain' ? (domainParts(parts.value)?.registrable ?? null) : null;
}
