import { translate, type Locale } from './translate';

const DAY = 86_400_000;

// By the catalogue: the browser's own date formatter takes longer to load, in a worker that has just woken, than the whole verdict.
// Day before month in English, so that a date reads the same on both sides of the Atlantic.
function written(locale: Locale, year: number, month: number, day?: number): string {
  const words = { year: String(year), month: translate(locale, `month.${(month + 1) as Month}`) };
  return day === undefined
    ? translate(locale, 'date.month', words)
    : translate(locale, 'date.day', { ...words, day: String(day) });
}

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** `YYYY-MM` in words: `March 2026`, `2026 年 3 月`; empty for anything else. */
export function monthText(locale: Locale, month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? '' : written(locale, date.getUTCFullYear(), date.getUTCMonth());
}

/** A time in ms since 1970 as a date, in the reader's own time zone; empty for what is no time. */
export function dateText(locale: Locale, time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : written(locale, date.getFullYear(), date.getMonth(), date.getDate());
}

/** A day `YYYY-MM-DD` in words; empty for anything else. */
export function writtenDay(locale: Locale, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? ''
    : written(locale, date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

/** Whole days from `from` to `now` (ms), never below 0. */
export function daysBetween(from: number, now: number): number {
  return Math.max(0, Math.floor((now - from) / DAY));
}
