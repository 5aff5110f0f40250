import { describe, expect, it } from 'vitest';
import { afterFailure, afterSuccess, isDue } from '../../src/background/when-to-ask';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the pause that a server asks for', () => {
  it.each<[string, string | null, number]>([
    ['none', null, 0],
    ['seconds', '600', 10 * MINUTE],
    ['a date', 'Tue, 10 Mar 2026 12:30:00 GMT', 30 * MINUTE],
    ['a date that is past', 'Tue, 10 Mar 2026 11:30:00 GMT', 0],
    ['too long a time', '9999999', 6 * HOUR],
    ['a date in another century', 'Tue, 10 Mar 2126 12:30:00 GMT', 6 * HOUR],
    ['a negative time', '-5', 0],
    ['more digits than a number has', '9'.repeat(40), 0],
    ['nonsense', 'soon', 0],
  ])('after a failure: %s', (_, header, expected) => {
    expect(afterFailure(NOW, 1, header, () => 0) - NOW).toBe(expected);
  });

  it('after a failure is stretched at random, so that not all who were told the same come at once', () => {
    expect(afterFailure(NOW, 1, '600', () => 1) - NOW).toBe(15 * MINUTE);
  });

  it.each<[string, number, number]>([
    ['none', 0, HOUR],
    ['a shorter one than is kept anyway', 60, HOUR],
    ['three hours', 3 * 3600, 3 * HOUR],
    ['a year', 31_536_000, 24 * HOUR],
  ])('by its manifest: %s', (_, seconds, expected) => {
    expect(afterSuccess(NOW, seconds, () => 0) - NOW).toBe(expected);
    expect(afterSuccess(NOW, seconds, () => 0.5) - NOW).toBe(expected + 1.5 * HOUR);
  });
});

describe('a time to ask', () => {
  it.each<[string, number, boolean]>([
    ['is due when it has come', 0, true],
    ['is not due before', 1, false],
    ['is not due before the longest pause is over', 27 * HOUR, false],
    ['is due when only a clock that was wrong can have set it', 28 * HOUR, true],
  ])('%s', (_, ahead, due) => {
    expect(isDue(NOW + ahead, NOW)).toBe(due);
  });
});
