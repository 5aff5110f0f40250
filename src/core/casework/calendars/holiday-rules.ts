import { Temporal } from 'temporal-polyfill';
import type { CalendarYear } from './calendar';

const SUNDAY = 7;
const SATURDAY = 6;

export const day = (year: number, month: number, date: number) => Temporal.PlainDate.from({ year, month, day: date });

/** Easter Sunday in the Gregorian calendar: the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The n-th day of its kind in a month, Monday being 1. */
export function nth(year: number, month: number, weekday: number, n: number): Temporal.PlainDate {
  const first = day(year, month, 1);
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (n - 1) });
}

/** The last day of its kind in a month. */
export function last(year: number, month: number, weekday: number): Temporal.PlainDate {
  const end = day(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
  return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
}

/** Days off, each that falls on a weekend moved to the next weekday that is not off already. */
export function movedOn(days: readonly Temporal.PlainDate[]): Temporal.PlainDate[] {
  const taken: Temporal.PlainDate[] = [];
  for (let one of days) {
    while (one.dayOfWeek >= SATURDAY || taken.some((other) => other.equals(one))) one = one.add({ days: 1 });
    taken.push(one);
  }
  return taken;
}

/** A day off where Saturdays are observed on the Friday before and Sundays on the Monday after. */
export function observed(one: Temporal.PlainDate): Temporal.PlainDate {
  if (one.dayOfWeek === SATURDAY) return one.subtract({ days: 1 });
  return one.dayOfWeek === SUNDAY ? one.add({ days: 1 }) : one;
}

/** The years from the first to the last, whose holidays follow from rules. */
export function yearsByRule(
  [first, final]: readonly [number, number],
  source: string,
  holidaysIn: (year: number) => readonly Temporal.PlainDate[],
): Record<number, CalendarYear> {
  const years = Array.from({ length: final - first + 1 }, (_, at) => first + at);
  return Object.fromEntries(
    years.map((year) => [year, { source, madeUp: [], holidays: holidaysIn(year).map((one) => one.toString()) }]),
  );
}
