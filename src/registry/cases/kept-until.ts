import { KEPT_MONTHS } from '../../core/casework/clock-table';

/** Of cases that were closed before this, what is personal is kept no longer. */
export function keptUntil(now: Date): Date {
  const until = new Date(now);
  until.setUTCMonth(until.getUTCMonth() - KEPT_MONTHS);
  return until;
}
