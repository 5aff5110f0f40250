import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDue, nextAttempt, wakeAt } from '../../src/background/when-due';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const HOURS = 3_600_000;

it('waits twice as long each time, six hours at most, and a random quarter more', () => {
  const pauses = [1, 2, 3, 20].map((attempts) => (nextAttempt(NOW, attempts, 0, () => 0) - NOW) / 1000);
  expect(pauses).toEqual([30, 60, 120, 6 * 3600]);
  expect(nextAttempt(NOW, 1, 9 * 24 * HOURS, () => 1) - NOW).toBe(7.5 * HOURS);
});

it('is due when its time has come, and when no honest clock could have set it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, after, random) => {
        const next = nextAttempt(NOW, attempts, after, () => random);
        expect(isDue(next, NOW)).toBe(false);
        expect(isDue(next, next)).toBe(true);
        // The clock was a year ahead when it was set.
        expect(isDue(next, NOW - 365 * 24 * HOURS)).toBe(true);
        expect(wakeAt([next], NOW - 365 * 24 * HOURS) - (NOW - 365 * 24 * HOURS)).toBeLessThanOrEqual(7.5 * HOURS);
      },
    ),
  );
});
