import type { Day } from './day';
import { decay, halfLifeOf, RATING_HALF_LIFE } from './decay';
import { weightOf, type Tally, type Upheld } from './tally';

/** What is assumed of a merchant of whom nothing is known: as much as 7 ratings of 3.5 stars of 5 say. */
export const PRIOR_WEIGHT = 7;
const PRIOR = 0.625;
/** All ratings together weigh no more than this. */
export const MAX_RATINGS = 60;

/** What one upheld complaint counts against the merchant, and what its remedy counts for it; one without remedy counts all against. */
const AGAINST: Record<Exclude<Upheld, 'upheld-unremedied'>, number> = { 'upheld-late': 0.5, 'upheld-remedied': 0.25 };

export interface Score {
  /** The expected share of good conduct, 0 to 1. */
  score: number;
  /** How much of it rests on evidence and not on what is assumed, 0 to 1. */
  confidence: number;
}

/**
 * The beta score of a merchant on a day (standards, section 5): what is assumed, and what speaks for and against, fading. The
 * quality that a remedied complaint adds is no reason to score better than without that complaint, so the score is the lowest of
 * those with no remedied complaint, with the late ones, and with all: nobody gains by a complaint, and nobody loses by a remedy.
 */
export function scoreOf({ complaints, ratings }: Tally, on: Day): Score {
  let good = 0;
  let bad = 0;
  for (const entry of ratings) {
    if (entry.weight <= 0) continue;
    const left = decay(on - entry.day, RATING_HALF_LIFE) * weightOf(entry);
    const quality = entry.good / entry.weight;
    good += left * quality;
    bad += left * (1 - quality);
  }
  const scale = good + bad > MAX_RATINGS ? MAX_RATINGS / (good + bad) : 1;
  good *= scale;
  bad *= scale;
  let unremedied = 0;
  let late = 0;
  let remedied = 0;
  for (const { day, severity, outcome, count } of complaints) {
    const left = decay(on - day, halfLifeOf(severity)) * severity * count;
    if (outcome === 'upheld-unremedied') unremedied += left;
    else if (outcome === 'upheld-late') late += left;
    else remedied += left;
  }
  const evidence = unremedied + late + remedied + good + bad;
  bad += unremedied;
  let score = meanOf(good, bad);
  for (let step = 0; step < 2; step++) {
    const weight = step === 0 ? late : remedied;
    const against = step === 0 ? AGAINST['upheld-late'] : AGAINST['upheld-remedied'];
    good += weight * (1 - against);
    bad += weight * against;
    score = Math.min(score, meanOf(good, bad));
  }
  return { score, confidence: evidence / (evidence + PRIOR_WEIGHT) };
}

function meanOf(good: number, bad: number): number {
  return (PRIOR_WEIGHT * PRIOR + good) / (PRIOR_WEIGHT + good + bad);
}
