import type { Calendar } from './calendar';
import { day, easter, yearsByRule } from './holiday-rules';

/** Germany: the nine holidays of all its states. Those of single states are not in it, so a period there may in truth end later. */
export const de: Calendar = {
  name: 'DE',
  timeZone: 'Europe/Berlin',
  hasHolidays: true,
  years: yearsByRule(
    [2025, 2035],
    'Einigungsvertrag art. 2(2) for 3 October; the holiday acts of the sixteen states for the others',
    (year) => [
      day(year, 1, 1),
      easter(year).subtract({ days: 2 }),
      easter(year).add({ days: 1 }),
      day(year, 5, 1),
      easter(year).add({ days: 39 }),
      easter(year).add({ days: 50 }),
      day(year, 10, 3),
      day(year, 12, 25),
      day(year, 12, 26),
    ],
  ),
};
