import type { PoolClient } from 'pg';
import type { Item } from '../../../src/core/rating/item';
import { SEVERITIES } from '../../../src/core/rating/severity';
import { UPHELD } from '../../../src/core/rating/tally';

export const TODAY = 20_620;
export const MERCHANTS = 1_000_000;

const SOURCES = ['source 0', 'source 1', 'source 2'];
/** What an item is, in one number; the bits are those that `itemOf` reads. `<<` and `|` bind alike in PostgreSQL. */
export const KIND_SQL = 'complaint::int | (severity << 1) | (outcome << 3) | (source << 5) | (day << 8)';

/** Three million complaints and ratings, one to five of each merchant. */
export async function inventItems(db: PoolClient): Promise<void> {
  await db.query(`create temporary table item as
    select m::int as merchant, random() < .4 as complaint, (random() * 2)::int as severity, (random() * 2)::int as outcome,
      ${TODAY} - (random() * 1000)::int as day, random() as quality, random() * 5 as weight, (random() * 2)::int as source
    from generate_series(1, ${MERCHANTS}) m, generate_series(1, 1 + m % 5) k order by m`);
  await db.query('create index on item (merchant)');
  await db.query('analyze item');
}

/** The server reads each row of `item` once and groups them; all sums are used, or it would leave the rows alone and count an index. */
export async function scanAndGroup(db: PoolClient): Promise<void> {
  await db.query(`select count(*), sum(items), sum(weight), sum(good), min(first) from (
    select merchant, count(*) as items, sum(weight) as weight, sum(weight * quality) as good, min(day) as first
    from item group by merchant) as one`);
}

export function itemOf(kind: number, quality: number, weight: number): Item {
  const day = kind >> 8;
  return kind & 1
    ? { kind: 'complaint', id: '', category: 'inferior', severity: SEVERITIES[(kind >> 1) & 3] ?? 1, outcome: UPHELD[(kind >> 3) & 3] ?? UPHELD[0], day } // prettier-ignore
    : { kind: 'rating', id: '', source: SOURCES[(kind >> 5) & 3] ?? '', quality, weight, day };
}
