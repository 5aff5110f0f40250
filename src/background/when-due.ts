const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 6 * 3_600_000;
/** A random part of the pause is added, so that those who met the same failure don't come back together. */
const SPREAD = 1 / 4;
const FURTHEST = LONGEST_PAUSE * (1 + SPREAD);

/** When something that was put off is tried again, ms since 1970: after twice as long each time, at the soonest after `retryAfter` (ms), but within six hours. */
export function nextAttempt(now: number, attempts: number, retryAfter: number, random: () => number): number {
  const pause = Math.max(retryAfter, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 16));
  return now + Math.min(LONGEST_PAUSE, pause) * (1 + random() * SPREAD);
}

/** Whether that time has come; one that is too far off was set by a clock that was wrong. */
export function isDue(next: number, now: number): boolean {
  return next <= now || next > now + FURTHEST;
}

/** When the worker is to be woken for what waits. */
export function wakeAt(nextAttempts: readonly number[], now: number): number {
  return Math.min(now + FURTHEST, Math.max(now + FIRST_PAUSE, Math.min(...nextAttempts)));
}
