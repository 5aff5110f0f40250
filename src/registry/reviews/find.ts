import type { Identifier } from '../../core/identifier';
import type { ReviewReport } from '../../core/review-report';
import type { ReviewFinding } from '../../core/review-trust';
import { starMean, tenths } from '../../core/star-mean';
import { GENUINE, SUSPECT, UNSETTLED } from './panel-rule';
import { reviewHashOf } from './review-hash';

/** Reports and panels' decisions on one product, in one direction. */
export interface Cluster {
  product: string;
  direction: ReviewReport['direction'];
  batches: readonly { report: ReviewReport; merchant: Identifier | null; receivedAt: Date }[];
  cases: readonly { reviewHash: string; outcome: number | null; stars: number | undefined }[];
}

/** One suspect review may be anything; of three a page can be spoken of. */
export const LEAST_SUSPECT = 3;

/** What is lacking: suspect reviews, goods they are of, more of these than genuine ones, or one merchant that reports name. */
export interface NothingYet {
  lacks: 'suspect' | 'goods' | 'majority' | 'merchant';
  /** In words. */
  not: string;
}

/** How many reviews panels found what. */
export interface Decided {
  suspect: number;
  genuine: number;
  unsettled: number;
}

export function decidedOf(cases: Cluster['cases']): Decided {
  const count = (outcome: number) => cases.filter((one) => one.outcome === outcome).length;
  return { suspect: count(SUSPECT), genuine: count(GENUINE), unsettled: count(UNSETTLED) };
}

const NOT_MOST: NothingYet = {
  lacks: 'majority',
  not: 'Panels found at least as many of the reported reviews genuine as suspect.',
};

/** That panels found no more reviews suspect than genuine; null: they did. */
export function notMost({ suspect, genuine }: Decided): NothingYet | null {
  return suspect <= genuine ? NOT_MOST : null;
}

/** What a handler may open a case for, or in words why there is nothing yet. */
export function find(cluster: Cluster): ReviewFinding | NothingYet {
  const decided = decidedOf(cluster.cases);
  const { suspect } = decided;
  if (suspect < LEAST_SUSPECT)
    return { lacks: 'suspect', not: `Panels found ${suspect} of its reviews suspect; it takes ${LEAST_SUSPECT}.` };
  return notMost(decided) ?? factOf(cluster);
}

/** What is known of a product of which panels found a review suspect, be it enough for a case or not; or that nobody knows whose it is. */
export function factOf({ product, direction, batches, cases }: Cluster): ReviewFinding | NothingYet {
  const decided = decidedOf(cases);
  const suspect = cases.filter((one) => one.outcome === SUSPECT);
  const hashes = new Set(suspect.map(({ reviewHash }) => reviewHash));
  const right = batches.filter(({ report }) => report.reviews.some(({ key }) => hashes.has(reviewHashOf(key))));
  const merchant = mostNamed(right.map((one) => one.merchant));
  if (merchant === null)
    return { lacks: 'merchant', not: 'The reports do not agree on whose goods they are, or name nobody surely.' };
  return {
    product,
    merchant,
    direction,
    sample: middle(right, ({ report }) => report.sample.shown)!.report.sample.shown,
    date: new Date(Math.max(...right.map(({ receivedAt }) => receivedAt.getTime()))).toISOString(),
    reports: right.length,
    decided,
    adjusted: adjusted(
      right.map(({ report }) => report.sample),
      suspect.flatMap(({ stars }) => stars ?? []),
    ),
  };
}

/** What more than half of them name. */
export function mostNamed<Name extends string>(merchants: readonly (Name | null)[]): Name | null {
  return (
    merchants.find((one) => one !== null && merchants.filter((other) => other === one).length * 2 > merchants.length) ??
    null
  );
}

/** The one in the middle, of two the smaller: nobody makes it large alone. */
function middle<T>(all: readonly T[], size: (one: T) => number): T | undefined {
  return all.toSorted((a, b) => size(a) - size(b))[Math.floor((all.length - 1) / 2)];
}

function adjusted(samples: readonly ReviewReport['sample'][], suspect: readonly number[]): ReviewFinding['adjusted'] {
  const rated = samples.flatMap(({ stars, shown }) => (stars && sum(stars) <= shown ? [stars] : []));
  const stars = middle(rated, sum);
  if (!stars) return null;
  const kept = [...stars];
  let left = 0;
  for (const one of suspect) {
    const at = Math.max(1, Math.round(one)) - 1;
    if (kept[at]! > 0) [kept[at], left] = [kept[at]! - 1, left + 1];
  }
  const mean = starMean(spread(kept));
  if (mean === null) return null;
  const all = spread(stars);
  return { ...mean, mean: tenths(sum(all) / all.length), left, of: all.length };
}

function spread(counts: readonly number[]): number[] {
  return counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1));
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}
