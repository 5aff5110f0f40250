/** When so much comes in that senders are asked to work for it first, and how much. */
export interface PressureLimits {
  /** Minutes over which is counted. */
  minutes: number;
  /** New filings of one kind within them, from everywhere together, that a registry takes as they come. */
  filings: number;
  /** What is then asked for: iterations of one try (PBKDF2), and the first hexadecimal digits that a try must hit. */
  cost: number;
  prefix: string;
}

/** A first setting, not measured on real traffic: 12 a minute. On average 256 tries, a second or two of a processor. */
export const PRESSURE: PressureLimits = { minutes: 10, filings: 120, cost: 10_000, prefix: '00' };

/** What was tried in the stretch of `minutes` that runs, and in the one before it; `elapsed`: how much of the running one is over, 0 to 1. */
export interface Tried {
  running: number;
  before: number;
  elapsed: number;
}

/** Whether more came within the last `minutes` than is taken as it comes: the stretch before counts for what of it still lies within them. */
export function isPressed({ running, before, elapsed }: Tried, { filings }: PressureLimits = PRESSURE): boolean {
  return running + before * (1 - elapsed) > filings;
}
