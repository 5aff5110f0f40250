import type { Identifier } from '../identifier';
import type { Grade } from '../listing';

/** What a draw knows of a merchant that may be drawn; frozen with the draw, so that it can be drawn again. */
export interface Candidate {
  identifier: Identifier;
  grade: Grade;
  /** Complaints that were accepted and are not decided. */
  openComplaints: number;
  /** Whole days since an inspection of it ended; null: it was never looked at. */
  daysSinceLook: number | null;
}

const BY_GRADE: Record<Grade, number> = {
  AAA: 1,
  AA: 1,
  A: 2,
  NR: 3,
  BBB: 3,
  BB: 4,
  B: 5,
  CCC: 6,
  CC: 7,
  C: 8,
  D: 8,
};
const PER_COMPLAINT = 2;
/** More complaints add nothing: anyone can send them. */
const MOST_COMPLAINTS = 5;
const DAYS_PER_POINT = 60;
const MOST_AGE = 6;

/**
 * How often a merchant is in the pot: 1 to 24, more for a low grade, open complaints and a long time without a look. Whole numbers, so
 * that everyone computes the same. Never 0: every candidate can be drawn, so that no merchant knows itself safe.
 */
export function weightOf({ grade, openComplaints, daysSinceLook }: Omit<Candidate, 'identifier'>): number {
  const complaints = PER_COMPLAINT * Math.min(Math.max(0, Math.floor(openComplaints)), MOST_COMPLAINTS);
  const age =
    daysSinceLook === null ? MOST_AGE : Math.min(Math.floor(Math.max(0, daysSinceLook) / DAYS_PER_POINT), MOST_AGE);
  return BY_GRADE[grade] + complaints + age;
}
