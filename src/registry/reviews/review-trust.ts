import type { ReviewReport } from '../../core/review-report';

/** What the registry knows of a page's reviews. A fact beside the grade; never part of the rating. */
export interface ReviewTrust {
  /** How many reviews volunteers saw at most, and when last. */
  sample: number;
  /** ISO 8601, UTC. */
  date: string;
  reports: number;
  decided: { suspect: number; genuine: number; unsettled: number };
  /** By the largest sample: stars without what the tests marked, with their 95 % interval, and how many were left out. */
  adjusted: NonNullable<ReviewReport['sample']['adjusted']> | null;
}

/** Null where no report counts. */
export function reviewTrust(
  batches: readonly { report: ReviewReport; receivedAt: Date }[],
  outcomes: readonly (number | null)[],
): ReviewTrust | null {
  const [largest] = batches.toSorted((a, b) => b.report.sample.shown - a.report.sample.shown);
  if (!largest) return null;
  const count = (outcome: number) => outcomes.filter((one) => one === outcome).length;
  return {
    sample: largest.report.sample.shown,
    date: new Date(Math.max(...batches.map(({ receivedAt }) => receivedAt.getTime()))).toISOString(),
    reports: batches.length,
    decided: { genuine: count(0), suspect: count(1), unsettled: count(2) },
    adjusted: largest.report.sample.adjusted ?? null,
  };
}
