import { trailFrom, type Trail } from '../../core/graph/trail';
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
import { blacklistedByOwn, examinedBySource, ownClaims } from './listing-repository';

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
    linked: (await linkedRecords(db, now, recordOf)).linked,
    red: await redRecords(db, now),
    demoted: new Set([...examined].filter(([, seen]) => isDemoted(seen)).map(([id]) => id)),
  };
}

/** Why entries reach further names, for shoppers; of a name on which there is a decision of its own, nothing. */
export async function trailsForPublication(
  db: Database,
  now: Date,
  recordOf: (row: Awaited<ReturnType<typeof blacklistedByOwn>>[number]) => ListRecord,
): Promise<Map<Identifier, Trail>> {
  const { trails } = await linkedRecords(db, now, recordOf);
  const own = await ownClaims(db, [...trails.keys()]);
  return new Map([...trails].filter(([identifier]) => !own.has(identifier)));
}

async function linkedRecords(
  db: Database,
  now: Date,
  recordOf: (row: Awaited<ReturnType<typeof blacklistedByOwn>>[number]) => ListRecord,
): Promise<{ linked: CreditForPublication['linked']; trails: Map<Identifier, Trail> }> {
  const rows = await blacklistedByOwn(db, now);
  const graph = await loadGraph(
    db,
    rows.map(({ identifier }) => identifier),
  );
  const linked = new Map<Identifier, ListRecord>();
  const trails = new Map<Identifier, Trail>();
  for (const row of rows)
    for (const reached of reachOf(graph, row.identifier).reached) {
      if (linked.has(reached.identifier)) continue;
      linked.set(reached.identifier, asLinked(recordOf(row)));
      trails.set(reached.identifier, trailFrom(row.identifier, reached));
    }
  return { linked, trails };
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
