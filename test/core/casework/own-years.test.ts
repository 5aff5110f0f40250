import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/casework/calendars';
import { OwnYearsSchema, withYears } from '../../../src/core/casework/calendars/own-years';
import { afterWorkingDays } from '../../../src/core/casework/working-days';

const source = 'an announcement made up for this test';
/** Three days off, with the Saturday after made up for. */
const NEW_YEAR = { holidays: ['2027-01-01', '2027-01-04/2027-01-05'], madeUp: ['2027-01-09'], source };
const added = (country: string, years: unknown) => withYears(calendarOf(country), v.parse(OwnYearsSchema, years));
const china = (time: string) => Date.parse(`${time}+08:00`);

describe('a year of holidays that an operator adds', () => {
  it.each([
    ['without it', {}, '2027-01-08T23:59:59.999', [2027]],
    ['with it', { 2027: NEW_YEAR }, '2027-01-12T23:59:59.999', []],
    ['with the year after alone', { 2028: { holidays: [], source } }, '2027-01-08T23:59:59.999', [2027]],
  ])('counts seven working days over the end of the year %s', (_how, years, end, assumedYears) => {
    expect(afterWorkingDays(added('CN', years), china('2026-12-30T12:00'), 7)).toEqual({
      dueAt: china(end),
      assumedYears,
    });
  });

  it('leaves the years before as they were, and stands before one that is there already', () => {
    const calendar = added('CN', { 2026: { holidays: ['2026-12-31'], source }, 2027: NEW_YEAR });
    expect(calendar.years[2025]).toEqual(calendarOf('CN').years[2025]);
    expect(afterWorkingDays(calendar, china('2026-12-30T12:00'), 1).dueAt).toBe(china('2027-01-06T23:59:59.999'));
  });

  it('says of a country that had only weekends which years are still assumed', () => {
    const calendar = added('XX', { 2027: { holidays: ['2027-01-01'], source } });
    expect(afterWorkingDays(calendar, Date.parse('2026-12-31T12:00Z'), 1)).toEqual({
      dueAt: Date.parse('2027-01-04T23:59:59.999Z'),
      assumedYears: [],
    });
    expect(afterWorkingDays(calendar, Date.parse('2027-12-31T12:00Z'), 1).assumedYears).toEqual([2028]);
  });

  it.each([
    ['a year that is none', { 27: NEW_YEAR }],
    ['a day of another year', { 2028: NEW_YEAR }],
    ['a day that is none', { 2027: { ...NEW_YEAR, holidays: ['2027-02-30'] } }],
    ['a range that ends before it begins', { 2027: { ...NEW_YEAR, holidays: ['2027-01-05/2027-01-04'] } }],
    ['a range of a whole year', { 2027: { ...NEW_YEAR, holidays: ['2027-01-01/2027-12-31'] } }],
    ['three days in one range', { 2027: { ...NEW_YEAR, holidays: ['2027-01-01/2027-01-02/2027-01-03'] } }],
    ['work made up for on a Monday', { 2027: { ...NEW_YEAR, madeUp: ['2027-01-11'] } }],
    ['a day both off and made up for', { 2027: { ...NEW_YEAR, holidays: ['2027-01-09'] } }],
    ['no source', { 2027: { ...NEW_YEAR, source: ' ' } }],
    ['a key that nothing reads', { 2027: { ...NEW_YEAR, days: [] } }],
    ['a list', []],
  ])('is refused with %s', (_what, years) => {
    expect(v.safeParse(OwnYearsSchema, Array.isArray(years) ? [1] : years).success).toBe(false);
  });
});
