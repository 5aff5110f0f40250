import { GRADES, type Grade } from '../listing';
import { intervalOf } from './interval';
import type { Score } from './score';

/** Best first. */
export const SCALE: readonly Exclude<Grade, 'NR'>[] = GRADES.filter((grade) => grade !== 'NR');

/** The lowest score of each grade; whatever is below the last is C. D comes by decision only. */
const FLOORS: readonly (readonly [Exclude<Grade, 'NR'>, number])[] = [
  ['AAA', 0.93],
  ['AA', 0.88],
  ['A', 0.8],
  ['BBB', 0.7],
  ['BB', 0.6],
  ['B', 0.5],
  ['CCC', 0.4],
  ['CC', 0.3],
];
/** What the lower end of the interval must reach for the best grade. */
const AAA_LOW = 0.88;

/** The grade of a score, before any cap. */
export function gradeOf(of: Score): Exclude<Grade, 'NR'> {
  for (const [grade, floor] of FLOORS)
    if (of.score >= floor) return grade === 'AAA' && intervalOf(of).low < AAA_LOW ? 'AA' : grade;
  return 'C';
}

/** The worse of two. */
export function worse(a: Exclude<Grade, 'NR'>, b: Exclude<Grade, 'NR'>): Exclude<Grade, 'NR'> {
  return SCALE.indexOf(a) > SCALE.indexOf(b) ? a : b;
}
