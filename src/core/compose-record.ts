import type { Grade, ListRecord } from './listing';

/** What is known of one identifier that may be published. */
export interface Known {
  /** What decisions and feeds say of it. */
  listed: ListRecord | null;
  /** What a decision says of another name of the same merchant. */
  linked: ListRecord | null;
  /** The red list's entry that holds. */
  red: ListRecord | null;
  rating: { grade: Grade; confidence: ListRecord['confidence']; since: string } | null;
  /** Decisions of this registry cleared it: then nothing is said against it that is not said of itself. */
  cleared: boolean;
}

const GRAVITY: readonly ListRecord['list'][] = ['blacklist', 'watch'];

/**
 * The one record of an identifier, with the grade in it; null where there is nothing to say. What speaks against a merchant goes before
 * what speaks for it: a red-list entry never masks a blacklist or watch entry, whoever's it is.
 */
export function composeRecord({ listed, linked, red, rating, cleared }: Known): ListRecord | null {
  const others = cleared ? null : linked;
  // Millions of entries are of feeds, of which nobody knows any more.
  if (!others && !red && !rating) return listed;
  const against = [listed, others].filter((one) => one !== null).sort((a, b) => gravity(a) - gravity(b))[0];
  const graded = (record: ListRecord): ListRecord =>
    rating ? { ...record, grade: rating.grade, confidence: rating.confidence } : record;
  if (against && gravity(against) < GRAVITY.length) return graded(against);
  if (red) return graded(red);
  if (against) return graded(against);
  if (!rating || rating.grade === 'NR') return null;
  return {
    list: 'rating',
    grade: rating.grade,
    confidence: rating.confidence,
    categories: [],
    stages: [],
    source: 0,
    listed: rating.since,
    expires: null,
    flags: [],
  };
}

/** What a decision says of a merchant, as it is said of another name of the same merchant. */
export function asLinked(record: ListRecord): ListRecord {
  return { ...record, flags: [...new Set([...record.flags, 'identity-link' as const])] };
}

/** A source whose entries were too often wrong accuses nobody: its blacklist is read as a watch list. */
export function asDemoted(record: ListRecord): ListRecord {
  if (record.list !== 'blacklist') return record;
  return { ...record, list: 'watch', flags: [...new Set([...record.flags, 'softened' as const])] };
}

function gravity({ list }: ListRecord): number {
  const at = GRAVITY.indexOf(list);
  return at < 0 ? GRAVITY.length : at;
}
