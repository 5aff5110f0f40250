import { hash } from 'node:crypto';
import type { Identifier } from '../../core/identifier';
import { fingerprintText } from '../../core/published-list/fingerprint';
import { REMOVED } from '../../core/published-list/record';
import { RowCollector } from '../../core/published-list/row-collector';
import type { SortedRows } from '../../core/published-list/sorted-rows';
import { compareRows, RecordNumbers, RowCursor } from './row-cursor';

/** Read anew for each pass. */
export type Identifiers = Iterable<Identifier> | AsyncIterable<Identifier>;

/** Two identifiers share a fingerprint under this salt; another salt parts them. */
export class CollisionError extends Error {}

/** The halves of an identifier's fingerprint, by Node's own SHA-256, which is the fastest at hand. */
export function halvesOf(salt: string, identifier: Identifier): [high: number, low: number] {
  const digest = hash('sha256', fingerprintText(salt, identifier), 'hex');
  return [Number.parseInt(digest.slice(0, 8), 16), Number.parseInt(digest.slice(8, 16), 16)];
}

/** A fingerprint as 16 hexadecimal digits. */
export function hexOf(high: number, low: number): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** Which identifiers have these fingerprints (16 hexadecimal digits each). */
export async function namesAt(
  fingerprints: ReadonlySet<string>,
  salt: string,
  ...sources: Identifiers[]
): Promise<Map<string, Set<Identifier>>> {
  const names = new Map<string, Set<Identifier>>();
  if (fingerprints.size === 0) return names;
  for (const source of sources) {
    for await (const identifier of source) {
      const fingerprint = hexOf(...halvesOf(salt, identifier));
      if (!fingerprints.has(fingerprint)) continue;
      const there = names.get(fingerprint);
      if (there) there.add(identifier);
      else names.set(fingerprint, new Set([identifier]));
    }
  }
  return names;
}

/**
 * Throws CollisionError where an entry shares its fingerprint with another identifier that is known: whoever got a name listed
 * that was made to meet an honest one would otherwise have the honest one accused.
 */
export async function refuseCollisions(
  rows: SortedRows,
  listed: Identifiers,
  known: Identifiers,
  salt: string,
): Promise<void> {
  const others = new RowCollector();
  for await (const identifier of known) others.addHalves(...halvesOf(salt, identifier), REMOVED);
  const shared = sharedFingerprints(rows, others.sorted({ mayRepeat: true }));
  // What is known may be listed as well, and then meets itself: only the names tell.
  for (const names of (await namesAt(shared, salt, listed, known)).values()) {
    if (names.size > 1) throw new CollisionError(`${[...names].join(' and ')} have the same fingerprint.`);
  }
}

function sharedFingerprints(a: SortedRows, b: SortedRows): Set<string> {
  const shared = new Set<string>();
  const numbers = new RecordNumbers();
  const [one, other] = [new RowCursor(a, numbers), new RowCursor(b, numbers)];
  while (one.high !== Infinity && other.high !== Infinity) {
    const order = compareRows(one, other);
    if (order === 0) shared.add(hexOf(one.high, one.low));
    if (order < 0) one.next();
    else other.next();
  }
  return shared;
}
