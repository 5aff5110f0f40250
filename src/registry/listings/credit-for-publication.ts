import { reachOf } from '../../core/graph/reach';
import { asLinked } from '../../core/compose-record';
import type { Identifier } from '../../core/identifier';
import { monthOf, type ListRecord } from '../../core/listing';
import { isDemoted } from '../../core/rating/source-error';
import type { Database } from '../db/connect';
import { loadGraph } from '../graph/load-graph';
import { approvedRed } from '../redlist/red-listing-repository';
import { withState } from '../redlist/active-red';
import { OWN_SOURCE } from './choose-listing';
import { blacklistedByOwn, examinedBySource } from './listing-repository';

/** What stands beside the listings in a publication: few enough to be held, since people decided each. */
export interface CreditForPublication {
  /** Records of identifiers that a decision reaches over the identity graph. */
  linked: Map<Identifier, ListRecord>;
  red: Map<Identifier, ListRecord>;
  /** Sources whose entries were too often wrong. */
  demoted: Set<number>;
}

export async function creditForPublication(
  db: Database,
  now: Date,
  recordOf: (row: Awaited<ReturnType<typeof blacklistedByOwn>>[number]) => ListRecord,
): Promise<CreditForPublication> {
  const examined = await examinedBySource(db);
  return {
    linked: await linkedRecords(db, now, recordOf),
    red: await redRecords(db, now),
    demoted: new Set([...examined].filter(([, seen]) => isDemoted(seen)).map(([id]) => id)),
  };
}

async function linkedRecords(
  db: Database,
  now: Date,
  recordOf: (row: Awaited<ReturnType<typeof blacklistedByOwn>>[number]) => ListRecord,
): Promise<Map<Identifier, ListRecord>> {
  const rows = await blacklistedByOwn(db, now);
  const graph = await loadGraph(
    db,
    rows.map(({ identifier }) => identifier),
  );
  const linked = new Map<Identifier, ListRecord>();
  for (const row of rows)
    for (const { identifier } of reachOf(graph, row.identifier).reached)
      if (!linked.has(identifier)) linked.set(identifier, asLinked(recordOf(row)));
  return linked;
}

async function redRecords(db: Database, now: Date): Promise<Map<Identifier, ListRecord>> {
  const records = new Map<Identifier, ListRecord>();
  for (const { entry, state } of await withState(db, await approvedRed(db), now)) {
    if (state !== 'active' || !entry.approvedAt || !entry.expiresAt) continue;
    records.set(entry.identifier, {
      list: 'redlist',
      grade: 'NR',
      confidence: 0,
      categories: [],
      stages: [],
      source: OWN_SOURCE,
      listed: monthOf(entry.approvedAt.getTime()),
      expires: monthOf(entry.expiresAt.getTime()),
      flags: [],
    });
  }
  return records;
}
