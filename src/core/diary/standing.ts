import { GRADES, type Grade } from '../listing';
import type { Reason, Verdict } from '../verdict';

/** How a merchant stands by the lists on the device, as far as its buyers are told of changes. */
export interface Standing {
  level: 'none' | 'caution' | 'danger';
  /** The worst grade; `NR` where there is none. */
  grade: Grade;
  /** The registries that say so. */
  by: string[];
}

export const NOTHING_SAID: Standing = { level: 'none', grade: 'NR', by: [] };

const LEVELS: readonly Standing['level'][] = ['none', 'caution', 'danger'];
/** A grade from here on is worse than none. */
const POOR = GRADES.indexOf('B');
const DAMAGE = GRADES.length;

/**
 * How a merchant stands by a verdict on nothing but its identifiers. What a page merely claims, and what it looks like, is left out: only
 * what was decided of the merchant itself is news.
 */
export function standingOf({ reasons }: Pick<Verdict, 'reasons'>): Standing {
  const own = reasons.filter(isOwn);
  const level = own.find((one) => one.level === 'danger' || one.level === 'caution')?.level;
  const graded = own.map(({ grade }) => grade).sort((a, b) => GRADES.indexOf(b) - GRADES.indexOf(a));
  return {
    level: level === 'danger' || level === 'caution' ? level : 'none',
    grade: graded[0] ?? 'NR',
    by: [...new Set(own.map(({ registry }) => registry.id))],
  };
}

/** The reason that a worse standing rests on; null where there is none to name. */
export function gravestOf({ reasons }: Pick<Verdict, 'reasons'>): Reason | null {
  return reasons.find(isOwn) ?? null;
}

function isOwn({ evidence, code }: Reason): boolean {
  return evidence !== 'claimed' && code !== 'impersonates' && code !== 'looks-like';
}

/** Whether the merchant was newly listed, listed more gravely, or got a lower grade that is a poor one. */
export function hasWorsened(was: Standing, is: Standing): boolean {
  const rise = LEVELS.indexOf(is.level) - LEVELS.indexOf(was.level);
  if (rise !== 0) return rise > 0;
  return GRADES.indexOf(is.grade) >= POOR && GRADES.indexOf(is.grade) > GRADES.indexOf(was.grade);
}

/**
 * What is to be remembered after another look. A better word counts only once every registry that said the worse has `answered`, with a list
 * that is in date: a list that is missing for a day, or a clock that runs ahead, must not have the same thing told twice.
 */
export function nextStanding(was: Standing, is: Standing, answered: readonly string[]): Standing {
  const rank = ({ level, grade }: Standing) => LEVELS.indexOf(level) * DAMAGE + GRADES.indexOf(grade);
  if (rank(is) > rank(was)) return is;
  return was.by.every((id) => answered.includes(id)) ? is : was;
}
