import type { CreditPoint } from '../../core/merchant-file';
import { dayText } from '../../core/rating/day';
import { intervalOf } from '../../core/rating/interval';
import type { CreditRow } from './credit-repository';

/** What is kept of a day, as everyone may read it. */
export function creditPoint(row: CreditRow): CreditPoint {
  const { day, grade, score } = row;
  return { day: dayText(day), grade, score, ...intervalOf(row) };
}
