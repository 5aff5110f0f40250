import type { Locale } from '../../ui/i18n/translate';
import { dateText } from '../../ui/i18n/dates';

/** A time (ISO 8601) with its minute, in the reader's own time zone: `14 June 2026, 09:05`. */
export function timeText(locale: Locale, time: string): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return `${dateText(locale, date.getTime())}${locale === 'en' ? ',' : ''} ${clock}`;
}

/** The day of a time (ISO 8601), in words. */
export function dayText(locale: Locale, time: string): string {
  return dateText(locale, Date.parse(time));
}
