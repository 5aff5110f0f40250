import type { Day } from './day';
import type { Item } from './item';
import { MAX_WEIGHT } from './item';
import type { Severity } from './severity';

/** Upheld ones only: the others leave the score alone. */
export const UPHELD = ['upheld-unremedied', 'upheld-late', 'upheld-remedied'] as const;
export type Upheld = (typeof UPHELD)[number];

/** Upheld complaints of one kind that were decided on one day. */
export interface ComplaintDay {
  /** Orders by day, severity and outcome. */
  key: number;
  day: Day;
  severity: Severity;
  outcome: Upheld;
  count: number;
}

/** The ratings of one source from one day, in millionths: the weights, the weights times the qualities, and how many. */
export interface RatingDay {
  day: Day;
  source: string;
  weight: number;
  good: number;
  count: number;
}

/**
 * What a score is reckoned from: how many complaints of a kind were decided on which day, and what the ratings of a day come to.
 * All of it is whole numbers, which add up to the same in any order, and lies in one order, oldest first. So adding and taking away one
 * item leads to the very same tally, and to the same bytes of a score, as starting anew. Plain lists, since a merchant's are short and a
 * million merchants are many.
 */
export interface Tally {
  complaints: ComplaintDay[];
  ratings: RatingDay[];
}

const MILLIONTHS = 1e6;

export function emptyTally(): Tally {
  return { complaints: [], ratings: [] };
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

/** What the ratings of one source and day weigh together: however many they are, no more than one may. A thousand in a minute say nothing that one does not. */
export function weightOf({ weight }: RatingDay): number {
  return Math.min(weight / MILLIONTHS, MAX_WEIGHT);
}

function count({ complaints, ratings }: Tally, item: Item, by: 1 | -1): void {
  if (item.kind === 'rating') {
    const { day, source, quality } = item;
    const weight = Math.round(item.weight * MILLIONTHS);
    const at = placeOfRating(ratings, day, source);
    let entry = ratings[at];
    if (entry?.day !== day || entry.source !== source) {
      entry = { day, source, weight: 0, good: 0, count: 0 };
      ratings.splice(at, 0, entry);
    }
    entry.weight += by * weight;
    entry.good += by * Math.round(weight * quality);
    entry.count += by;
    if (entry.count === 0) ratings.splice(at, 1);
    return;
  }
  const { day, severity, outcome } = item;
  if (!isUpheld(outcome)) return;
  const key = day * 32 + severity * 4 + UPHELD.indexOf(outcome);
  const at = placeOfComplaint(complaints, key);
  let entry = complaints[at];
  if (entry?.key !== key) {
    entry = { key, day, severity, outcome, count: 0 };
    complaints.splice(at, 0, entry);
  }
  entry.count += by;
  if (entry.count === 0) complaints.splice(at, 1);
}

/** Where an entry is, or belongs: behind all that come before it. */
function placeOfComplaint(entries: readonly ComplaintDay[], key: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.key ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeOfRating(entries: readonly RatingDay[], day: Day, source: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && (entry.day < day || (entry.day === day && entry.source < source))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isUpheld(outcome: string): outcome is Upheld {
  return outcome === 'upheld-unremedied' || outcome === 'upheld-late' || outcome === 'upheld-remedied';
}
