import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendars/calendar';

const SATURDAY = 6;

/** The end of a period, in ms since 1970: its last day lasts until then, in the registry's time zone. */
export interface Deadline {
  dueAt: number;
  /** Years whose holidays are not known yet, so that only weekends were left out; the period may in truth end later. */
  assumedYears: number[];
}

export function isWorkingDay(calendar: Calendar, day: Temporal.PlainDate): boolean {
  const year = calendar.years[day.year];
  const text = day.toString();
  if (year?.madeUp.includes(text)) return true;
  return day.dayOfWeek < SATURDAY && year?.holidays.includes(text) !== true;
}

/** Of each calendar, what was counted before: many periods begin on the same days. */
const counted = new WeakMap<Calendar, Map<string, Deadline>>();

/** The end of the `count`-th working day after the day of `time`; that day itself does not count (Civil Code art. 201). */
export function afterWorkingDays(calendar: Calendar, time: number, count: number): Deadline {
  const first = dayOf(calendar, time);
  const known = counted.get(calendar) ?? new Map<string, Deadline>();
  counted.set(calendar, known);
  const key = `${first.toString()} ${count}`;
  const deadline = known.get(key) ?? countFrom(calendar, first, count);
  known.set(key, deadline);
  return deadline;
}

function countFrom(calendar: Calendar, first: Temporal.PlainDate, count: number): Deadline {
  const assumed = new Set<number>();
  let day = first;
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (calendar.hasHolidays && !calendar.years[day.year]) assumed.add(day.year);
    if (isWorkingDay(calendar, day)) left--;
  }
  return { dueAt: endOf(calendar, day), assumedYears: [...assumed] };
}

/** The end of the day that many months later, or of the month's last day where it has no such day. */
export function afterMonths(calendar: Calendar, time: number, count: number): Deadline {
  return { dueAt: endOf(calendar, dayOf(calendar, time).add({ months: count })), assumedYears: [] };
}

function dayOf({ timeZone }: Calendar, time: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The last millisecond of a day; a day may have 23 or 25 hours. */
function endOf({ timeZone }: Calendar, day: Temporal.PlainDate): number {
  return day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 1;
}
