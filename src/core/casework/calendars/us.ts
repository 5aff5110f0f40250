import type { Calendar } from './calendar';
import { day, last, nth, observed, yearsByRule } from './holiday-rules';

const MONDAY = 1;
const THURSDAY = 4;

/** The United States: the federal holidays, on the day on which they are observed. A New Year's Day on a Saturday is off the year before. */
export const us: Calendar = {
  name: 'US',
  timeZone: 'America/New_York',
  hasHolidays: true,
  years: yearsByRule([2025, 2035], '5 U.S.C. 6103(a) and (b)', (year) =>
    [
      observed(day(year, 1, 1)),
      nth(year, 1, MONDAY, 3),
      nth(year, 2, MONDAY, 3),
      last(year, 5, MONDAY),
      observed(day(year, 6, 19)),
      observed(day(year, 7, 4)),
      nth(year, 9, MONDAY, 1),
      nth(year, 10, MONDAY, 2),
      observed(day(year, 11, 11)),
      nth(year, 11, THURSDAY, 4),
      observed(day(year, 12, 25)),
      observed(day(year + 1, 1, 1)),
    ].filter((one) => one.year === year),
  ),
};
