import * as v from 'valibot';
import { Temporal } from 'temporal-polyfill';
import type { Calendar, CalendarYear } from './calendar';
import { daysBetween } from './day-range';

const SATURDAY = 6;
/** More days than any holiday has: a longer range is a slip of the pen. */
const LONGEST = 31;

const isoDay = v.pipe(v.string(), v.isoDate(), v.check(isDay, 'no day of the calendar'));

/** `2027-01-01`, or from the first to the last as `2027-02-05/2027-02-11`. */
const range = v.pipe(
  v.string(),
  v.transform((text) => text.split('/')),
  v.union([v.strictTuple([isoDay]), v.strictTuple([isoDay, isoDay])], 'neither a day nor FIRST/LAST'),
  v.check(([first, last = first]) => first <= last, 'ends before it begins'),
  v.transform(([first, last = first]) => daysBetween(first, last)),
  v.maxLength(LONGEST, `longer than ${LONGEST} days`),
);

const Year = v.strictObject({
  holidays: v.pipe(
    v.array(range),
    v.maxLength(100),
    v.transform((ranges) => ranges.flat()),
  ),
  /** Days of a weekend on which work is made up for. */
  madeUp: v.optional(
    v.pipe(v.array(v.pipe(isoDay, v.check(isWeekend, 'not a day of a weekend'))), v.maxLength(100)),
    [],
  ),
  source: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
});

/** Years of holidays that an operator adds, by number; each names who fixed them, and none holds a day of another year. */
export const OwnYearsSchema = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^20\d\d$/, 'not a year')), Year),
  v.check(
    (years) =>
      Object.entries(years).every(([year, { holidays, madeUp }]) =>
        [...holidays, ...madeUp].every((day) => day.startsWith(`${year}-`)),
      ),
    'a day stands in a year that is not its own',
  ),
  v.check(
    (years) => Object.values(years).every(({ holidays, madeUp }) => !madeUp.some((day) => holidays.includes(day))),
    'a day is both off and made up for',
  ),
);

/**
 * The calendar with the years that an operator has added; where it has a year already, the operator's counts. A calendar that knew no
 * holidays knows from then on that the other years have some.
 */
export function withYears(calendar: Calendar, years: Readonly<Record<string, CalendarYear>>): Calendar {
  if (Object.keys(years).length === 0) return calendar;
  return { ...calendar, hasHolidays: true, years: { ...calendar.years, ...years } };
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function isWeekend(text: string): boolean {
  return isDay(text) && Temporal.PlainDate.from(text).dayOfWeek >= SATURDAY;
}
