const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The pause after a success is this long, and a random time more up to the spread, so that a million clients are spread over hours. */
const PAUSE = HOUR;
const SPREAD = 3 * HOUR;

/** The first pause after a failure is at most this long, each next one at most twice as long. */
const FIRST_RETRY = MINUTE;
const LAST_RETRY = HOUR;

/** No registry is left alone for longer, whatever it asks for by its signed word… */
const LONGEST_ASKED = 24 * HOUR;
/** … or whatever answers in its place: a hotel's portal is not to stop tomorrow's update. */
const LONGEST_ASKED_UNSIGNED = 6 * HOUR;

/** When a registry that has answered is asked again, ms since 1970. `retryAfter`: what its manifest asks for, s. */
export function afterSuccess(now: number, retryAfter: number, random: () => number): number {
  return now + Math.max(PAUSE, Math.min(retryAfter * 1000, LONGEST_ASKED)) + random() * SPREAD;
}

/**
 * When a registry that has failed for the `failures`-th time is asked again, ms since 1970: at a random time before the pause
 * is over ("full jitter"), since all that met the same failure would else come back together. `retryAfter`: the header
 * of that name.
 */
export function afterFailure(now: number, failures: number, retryAfter: string | null, random: () => number): number {
  const pause = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** Math.min(failures - 1, 10));
  const asked = Math.min(millisecondsOf(retryAfter ?? '', now), LONGEST_ASKED_UNSIGNED);
  return now + asked + random() * Math.max(pause, asked / 2);
}

/** Whether that time has come; one that is too far off was set by a clock that was wrong. */
export function isDue(notBefore: number, now: number): boolean {
  return notBefore <= now || notBefore > now + LONGEST_ASKED + SPREAD;
}

/** A `Retry-After` (RFC 9110, 10.2.3: seconds, or a date) as ms from now; 0 for what is neither. */
function millisecondsOf(retryAfter: string, now: number): number {
  const wait = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return wait > 0 ? wait : 0;
}
