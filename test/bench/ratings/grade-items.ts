import type { PoolClient } from 'pg';
import { addItem, emptyTally, type Tally } from '../../../src/core/rating/tally';
import { itemOf, KIND_SQL, MERCHANTS } from './invented-items';
import { readTuples } from './read-tuples';

/** Merchants that are read at once, each column as one run of bytes. */
const PAGE = 20_000;

/** Merchant and kind of each item, 4 bytes each; quality and weight of each rating, 8 bytes each. */
export type Page = readonly [items: DataView, qualities: DataView, weights: DataView];

/** All items, merchant after merchant. */
export async function* readItems(db: PoolClient): AsyncGenerator<Page> {
  const pages = readTuples(
    db,
    `select page.* from generate_series(0, ${MERCHANTS - PAGE}, ${PAGE}) as start, lateral (
      select string_agg(int8send((merchant::int8 << 32) | (${KIND_SQL})), ''),
        string_agg(float8send(quality), '') filter (where not complaint), string_agg(float8send(weight), '') filter (where not complaint)
      from (select * from item where merchant > start and merchant <= start + ${PAGE} order by merchant) as sorted) as page`,
  );
  for await (const [items, qualities, weights] of pages) yield [viewOf(items), viewOf(qualities), viewOf(weights)];
}

/** Gives the tally of each merchant of a page when its last item has come. */
export function tallyPage([items, qualities, weights]: Page, give: (merchant: number, tally: Tally) => void): void {
  let merchant = -1;
  let tally = emptyTally();
  let rating = 0;
  for (let at = 0; at < items.byteLength; at += 8) {
    const of = items.getInt32(at);
    if (of !== merchant) {
      if (merchant >= 0) give(merchant, tally);
      merchant = of;
      tally = emptyTally();
    }
    const kind = items.getInt32(at + 4);
    if (kind & 1) addItem(tally, itemOf(kind, 0, 0));
    else {
      addItem(tally, itemOf(kind, qualities.getFloat64(rating), weights.getFloat64(rating)));
      rating += 8;
    }
  }
  if (merchant >= 0) give(merchant, tally);
}

function viewOf(bytes: Buffer | undefined): DataView {
  return bytes ? new DataView(bytes.buffer, bytes.byteOffset, bytes.length) : new DataView(new ArrayBuffer(0));
}
