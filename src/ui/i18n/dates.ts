import type { Locale } from './translate';

// Day before month, so that an English date reads the same on both sides of the Atlantic.
const DATE_LOCALE: Record<Locale, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' };

const DAY = 86_400_000;

/** `YYYY-MM` in words: `March 2026`, `2026 年 3 月`. */
export function monthText(locale: Locale, month: string): string {
  return format(locale, Date.parse(`${month}-01T00:00:00Z`), { year: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** A time in ms since 1970 as a date, in the reader's own time zone. */
export function dateText(locale: Locale, time: number): string {
  return format(locale, time, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** Whole days from `from` to `now` (ms), never below 0. */
export function daysBetween(from: number, now: number): number {
  return Math.max(0, Math.floor((now - from) / DAY));
}

function format(locale: Locale, time: number, options: Intl.DateTimeFormatOptions): string {
  if (!Number.isFinite(time)) return '';
  const text = new Intl.DateTimeFormat(DATE_LOCALE[locale], options).format(time);
  return locale === 'zh-CN' ? text.replace(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' ') : text;
}
