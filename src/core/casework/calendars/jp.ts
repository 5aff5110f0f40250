import type { Calendar, CalendarYear } from './calendar';

const LAW =
  '国民の祝日に関する法律 (Act 178 of 1948), arts. 2 and 3; equinoxes as announced in the gazette (暦要項) in February of the year before';

/** Days as `MM-DD`. */
function year(number: number, days: string): CalendarYear {
  return { source: LAW, madeUp: [], holidays: days.split(' ').map((one) => `${number}-${one}`) };
}

/** Japan: national holidays with the days that take their place, in the years whose equinoxes are announced. */
export const jp: Calendar = {
  name: 'JP',
  timeZone: 'Asia/Tokyo',
  hasHolidays: true,
  years: {
    2025: year(
      2025,
      '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
    ),
    // 22 September lies between two holidays, which makes it one (art. 3(3)).
    2026: year(
      2026,
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    ),
    2027: year(
      2027,
      '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
    ),
  },
};
