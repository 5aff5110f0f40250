/** How much must stand behind what volunteers say before a case may be opened for it. */
export interface QuorumLimits {
  /** Independent keys. */
  keys: number;
  /** How long each of them must have been known. */
  days: number;
  /** How often each must have been right at least, 0 to 1. */
  reliability: number;
}

/**
 * As many as a panel takes, and a reporter besides may be new. A week is longer than a burst lasts; a key that nothing is known of counts as
 * right in 4 of 5 cases, so that it falls short only by having been wrong.
 */
export const QUORUM: QuorumLimits = { keys: 3, days: 7, reliability: 0.7 };

/** One act that speaks for something: a report, or an answer on a panel. */
export interface Backer {
  /** Who did it; null: it carries no key, as a tip. */
  key: number | null;
  /** As whose it counts: the key's own, or another that acted from its network in the same burst. */
  origin: number;
  /** When the key was first seen, ms since 1970. */
  firstSeen: number;
  /** How often the key was right, 0 to 1. */
  reliability: number;
}

const DAY_MS = 86_400_000;

/**
 * How many independent keys of sufficient age and reliability stand behind something, and whether these are enough. A key counts once,
 * however often it spoke, and keys with one origin count once together; what has no key counts for nothing. `now`: ms since 1970.
 */
export function quorumOf(
  backers: readonly Backer[],
  now: number,
  limits: QuorumLimits = QUORUM,
): { independent: number; isEnough: boolean } {
  // By the first of its acts: who came from a crowded network once is not made independent by coming from another later.
  const origins = new Map<number, number>();
  for (const { key, origin, firstSeen, reliability } of backers) {
    if (key === null || origins.has(key)) continue;
    if (now - firstSeen >= limits.days * DAY_MS && reliability >= limits.reliability) origins.set(key, origin);
  }
  const independent = new Set(origins.values()).size;
  return { independent, isEnough: independent >= limits.keys };
}

/**
 * The same for what several groups stand behind, of which some may be the same people under other keys, as devices that report and voices that
 * judge: they are not added up, the largest group counts.
 */
export function quorumOfLargest(
  groups: readonly (readonly Backer[])[],
  now: number,
  limits: QuorumLimits = QUORUM,
): { independent: number; isEnough: boolean } {
  const independent = Math.max(0, ...groups.map((group) => quorumOf(group, now, limits).independent));
  return { independent, isEnough: independent >= limits.keys };
}

/** Of acts on one item each, in order of time: the first of each origin. */
export function firstOfEachOrigin<Act extends { item: string; origin: number }>(acts: readonly Act[]): Act[] {
  const heard = new Set<string>();
  return acts.filter(({ item, origin }) => {
    const name = `${origin}:${item}`;
    if (heard.has(name)) return false;
    heard.add(name);
    return true;
  });
}
