import jstat from 'jstat';
import { PRIOR_WEIGHT, type Score } from './score';

/** Between these a score lies with 80 % (the 10th and the 90th percentile). */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The interval of a score: that of the beta distribution whose mean is the score, and whose weight is all that the confidence
 * counts, what is assumed included. It follows from the two alone, so that it is kept nowhere and reckoned where it is shown.
 */
export function intervalOf({ score, confidence }: Score): Interval {
  const weight = PRIOR_WEIGHT / (1 - confidence);
  // Nothing is left to chance; there is no such distribution.
  if (score <= 0 || score >= 1 || weight === Infinity) return { low: score, high: score };
  const quantile = (share: number) => jstat.beta.inv(share, weight * score, weight * (1 - score));
  return { low: quantile(0.1), high: quantile(0.9) };
}
