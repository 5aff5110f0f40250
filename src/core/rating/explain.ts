import type { Grade } from '../listing';
import type { Cap } from './caps';
import { dayText, type Day } from './day';
import { decay, halfLifeOf, HORIZON, RATING_HALF_LIFE } from './decay';
import { intervalOf, type Interval } from './interval';
import type { CreditFile, Item } from './item';
import { rate, type Rating } from './rate';
import { scoreOf } from './score';
import { settleItems, type SetAside } from './settle-items';
import { addItem, removeItem, tallyOf } from './tally';

/** What one item does to the score. */
export interface Share {
  kind: Item['kind'];
  id: string;
  what: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** The score with it minus the score without it. */
  share: number;
  /** How much of its weight is left, 0 to 1. */
  left: number;
  /** Why it does not count at all. */
  silent: 'no-fault' | 'future' | 'too-old' | 'no-weight' | null;
}

export interface Explained extends Rating, Interval {
  day: string;
  /** The heaviest first. */
  shares: Share[];
  setAside: SetAside[];
}

/** The rating of a file on a day, with what each item does to it. */
export function explain(file: CreditFile, on: Day): Explained {
  const { items, setAside } = settleItems(file);
  const tally = tallyOf(items);
  const rating = rate(tally, file, on);
  const shares = items
    .map((item): Share => {
      const silent = whySilent(item, on);
      if (silent !== null) return { ...named(item), share: 0, left: 0, silent };
      removeItem(tally, item);
      const without = scoreOf(tally, on).score;
      addItem(tally, item);
      return { ...named(item), share: rating.score - without, left: leftOf(item, on), silent };
    })
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || a.day.localeCompare(b.day) || (a.id < b.id ? -1 : 1));
  return { day: dayText(on), ...rating, ...intervalOf(rating), shares, setAside };
}

function named(item: Item): Pick<Share, 'kind' | 'id' | 'what' | 'day'> {
  const what =
    item.kind === 'rating'
      ? `rating ${(item.quality * 100).toFixed(0)} of 100 by ${item.source}, weight ${item.weight}`
      : `${item.category}, ${{ 1: 'minor', 2: 'moderate', 4: 'serious' }[item.severity]}, ${item.outcome}`;
  return { kind: item.kind, id: item.id, what, day: dayText(item.day) };
}

function leftOf(item: Item, on: Day): number {
  return decay(on - item.day, item.kind === 'rating' ? RATING_HALF_LIFE : halfLifeOf(item.severity));
}

function whySilent(item: Item, on: Day): Share['silent'] {
  if (item.kind === 'complaint' && !item.outcome.startsWith('upheld-')) return 'no-fault';
  if (item.kind === 'rating' && item.weight === 0) return 'no-weight';
  if (item.day > on) return 'future';
  return on - item.day >= HORIZON ? 'too-old' : null;
}

/** The cap that holds the grade down; null where the score alone gives it. */
export function decidingCap({ grade, uncapped, caps }: { grade: Grade; uncapped: Grade; caps: Cap[] }): Cap | null {
  return grade === uncapped ? null : (caps[0] ?? null);
}
