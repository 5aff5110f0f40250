import type { Grade } from '../listing';
import { dayText, type Day } from './day';
import { intervalOf, type Interval } from './interval';
import type { CreditFile } from './item';
import { rate } from './rate';
import { settleItems } from './settle-items';
import { tallyOf } from './tally';

/** One point of a chart. */
export interface HistoryPoint extends Interval {
  /** `YYYY-MM-DD`. */
  day: string;
  grade: Grade;
  score: number;
  confidence: number;
}

/**
 * The rating on each `step`th day from `from` to `to`, both included, as what is known now would have given it then. What was
 * really published then is the registry's own record.
 */
export function historyOf(file: CreditFile, from: Day, to: Day, step = 30): HistoryPoint[] {
  const tally = tallyOf(settleItems(file).items);
  const days: Day[] = [];
  for (let day = from; day < to; day += step) days.push(day);
  return [...days, to].map((day) => {
    const { grade, score, confidence } = rate(tally, file, day);
    return { day: dayText(day), grade, score, ...intervalOf({ score, confidence }), confidence };
  });
}
