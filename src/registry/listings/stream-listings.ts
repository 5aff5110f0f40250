import { asc, gt, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { CATEGORIES, STAGES } from '../../core/category';
import type { Identifier } from '../../core/identifier';
import { FLAGS, GRADES, LIST_NAMES } from '../../core/listing';
import type { Database } from '../db/connect';
import { listing } from '../db/schema';
import type { Claim } from './choose-listing';

const PAGE = 5000;
const CACHE = 10_000;

/**
 * All but the identifier as one text: there are few different ones, so that each is parsed once, where a column at a time
 * would take five times as long.
 */
const claimText = sql<string>`concat_ws('|', ${listing.list}, ${listing.sourceId}, ${listing.grade}, ${listing.confidence},
  ${listing.categories}, ${listing.stages}, ${listing.flags}, date_part('epoch', ${listing.listedAt}), coalesce(date_part('epoch', ${listing.expiresAt})::text, ''))`;

/** All listings, those of one identifier together, in the order of identifiers, without holding more than a page of them. */
export async function* streamListings(db: Database): AsyncGenerator<{ identifier: Identifier; claims: Claim[] }> {
  const parse = claimParser();
  let page = PAGE;
  let after: Identifier | null = null;
  for (;;) {
    const rows: { identifier: Identifier; claim: string }[] = await db
      .select({ identifier: listing.identifier, claim: claimText })
      .from(listing)
      .where(after === null ? undefined : gt(listing.identifier, after))
      .orderBy(asc(listing.identifier))
      .limit(page);
    const isLast = rows.length < page;
    // The last identifier of a page may go on in the next, which begins with it again.
    const whole = isLast ? rows.length : rows.findIndex((row) => row.identifier === rows.at(-1)?.identifier);
    for (let start = 0; start < whole;) {
      const identifier = rows[start]?.identifier;
      let end = start + 1;
      while (end < whole && rows[end]?.identifier === identifier) end++;
      if (identifier !== undefined)
        yield { identifier, claims: rows.slice(start, end).map(({ claim }) => parse(claim)) };
      start = end;
    }
    if (isLast) return;
    after = rows[whole - 1]?.identifier ?? after;
    page = whole === 0 ? page * 2 : PAGE;
  }
}

const time = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.transform((seconds) => new Date(Number(seconds) * 1000)),
  v.date(),
);
const none = v.pipe(
  v.literal(''),
  v.transform(() => null),
);
/** An array as PostgreSQL writes it, `{a,b}`. */
const words = <const T extends readonly string[]>(known: T) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(1, -1).split(',').filter(Boolean)),
    v.array(v.picklist(known)),
  );
const number = v.pipe(v.string(), v.transform(Number));

const ClaimSchema = v.pipe(
  v.string(),
  v.transform((text) => text.split('|')),
  v.strictTuple([
    v.picklist(LIST_NAMES),
    v.pipe(number, v.integer()),
    v.picklist(GRADES),
    v.pipe(number, v.picklist([0, 1, 2, 3])),
    words(CATEGORIES),
    words(STAGES),
    words(FLAGS),
    time,
    v.union([none, time]),
  ]),
  v.transform(([list, sourceId, grade, confidence, categories, stages, flags, listedAt, expiresAt]): Claim => {
    return { list, sourceId, grade, confidence, categories, stages, flags, listedAt, expiresAt };
  }),
);

function claimParser(): (text: string) => Claim {
  const known = new Map<string, Claim>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    if (known.size === CACHE) known.clear();
    const claim = v.parse(ClaimSchema, text);
    known.set(text, claim);
    return claim;
  };
}
