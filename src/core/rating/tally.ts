import type { Day } from './day';
import type { Item } from './item';
import { MAX_WEIGHT } from './item';
import type { Severity } from './severity';

/** Upheld ones only: the others leave the score alone. */
export const UPHELD = ['upheld-unremedied', 'upheld-late', 'upheld-remedied'] as const;
export type Upheld = (typeof UPHELD)[number];

/**
 * What a score is reckoned from: how many complaints of a kind were decided on which day, and what the ratings of a day come to.
 * All of it is whole numbers, which add up to the same in any order. So adding and taking away one item leads to the very same
 * tally, and to the same bytes of a score, as starting anew.
 */
export interface Tally {
  /** Numbers by day, severity and outcome. */
  complaints: Map<string, { day: Day; severity: Severity; outcome: Upheld; count: number }>;
  /** In millionths, by day and source: the weights, the weights times the qualities, and how many. */
  ratings: Map<string, { day: Day; weight: number; good: number; count: number }>;
}

const MILLIONTHS = 1e6;

export function emptyTally(): Tally {
  return { complaints: new Map(), ratings: new Map() };
}

export function tallyOf(items: Iterable<Item>): Tally {
  const tally = emptyTally();
  for (const item of items) addItem(tally, item);
  return tally;
}

/** Counts one item in. */
export function addItem(tally: Tally, item: Item): void {
  count(tally, item, 1);
}

/** Counts one item out that was counted in before: a change is the old one out and the new one in. */
export function removeItem(tally: Tally, item: Item): void {
  count(tally, item, -1);
}

/** The complaints in an order that depends on nothing but themselves. */
export function complaintsOf({ complaints }: Tally) {
  return [...complaints.values()].sort(
    (a, b) => a.day - b.day || a.severity - b.severity || UPHELD.indexOf(a.outcome) - UPHELD.indexOf(b.outcome),
  );
}

/**
 * The ratings of each source and day, oldest first: weight and quality. However many a source sends in one day, together they
 * weigh no more than one may: a thousand in a minute say nothing that one does not.
 */
export function ratingsOf({ ratings }: Tally): { day: Day; weight: number; quality: number }[] {
  return [...ratings.values()]
    .filter(({ weight }) => weight > 0)
    .map(({ day, weight, good }) => ({
      day,
      weight: Math.min(weight / MILLIONTHS, MAX_WEIGHT),
      quality: good / weight,
    }))
    .sort((a, b) => a.day - b.day || a.weight - b.weight || a.quality - b.quality);
}

function count(tally: Tally, item: Item, by: 1 | -1): void {
  if (item.kind === 'rating') {
    const key = `${item.day} ${item.source}`;
    const weight = Math.round(item.weight * MILLIONTHS);
    const before = tally.ratings.get(key) ?? { day: item.day, weight: 0, good: 0, count: 0 };
    const after = {
      day: item.day,
      weight: before.weight + by * weight,
      good: before.good + by * Math.round(weight * item.quality),
      count: before.count + by,
    };
    if (after.count === 0) tally.ratings.delete(key);
    else tally.ratings.set(key, after);
    return;
  }
  const { day, severity, outcome } = item;
  if (!isUpheld(outcome)) return;
  const key = `${day} ${severity} ${outcome}`;
  const after = (tally.complaints.get(key)?.count ?? 0) + by;
  if (after === 0) tally.complaints.delete(key);
  else tally.complaints.set(key, { day, severity, outcome, count: after });
}

function isUpheld(outcome: string): outcome is Upheld {
  return (UPHELD as readonly string[]).includes(outcome);
}
