import fc from 'fast-check';
import { dayOf, type Day } from '../../../src/core/rating/day';
import { CONSEQUENCES, type ComplaintItem, type Item, type RatingItem } from '../../../src/core/rating/item';
import { SEVERITIES } from '../../../src/core/rating/severity';

export const TODAY: Day = dayOf('2026-06-15');

export function complaint(change: Partial<ComplaintItem> & { age?: number } = {}): ComplaintItem {
  const { age = 0, ...rest } = change;
  return {
    kind: 'complaint',
    id: `c${age}`,
    category: 'service-default',
    severity: 2,
    outcome: 'upheld-unremedied',
    day: TODAY - age,
    ...rest,
  };
}

export function rating(quality: number, age: number, change: Partial<RatingItem> = {}): RatingItem {
  return { kind: 'rating', id: `r${age}`, source: 'Stars', quality, weight: 1, day: TODAY - age, ...change };
}

/** From a year in the future to four years ago, so that both ends are crossed. */
const age = fc.integer({ min: -365, max: 1460 });

export const anyComplaint: fc.Arbitrary<ComplaintItem> = fc
  .record({
    age,
    severity: fc.constantFrom(...SEVERITIES),
    outcome: fc.constantFrom(...CONSEQUENCES),
    id: fc.uuid(),
  })
  .map(complaint);

export const anyRating: fc.Arbitrary<RatingItem> = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    age,
    fc.record({
      id: fc.uuid(),
      source: fc.constantFrom('Stars', 'Other', 'Third'),
      weight: fc.double({ min: 0, max: 5, noNaN: true }),
    }),
  )
  .map(([quality, days, change]) => rating(quality, days, change));

export const anyHistory: fc.Arbitrary<Item[]> = fc.array(fc.oneof(anyComplaint, anyRating), { maxLength: 40 });
