/** What this registry's own decisions say of the entries, or ratings, of one source. */
export interface Examined {
  /** Entries on which there is a decision. */
  examined: number;
  /** Those of them that were found wrong: the merchant was cleared, or a rating says the contrary of the decision. */
  overturned: number;
}

/** Fewer decisions than this measure nothing. */
const MIN_EXAMINED = 5;
/** A source whose error is surely above this no longer blacklists anyone. */
const DEMOTE_ABOVE = 0.2;
/** 1.96 standard deviations: 97.5 % sure on one side. */
const Z = 1.96;

/** The share of a source's examined entries that were wrong, 0 to 1; null while too few were examined. */
export function errorRate({ examined, overturned }: Examined): number | null {
  return examined < MIN_EXAMINED ? null : overturned / examined;
}

/**
 * Whether a source's blacklist entries are to count as watch entries only: the lower end of the Wilson interval of its error lies above
 * a fifth, so that a few mistakes among few decisions don't yet.
 */
export function isDemoted(seen: Examined): boolean {
  const { examined, overturned } = seen;
  if (errorRate(seen) === null) return false;
  const p = overturned / examined;
  const square = Z ** 2 / examined;
  const low = (p + square / 2 - Z * Math.sqrt((p * (1 - p) + square / 4) / examined)) / (1 + square);
  return low > DEMOTE_ABOVE;
}

/**
 * What is left of the weight of an evaluator's ratings, 0 to 1: all of it until its error is sure; then what its word still tells, which is
 * nothing of one that is wrong half of the time.
 */
export function weightLeft(seen: Examined): number {
  return isDemoted(seen) ? Math.max(0, 1 - (2 * seen.overturned) / seen.examined) : 1;
}

/** What an evaluator may call a merchant without contradicting a decision on it: from here on it speaks well of it, up to there ill. */
export const SPEAKS_WELL = 0.7;
export const SPEAKS_ILL = 0.4;
