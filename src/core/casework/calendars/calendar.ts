/** A year's public holidays on weekdays or weekends, and the weekend days on which work is made up. Days `YYYY-MM-DD`. */
export interface CalendarYear {
  holidays: readonly string[];
  madeUp: readonly string[];
  /** Who fixed them, and where. */
  source: string;
}

/** Which days are working days where a registry sits. Of a year that is not here only Saturdays and Sundays are known to be off. */
export interface Calendar {
  /** ISO 3166-1 alpha-2, or `weekends`. */
  name: string;
  /** IANA; a day begins and ends there. */
  timeZone: string;
  /** Whether a year that is not in `years` has holidays that we don't know. */
  hasHolidays: boolean;
  years: Readonly<Record<number, CalendarYear>>;
}
