import { MAX_REPORTED, type ReportedReview, type ReviewReport } from '../core/review-report';
import { goodsAddress } from '../core/goods-address';
import type { Inspection } from '../messages/protocol';
import { adjustedStars } from '../reviews/adjusted-stars';
import type { ReviewsJudged } from '../reviews/judge-reviews';
import type { ReadReview, ReviewsShown } from '../reviews/shown-review';
import type { Said } from './inspector-form';

interface Composition {
  shown: ReviewsShown;
  judged: ReviewsJudged;
  picked: ReadonlySet<string>;
  said: Said;
  inspection: Inspection;
  url: string;
}

/** The report as it will be sent: the reviews picked, and of the others only what the tests found. Null where none is picked. */
export function composeReport({ shown, judged, picked, said, inspection, url }: Composition): ReviewReport | null {
  const reviews = shown.reviews.filter(({ key }) => picked.has(key)).slice(0, MAX_REPORTED);
  if (reviews.length === 0) return null;
  const comment = said.comment.trim();
  const product = shown.product?.trim().slice(0, 300);
  const stars = adjustedStars(shown.reviews, judged);
  return {
    page: { url: goodsAddress(new URL(url)), ...(product ? { product } : {}) },
    merchant: inspection.merchant,
    sample: {
      shown: shown.reviews.length,
      verdict: judged.verdict,
      signals: judged.signals
        .filter(({ state }) => state !== 'not-enough' && state !== 'usual')
        .map((signal) => ({ name: signal.name, state: signal.state, reviews: signal.reviews.length })),
      ...(shown.mean === undefined ? {} : { mean: shown.mean }),
      ...(shown.reviews.some((review) => review.stars !== undefined) ? { stars: histogram(shown.reviews) } : {}),
      ...(stars ? { adjusted: { stars: stars.adjusted, low: stars.low, high: stars.high, left: stars.left } } : {}),
    },
    direction: said.direction,
    reviews: reviews.map((review) => reported(review, said)),
    ...(comment ? { comment } : {}),
    language: inspection.language,
  };
}

function reported(review: ReadReview, { reasons }: Said): ReportedReview {
  const { key, text, stars, date, verified, photos, author } = review;
  return {
    key,
    text,
    ...(stars === undefined ? {} : { stars }),
    ...(date === undefined ? {} : { date }),
    ...(verified === undefined ? {} : { verified }),
    photos,
    ...(author === undefined ? {} : { author }),
    reasons,
  };
}

type Histogram = NonNullable<ReviewReport['sample']['stars']>;

function histogram(reviews: readonly ReadReview[]): Histogram {
  const counts: Histogram = [0, 0, 0, 0, 0];
  for (const { stars } of reviews) if (stars !== undefined) counts[Math.max(1, Math.round(stars)) - 1]! += 1;
  return counts;
}
