import type { Grade, ListRecord } from '../listing';
import { capsOn, seriousStands, type Cap, type Standing } from './caps';
import type { Day } from './day';
import { gradeOf, worse } from './grade';
import { scoreOf, type Score } from './score';
import type { Tally } from './tally';

/** Below this confidence there is no grade: too little is known. */
const FLOOR = 0.3;

/** A grade, and what gives it. */
export interface Rating extends Score {
  grade: Grade;
  /** What the score alone would give. */
  uncapped: Grade;
  /** Those that hold today, lowest first; the first is the one that counts, if it lies below what the score gives. */
  caps: Cap[];
  /** The confidence as it travels in a list: 0 none, 1 low, 2 medium, 3 high. */
  band: ListRecord['confidence'];
}

/** The rating of a merchant on a day. Pure; whatever is dated after that day does not count yet. */
export function rate(tally: Tally, standing: Standing, on: Day): Rating {
  const scored = scoreOf(tally, on);
  const { score, confidence } = scored;
  const caps = capsOn(tally, standing, on);
  const known = confidence >= FLOOR || seriousStands(tally, on);
  const byScore = gradeOf(scored);
  const lowest = caps[0]?.atMost;
  const grade = lowest === 'D' ? 'D' : !known ? 'NR' : lowest === undefined ? byScore : worse(byScore, lowest);
  // Field by field: to spread what is known takes many times as long as to reckon it.
  return { score, confidence, grade, uncapped: known ? byScore : 'NR', caps, band: bandOf(confidence) };
}

/** Confidence in four steps. */
export function bandOf(confidence: number): ListRecord['confidence'] {
  if (confidence < FLOOR) return 0;
  return confidence < 0.5 ? 1 : confidence < 0.75 ? 2 : 3;
}
