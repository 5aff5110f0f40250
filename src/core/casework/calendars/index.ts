import type { Calendar } from './calendar';
import { cn } from './cn';
import { de } from './de';
import { gb } from './gb';
import { jp } from './jp';
import { us } from './us';
import { weekendsOnly } from './weekends-only';

const CALENDARS: Readonly<Record<string, Calendar>> = { CN: cn, DE: de, GB: gb, JP: jp, US: us };

/** The calendar of a country (ISO 3166-1 alpha-2), in its own time zone or the one given; weekends only where none is kept. */
export function calendarOf(country: string, timeZone?: string): Calendar {
  const kept = Object.hasOwn(CALENDARS, country) ? CALENDARS[country] : undefined;
  if (!kept) return weekendsOnly(timeZone);
  return timeZone === undefined ? kept : { ...kept, timeZone };
}
