import { and, gt, sql, type SQL } from 'drizzle-orm';
import * as v from 'valibot';
import { CATEGORIES, STAGES } from '../../core/category';
import type { Identifier } from '../../core/identifier';
import { FLAGS, GRADES, LIST_NAMES } from '../../core/listing';
import type { Database } from '../db/connect';
import { listing } from '../db/schema';
import { OWN_SOURCE, type Claim } from './choose-listing';

const PAGE = 5000;
const CACHE = 10_000;

/** All listings of one identifier. */
export interface Listed {
  identifier: Identifier;
  claims: Claim[];
}

/** Those of names on which this registry has a word of its own: of the others feeds speak, which neither clear nor end by themselves. */
export const OWN_WORD = sql`${listing.identifier} = any(array(
  select own.identifier from ${listing} as own where own.source_id = ${OWN_SOURCE}))`;

/** What a listing says besides whom it names, as one text; of these there are few, and each is parsed once. */
const claimText = sql<string>`concat_ws('|', list, source_id, grade, confidence, categories, stages, flags,
  date_part('epoch', listed_at), coalesce(date_part('epoch', expires_at)::text, ''))`;

/** What says the same in a page: its text, and the identifiers with their places in the page, from 1. */
const PageSchema = v.object({
  rows: v.array(v.object({ claim: v.string(), identifiers: v.array(v.string()), places: v.array(v.number()) })),
});

/**
 * A page of listings in the order of identifiers, those that say the same put together in the database: a row for each of them, of
 * which every value is written as text and read again, would take five times as long.
 */
async function readPage(db: Database, after: Identifier | null, size: number, only: SQL | undefined) {
  const from = after === null ? undefined : gt(listing.identifier, after);
  const { rows } = v.parse(
    PageSchema,
    await db.execute(sql`
      select ${claimText} as claim, json_agg(identifier) as identifiers, json_agg(place) as places from (
        select *, row_number() over (order by identifier) as place from ${listing}
        where ${and(from, only) ?? sql`true`} order by identifier limit ${size}
      ) as page group by list, source_id, grade, confidence, categories, stages, flags, listed_at, expires_at`),
  );
  return rows;
}

/** Listings, those of one identifier together, in the order of identifiers, in pages: no more than one is held. `only`: which of them. */
export async function* listingPages(db: Database, only?: SQL): AsyncGenerator<Listed[]> {
  const parse = claimParser();
  let size = PAGE;
  for (let after: Identifier | null = null; ;) {
    const listed: { identifier: Identifier; claim: Claim }[] = [];
    for (const { claim, identifiers, places } of await readPage(db, after, size, only)) {
      const said = parse(claim);
      for (const [index, place] of places.entries())
        listed[place - 1] = { identifier: identifiers[index] as Identifier, claim: said };
    }
    const isLast = listed.length < size;
    const last = listed.at(-1)?.identifier;
    // The last identifier of a page may go on in the next, which begins with it again.
    const whole = isLast ? listed.length : listed.findIndex(({ identifier }) => identifier === last);
    const page: Listed[] = [];
    for (const { identifier, claim } of listed.slice(0, whole)) {
      const before = page.at(-1);
      if (before?.identifier === identifier) before.claims.push(claim);
      else page.push({ identifier, claims: [claim] });
    }
    if (page.length > 0) yield page;
    if (isLast) return;
    after = page.at(-1)?.identifier ?? after;
    size = whole === 0 ? size * 2 : PAGE;
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
