import type { Calendar } from './calendar';
import { cn } from './cn';
import { weekendsOnly } from './weekends-only';

/** The calendar of a country (ISO 3166-1 alpha-2); weekends only, in `timeZone`, where none is kept. */
export function calendarOf(country: string, timeZone?: string): Calendar {
  return country === 'CN' ? cn : weekendsOnly(timeZone);
}
