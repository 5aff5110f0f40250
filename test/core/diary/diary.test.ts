import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, daysLeft } from '../../../src/core/diary/day';
import { disputeBy, proposeReturn } from '../../../src/core/diary/periods';
import { hasWorsened, nextStanding, type Standing } from '../../../src/core/diary/standing';
import { GRADES } from '../../../src/core/listing';

describe('days of the diary', () => {
  it.each([
    ['2026-03-28', 2, '2026-03-30'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-25', 14, '2027-01-08'],
  ])('%s and %i days is %s, over a change of clocks, a leap day and a year', (day, days, end) => {
    expect(addDays(day, days)).toBe(end);
    expect(daysLeft(end, day)).toBe(days);
  });

  it('count down to 0 on the day itself, and below', () => {
    expect(['2026-03-09', '2026-03-10', '2026-03-11'].map((today) => daysLeft('2026-03-10', today))).toEqual([
      1, 0, -1,
    ]);
  });

  it('are those where the shopper is', () => {
    expect(dayAt(new Date(2026, 2, 1, 0, 1).getTime())).toBe('2026-03-01');
    expect(dayAt(new Date(2026, 11, 31, 23, 59).getTime())).toBe('2026-12-31');
  });
});

describe('the proposed day of return', () => {
  it.each([
    ['CN', '2026-03-10'],
    ['DE', '2026-03-17'],
    ['GB', '2026-03-17'],
    ['US', null],
    ['CH', null],
    ['constructor', null],
  ])('in %s of what was bought on 3 March is %s', (country, day) => {
    expect(proposeReturn(country, '2026-03-03')).toBe(day);
  });

  it.each([
    ['DE', '2026-07-01'],
    ['GB', '2026-07-01'],
    ['CN', '2026-07-01'],
    // By the law 60 days from the statement, which is never before the purchase.
    ['US', '2026-05-02'],
  ])('in %s leaves a card payment of that day until %s to be disputed', (country, day) => {
    expect(disputeBy(country, '2026-03-03')).toBe(day);
  });
});

const none: Standing = { level: 'none', grade: 'NR', by: [] };
const caution: Standing = { level: 'caution', grade: 'NR', by: ['west'] };
const danger: Standing = { level: 'danger', grade: 'D', by: ['west'] };
const graded = (grade: Standing['grade']): Standing => ({ level: 'none', grade, by: ['west'] });

describe('whether a merchant stands worse', () => {
  it.each<[string, Standing, Standing, boolean]>([
    ['newly blacklisted', none, danger, true],
    ['newly on a watch list', none, caution, true],
    ['from the watch list to the blacklist', caution, danger, true],
    ['the same as before', danger, { ...danger, by: ['west', 'hill'] }, false],
    ['softened', danger, caution, false],
    ['taken off', danger, none, false],
    ['a poor grade where there was none', none, graded('CC'), true],
    ['a good grade where there was none', none, graded('A'), false],
    ['a lower grade that is still a fair one', graded('AA'), graded('BBB'), false],
    ['a lower grade that is a poor one', graded('A'), graded('B'), true],
    ['a better grade', graded('C'), graded('B'), false],
  ])('%s', (_what, was, is, worse) => expect(hasWorsened(was, is)).toBe(worse));

  it('is forgotten only once everyone who said so says better', () => {
    expect(nextStanding(danger, none, [])).toBe(danger);
    expect(nextStanding(danger, none, ['hill'])).toBe(danger);
    expect(nextStanding(danger, none, ['west'])).toBe(none);
  });

  it('is told once, however often lists go missing and come back', () => {
    const standing = fc.record<Standing>({
      level: fc.constantFrom('none', 'caution', 'danger'),
      grade: fc.constantFrom(...GRADES),
      by: fc.constant(['west']),
    });
    fc.assert(
      fc.property(standing, standing, fc.array(fc.boolean(), { maxLength: 12 }), (before, listed, there) => {
        let was = before;
        let told = 0;
        for (const isThere of there) {
          const is = isThere ? listed : none;
          if (hasWorsened(was, is)) told += 1;
          was = nextStanding(was, is, isThere ? ['west'] : []);
        }
        expect(told).toBeLessThanOrEqual(1);
      }),
    );
  });
});
