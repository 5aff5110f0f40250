import type { Identifier } from '../../core/identifier';
import { canonicalMayBeListed, whyMalformed, type LEFT_OUT } from '../../core/listable';
import type { ListRecord } from '../../core/listing';
import { DuplicateFingerprintError } from '../../core/published-list/row-sort';
import { RowCollector, TooManyRecordsError } from '../../core/published-list/row-collector';
import type { SortedRows } from '../../core/published-list/sorted-rows';
import { parseIdentifier } from '../../core/schemes';
import { CollisionError, halvesOf, namesAt, refuseCollisions, type Identifiers } from './collisions';
import { COARSER } from './coarser-records';
import { EntriesHash } from './publication-digest';

/** One entry to publish; each identifier at most once. */
export interface Listing {
  identifier: Identifier;
  record: ListRecord;
}

/** All entries to publish. They are read anew for each pass, so this is an array or makes a new iterator each time. */
export type Listings = Iterable<Listing> | AsyncIterable<Listing>;

/** `reason`: the same in English, with what is meant. */
interface LeftOut {
  why: (typeof LEFT_OUT)[number];
  reason: string;
}

/** Entries that were left out and why: how many, and the first of them. */
export interface RefusedListings {
  count: number;
  examples: ({ identifier: string } & LeftOut)[];
}
const EXAMPLES = 50;

export interface CollectInput {
  listings: Listings;
  /** Identifiers that this registry knows but does not list: no entry may share a fingerprint with one. */
  known?: Identifiers | undefined;
}

interface Collected {
  rows: SortedRows;
  entriesHash: string;
  refused: RefusedListings;
}

/**
 * Reads all listings into rows under a salt. Entries that may not be listed are left out and reported: a second wall behind
 * import and decision. `entriesHash` is over those that stay, in the order they came. Records that are too many for a file are
 * made coarser. Throws CollisionError, and Error for an identifier that comes twice.
 */
export async function collectRows({ listings, known }: CollectInput, salt: string): Promise<Collected> {
  const collected = await collectThatFit(listings, salt);
  if (known) await refuseCollisions(collected.rows, identifiersOf(listings), known, salt);
  return collected;
}

async function collectThatFit(listings: Listings, salt: string, step = 0): Promise<Collected> {
  try {
    return await collect(listings, salt, COARSER[step] ?? ((record) => record));
  } catch (error) {
    if (error instanceof TooManyRecordsError && step + 1 < COARSER.length)
      return collectThatFit(listings, salt, step + 1);
    throw error;
  }
}

async function collect(
  listings: Listings,
  salt: string,
  coarser: (record: ListRecord) => ListRecord,
): Promise<Collected> {
  const collector = new RowCollector();
  const entries = new EntriesHash();
  const refused: RefusedListings = { count: 0, examples: [] };
  for await (const { identifier, record } of listings) {
    const leftOut = whyNot(identifier, record);
    if (leftOut === null) {
      collector.addHalves(...halvesOf(salt, identifier), coarser(record));
      entries.add(identifier, record);
    } else if (++refused.count <= EXAMPLES) refused.examples.push({ identifier, ...leftOut });
  }
  const rows = await sorted(collector, listings, salt);
  return { rows, entriesHash: entries.hex(), refused };
}

/** The identifiers alone. */
export function identifiersOf(listings: Listings): Identifiers {
  return {
    async *[Symbol.asyncIterator]() {
      for await (const { identifier } of listings) yield identifier;
    },
  };
}

async function sorted(collector: RowCollector, listings: Listings, salt: string): Promise<SortedRows> {
  try {
    return collector.sorted();
  } catch (error) {
    if (!(error instanceof DuplicateFingerprintError)) throw error;
    const fingerprint = error.fingerprint.toString(16).padStart(16, '0');
    const found = await namesAt(new Set([fingerprint]), salt, identifiersOf(listings));
    const names = [...(found.get(fingerprint) ?? [])];
    if (names.length > 1)
      throw new CollisionError(`${names.join(' and ')} have the same fingerprint.`, { cause: error });
    throw new Error(`${names.join()} is listed twice; an identifier has one entry.`, { cause: error });
  }
}

function whyNot(identifier: Identifier, record: ListRecord): LeftOut | null {
  if (record.list === 'removed') return { why: 'removed', reason: 'is marked as removed' };
  const checked = parseIdentifier(identifier);
  if (checked.validity === 'malformed') return { why: whyMalformed(checked.reason), reason: checked.reason };
  if (checked.identifier !== identifier)
    return { why: 'not-canonical', reason: `is not in canonical form, which is ${checked.identifier}` };
  const listable = canonicalMayBeListed(identifier);
  return listable.ok ? null : { why: listable.why, reason: listable.reason };
}
