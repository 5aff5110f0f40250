import jstat from 'jstat';
import type { Day } from './day';
import { decay, halfLifeOf, RATING_HALF_LIFE } from './decay';
import { complaintsOf, ratingsOf, UPHELD, type Tally, type Upheld } from './tally';

/** What is assumed of a merchant of whom nothing is known: as much as 7 ratings of 3.5 stars of 5 say. */
export const PRIOR_WEIGHT = 7;
const PRIOR = 0.625;
/** All ratings together weigh no more than this. */
export const MAX_RATINGS = 60;

/** What one upheld complaint counts against the merchant, and what its remedy counts for it. */
const AGAINST: Record<Upheld, number> = { 'upheld-unremedied': 1, 'upheld-late': 0.5, 'upheld-remedied': 0.25 };

export interface Score {
  /** The expected share of good conduct, 0 to 1. */
  score: number;
  /** Between these it lies with 80 % (the 10th and the 90th percentile). */
  low: number;
  high: number;
  /** How much of it rests on evidence and not on what is assumed, 0 to 1. */
  confidence: number;
}

/** What speaks for and against, decayed. */
interface Weights {
  good: number;
  bad: number;
}

/**
 * The beta score of a merchant on a day (standards, section 5): what is assumed, and what speaks for and against, fading. The
 * quality that a remedied complaint adds is no reason to score better than without that complaint, so the score is the lowest of
 * those with no remedied complaint, with the late ones, and with all: nobody gains by a complaint, and nobody loses by a remedy.
 */
export function scoreOf(tally: Tally, on: Day): Score {
  const ratings = ratingsAt(tally, on);
  const complaints = complaintsAt(tally, on);
  const all = UPHELD.reduce((sum, outcome) => sum + complaints[outcome].good + complaints[outcome].bad, 0);
  const evidence = all + ratings.good + ratings.bad;
  let lowest: Weights | null = null;
  let counted = ratings;
  for (const outcome of UPHELD) {
    counted = { good: counted.good + complaints[outcome].good, bad: counted.bad + complaints[outcome].bad };
    if (lowest === null || meanOf(counted) < meanOf(lowest)) lowest = counted;
  }
  const { good, bad } = lowest ?? ratings;
  const alpha = PRIOR_WEIGHT * PRIOR + good;
  const beta = PRIOR_WEIGHT * (1 - PRIOR) + bad;
  return {
    score: meanOf({ good, bad }),
    low: jstat.beta.inv(0.1, alpha, beta),
    high: jstat.beta.inv(0.9, alpha, beta),
    confidence: evidence / (evidence + PRIOR_WEIGHT),
  };
}

function meanOf({ good, bad }: Weights): number {
  return (PRIOR_WEIGHT * PRIOR + good) / (PRIOR_WEIGHT + good + bad);
}

function ratingsAt(tally: Tally, on: Day): Weights {
  let good = 0;
  let bad = 0;
  for (const { day, weight, quality } of ratingsOf(tally)) {
    const left = decay(on - day, RATING_HALF_LIFE) * weight;
    good += left * quality;
    bad += left * (1 - quality);
  }
  const scale = Math.min(1, MAX_RATINGS / (good + bad));
  return { good: good * scale, bad: bad * scale };
}

function complaintsAt(tally: Tally, on: Day): Record<Upheld, Weights> {
  const sums = {
    'upheld-unremedied': { good: 0, bad: 0 },
    'upheld-late': { good: 0, bad: 0 },
    'upheld-remedied': { good: 0, bad: 0 },
  };
  for (const { day, severity, outcome, count } of complaintsOf(tally)) {
    const left = decay(on - day, halfLifeOf(severity)) * severity * count;
    sums[outcome].bad += left * AGAINST[outcome];
    sums[outcome].good += left * (1 - AGAINST[outcome]);
  }
  return sums;
}
