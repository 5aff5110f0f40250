import { hash } from 'node:crypto';
import type { Identifier } from '../../core/identifier';
import { mayBeListed } from '../../core/listable';
import type { ListRecord } from '../../core/listing';
import { fingerprintText } from '../../core/published-list/fingerprint';
import { DuplicateFingerprintError, RowCollector, type RowTable } from '../../core/published-list/row-table';
import { parseIdentifier } from '../../core/schemes';

/** One entry to publish; each identifier at most once. */
export interface Listing {
  identifier: Identifier;
  record: ListRecord;
}

/** All entries to publish. They are read anew for each pass, so this is an array or makes a new iterator each time. */
export type Listings = Iterable<Listing> | AsyncIterable<Listing>;

/** An entry that was left out, and why. */
export interface RefusedListing {
  identifier: string;
  reason: string;
}

/** Two identifiers share a fingerprint under this salt; another salt parts them. */
export class CollisionError extends Error {}

/**
 * Reads all listings into rows under a salt. Entries that may not be listed are left out and reported: a second wall behind
 * import and decision. Throws CollisionError, and Error for an identifier that comes twice.
 */
export async function collectRows(
  listings: Listings,
  salt: string,
): Promise<{ rows: RowTable; refused: RefusedListing[] }> {
  const collector = new RowCollector();
  const refused: RefusedListing[] = [];
  for await (const { identifier, record } of listings) {
    const reason = whyNot(identifier, record);
    if (reason !== null) refused.push({ identifier, reason });
    else addRow(collector, salt, identifier, record);
  }
  try {
    return { rows: collector.sorted(), refused };
  } catch (error) {
    if (!(error instanceof DuplicateFingerprintError)) throw error;
    const names = await namesOf(listings, salt, error.fingerprint);
    if (names.size > 1)
      throw new CollisionError(`${[...names].join(' and ')} have the same fingerprint.`, { cause: error });
    throw new Error(`${[...names].join()} is listed twice; an identifier has one entry.`, { cause: error });
  }
}

function addRow(collector: RowCollector, salt: string, identifier: Identifier, record: ListRecord): void {
  const digest = hash('sha256', fingerprintText(salt, identifier), 'hex');
  collector.addHalves(Number.parseInt(digest.slice(0, 8), 16), Number.parseInt(digest.slice(8, 16), 16), record);
}

function whyNot(identifier: Identifier, record: ListRecord): string | null {
  if (record.list === 'removed') return 'is marked as removed';
  const checked = parseIdentifier(identifier);
  if (checked.validity === 'malformed') return checked.reason;
  if (checked.identifier !== identifier) return `is not in canonical form, which is ${checked.identifier}`;
  const listable = mayBeListed(identifier);
  return listable.ok ? null : listable.reason;
}

async function namesOf(listings: Listings, salt: string, fingerprint: bigint): Promise<Set<Identifier>> {
  const start = fingerprint.toString(16).padStart(16, '0');
  const names = new Set<Identifier>();
  for await (const { identifier } of listings) {
    if (hash('sha256', fingerprintText(salt, identifier), 'hex').startsWith(start)) names.add(identifier);
  }
  return names;
}
