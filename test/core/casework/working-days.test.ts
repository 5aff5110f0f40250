import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/casework/calendars';
import { cn } from '../../../src/core/casework/calendars/cn';
import { weekendsOnly } from '../../../src/core/casework/calendars/weekends-only';
import { afterMonths, afterWorkingDays, isWorkingDay } from '../../../src/core/casework/working-days';

/** A time of day in China. */
const china = (text: string) => Date.parse(`${text}+08:00`);
const dayIn = (zone: string, time: number) =>
  Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);

describe('the calendar of China', () => {
  it.each([
    ['2025-01-26', true, 'a Sunday made up for the Spring Festival'],
    ['2025-01-27', true, 'the Monday before it'],
    ['2025-01-28', false, 'its eve'],
    ['2025-02-04', false, 'its last day'],
    ['2025-02-08', true, 'a Saturday made up'],
    ['2025-02-09', false, 'a Sunday'],
    ['2025-10-08', false, 'the last day of eight'],
    ['2025-10-11', true, 'a Saturday made up'],
    ['2026-01-02', false, 'the Friday after New Year'],
    ['2026-01-04', true, 'the Sunday made up for it'],
    ['2026-02-14', true, 'a Saturday made up'],
    ['2026-02-23', false, 'the last day of nine'],
    ['2026-09-20', true, 'a Sunday made up for the National Day'],
    ['2026-10-10', true, 'a Saturday made up'],
  ])('%s is a working day: %s (%s)', (day, works) => {
    expect(isWorkingDay(cn, Temporal.PlainDate.from(day))).toBe(works);
  });

  it('makes up only for days off on a weekend, and gives each weekday off once', () => {
    for (const { holidays, madeUp } of Object.values(cn.years)) {
      expect(new Set(holidays).size).toBe(holidays.length);
      for (const day of madeUp) expect(Temporal.PlainDate.from(day).dayOfWeek).toBeGreaterThan(5);
      expect(holidays.filter((day) => madeUp.includes(day))).toEqual([]);
    }
  });
});

describe('a period in working days', () => {
  it.each([
    ['2026-03-16T09:00', 7, '2026-03-25T23:59', 'over one weekend'],
    ['2026-03-14T09:00', 1, '2026-03-16T23:59', 'from a Saturday'],
    ['2025-01-24T23:59', 7, '2025-02-10T23:59', 'over the Spring Festival and its made-up days'],
    ['2026-02-13T12:00', 7, '2026-03-02T23:59', 'over nine days off between two made-up Saturdays'],
    ['2025-12-29T12:00', 7, '2026-01-08T23:59', 'over the turn of the year, with a Sunday made up'],
    ['2026-09-24T12:00', 10, '2026-10-15T23:59', 'over Mid-Autumn and the National Day'],
    ['2025-09-26T00:00', 45, '2025-12-04T23:59', 'for a whole decision'],
  ])('from %s, %i days, ends %s: %s', (from, count, end) => {
    const { dueAt, assumedYears } = afterWorkingDays(cn, china(from), count);
    expect(dayIn('Asia/Shanghai', dueAt)).toBe(end);
    expect(assumedYears).toEqual([]);
  });

  it('counts days where the registry sits, not in UTC', () => {
    expect(afterWorkingDays(cn, china('2026-03-17T00:30'), 1).dueAt).toBe(china('2026-03-18T23:59:59.999'));
    expect(afterWorkingDays(weekendsOnly(), china('2026-03-17T00:30'), 1).dueAt).toBe(
      Date.parse('2026-03-17T23:59:59.999Z'),
    );
  });

  it('says of which years it only knows the weekends', () => {
    const { dueAt, assumedYears } = afterWorkingDays(cn, china('2026-12-30T12:00'), 7);
    expect(dayIn('Asia/Shanghai', dueAt)).toBe('2027-01-08T23:59');
    expect(assumedYears).toEqual([2027]);
    expect(afterWorkingDays(calendarOf('XX'), china('2026-12-30T12:00'), 7).assumedYears).toEqual([]);
  });

  it('ends with the day also where a clock changes', () => {
    const berlin = weekendsOnly('Europe/Berlin');
    expect(new Date(afterWorkingDays(berlin, Date.parse('2026-03-27T12:00Z'), 1).dueAt).toISOString()).toBe(
      '2026-03-30T21:59:59.999Z',
    );
  });

  it('is never shorter than so many days, ends on a working day, and grows with each', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: china('2024-12-01T00:00'), max: china('2027-06-01T00:00') }),
        fc.integer({ min: 1, max: 60 }),
        (from, count) => {
          const { dueAt } = afterWorkingDays(cn, from, count);
          expect(dueAt - from).toBeGreaterThanOrEqual(count * 86_400_000 - 1);
          const last = Temporal.Instant.fromEpochMilliseconds(dueAt).toZonedDateTimeISO(cn.timeZone).toPlainDate();
          expect(isWorkingDay(cn, last)).toBe(true);
          expect(afterWorkingDays(cn, from, count + 1).dueAt).toBeGreaterThan(dueAt);
        },
      ),
    );
  });
});

describe('a period in months', () => {
  it.each([
    ['2026-03-15T12:00', '2026-09-15T23:59'],
    ['2025-08-31T12:00', '2026-02-28T23:59'],
    ['2025-12-31T23:30', '2026-06-30T23:59'],
  ])('of six from %s ends %s', (from, end) => {
    expect(dayIn('Asia/Shanghai', afterMonths(cn, china(from), 6).dueAt)).toBe(end);
  });
});
