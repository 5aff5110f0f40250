import type { Calendar } from './calendar';

/** Saturdays and Sundays off and nothing else, for a registry that sits where no calendar is kept here. */
export function weekendsOnly(timeZone = 'UTC'): Calendar {
  return { name: 'weekends', timeZone, hasHolidays: false, years: {} };
}
