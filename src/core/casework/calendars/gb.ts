import type { Calendar } from './calendar';
import { day, easter, last, movedOn, nth, yearsByRule } from './holiday-rules';

const MONDAY = 1;

/** The United Kingdom: the bank holidays of England and Wales, as far as they are announced; single days come by proclamation. */
export const gb: Calendar = {
  name: 'GB',
  timeZone: 'Europe/London',
  hasHolidays: true,
  years: yearsByRule(
    [2025, 2028],
    'Banking and Financial Dealings Act 1971, schedule 1, and the yearly proclamations; gov.uk/bank-holidays',
    (year) => [
      ...movedOn([day(year, 1, 1)]),
      easter(year).subtract({ days: 2 }),
      easter(year).add({ days: 1 }),
      nth(year, 5, MONDAY, 1),
      last(year, 5, MONDAY),
      last(year, 8, MONDAY),
      ...movedOn([day(year, 12, 25), day(year, 12, 26)]),
    ],
  ),
};
