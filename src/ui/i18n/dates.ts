import type { Locale } from './translate';

const DAY = 86_400_000;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

// Written out: the browser's own date formatter takes longer to load, in a worker that has just woken, than the whole verdict.
// Day before month, so that an English date reads the same on both sides of the Atlantic.
const WRITTEN: Record<Locale, (year: number, month: number, day?: number) => string> = {
  'zh-CN': (year, month, day) => `${year} 年 ${month + 1} 月${day === undefined ? '' : ` ${day} 日`}`,
  en: (year, month, day) => `${day === undefined ? '' : `${day} `}${MONTHS[month]} ${year}`,
};

/** `YYYY-MM` in words: `March 2026`, `2026 年 3 月`; empty for anything else. */
export function monthText(locale: Locale, month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? '' : WRITTEN[locale](date.getUTCFullYear(), date.getUTCMonth());
}

/** A time in ms since 1970 as a date, in the reader's own time zone; empty for what is no time. */
export function dateText(locale: Locale, time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : WRITTEN[locale](date.getFullYear(), date.getMonth(), date.getDate());
}

/** A day `YYYY-MM-DD` in words; empty for anything else. */
export function writtenDay(locale: Locale, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? ''
    : WRITTEN[locale](date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

/** Whole days from `from` to `now` (ms), never below 0. */
export function daysBetween(from: number, now: number): number {
  return Math.max(0, Math.floor((now - from) / DAY));
}
