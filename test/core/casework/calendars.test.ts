import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/casework/calendars';
import { easter } from '../../../src/core/casework/calendars/holiday-rules';
import { afterWorkingDays, isWorkingDay } from '../../../src/core/casework/working-days';

/** The weekdays off of a year, `MM-DD`. */
function weekdaysOff(country: string, year: number): string {
  const calendar = calendarOf(country);
  return (calendar.years[year]?.holidays ?? [])
    .map((text) => Temporal.PlainDate.from(text))
    .filter(({ dayOfWeek }) => dayOfWeek < 6)
    .map((one) => one.toString().slice(5))
    .toSorted()
    .join(' ');
}

/** As they were published: gov.uk/bank-holidays, opm.gov/policy-data-oversight/pay-leave/federal-holidays, Cabinet Office of Japan. */
describe('the days off', () => {
  it.each([
    ['DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 12-25'],
    ['DE', 2027, '01-01 03-26 03-29 05-06 05-17'],
    ['GB', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    ['GB', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['GB', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['GB', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    ['US', 2025, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'],
    ['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    // The New Year's Day of 2028 is a Saturday, and so observed on the last day of 2027.
    ['US', 2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    ['US', 2028, '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
    [
      'JP',
      2026,
      '01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    ],
    ['JP', 2027, '01-01 01-11 02-11 02-23 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23'],
  ] as const)('of %s in %i', (country, year, days) => expect(weekdaysOff(country, year)).toBe(days));

  it('know Easter', () => {
    const sundays = '04-20 04-05 03-28 04-16 04-01 04-21 04-13 03-28 04-17 04-09 03-25'.split(' ');
    expect(
      sundays.map((_, at) =>
        easter(2025 + at)
          .toString()
          .slice(5),
      ),
    ).toEqual(sundays);
  });

  it.each(['CN', 'DE', 'GB', 'JP', 'US'])('of %s are days of their year, each once, with a source', (country) => {
    for (const [year, { holidays, source }] of Object.entries(calendarOf(country).years)) {
      expect(new Set(holidays).size).toBe(holidays.length);
      for (const one of holidays) expect(Temporal.PlainDate.from(one).toString().slice(0, 4)).toBe(year);
      expect(source.length).toBeGreaterThan(10);
    }
  });
});

describe('seven working days over the end of a year', () => {
  it.each([
    ['DE', '2026-12-23T12:00', '2027-01-05T23:59', 'Christmas on a Friday and Saturday, New Year on a Friday'],
    ['DE', '2027-12-23T12:00', '2028-01-03T23:59', 'all of it on weekends'],
    ['GB', '2026-12-23T12:00', '2027-01-06T23:59', 'Boxing Day on the Monday'],
    ['GB', '2027-12-23T12:00', '2028-01-06T23:59', 'three days moved on'],
    ['US', '2027-12-22T12:00', '2028-01-04T23:59', 'Christmas and New Year on the Fridays before'],
    ['JP', '2026-12-28T12:00', '2027-01-07T23:59', "New Year's Day alone"],
  ])('in %s from %s end %s: %s', (country, from, end) => {
    const calendar = calendarOf(country);
    const start = Temporal.PlainDateTime.from(from).toZonedDateTime(calendar.timeZone).epochMilliseconds;
    const { dueAt, assumedYears } = afterWorkingDays(calendar, start, 7);
    const shown = Temporal.Instant.fromEpochMilliseconds(dueAt).toZonedDateTimeISO(calendar.timeZone);
    expect(shown.toPlainDateTime().toString().slice(0, 16)).toBe(end);
    expect(assumedYears).toEqual([]);
  });

  it('say which year is not known yet', () => {
    const tokyo = Date.parse('2027-12-28T12:00:00+09:00');
    expect(afterWorkingDays(calendarOf('JP'), tokyo, 7).assumedYears).toEqual([2028]);
  });

  it('are counted in the time zone that the registry names', () => {
    const { timeZone, years } = calendarOf('US', 'America/Los_Angeles');
    expect(timeZone).toBe('America/Los_Angeles');
    expect(years[2026]).toBeDefined();
    expect(isWorkingDay(calendarOf('US'), Temporal.PlainDate.from('2026-07-03'))).toBe(false);
  });
});
