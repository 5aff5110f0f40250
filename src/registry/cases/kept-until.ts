/** How long what is personal is kept after a case is closed. */
const KEPT_YEARS = 3;

/** Of cases that were closed before this, what is personal is kept no longer. */
export function keptUntil(now: Date): Date {
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() - KEPT_YEARS);
  return until;
}
