import { all, contains, has, matches } from '../detectors/unclobbered';
import { contentKey, hashAuthor } from './author-hash';
import { line, valueOf, valuesOf, wholeNumber } from './field';
import { photoAddress } from './photo-address';
import { MAX_REVIEWS, type Reading } from './read-reviews';
import { isMonthFirst, reviewDate } from './review-date';
import { reviewMinute } from './review-minute';
import type { ReviewRule } from './review-rule';
import type { Histogram, ReadReview, ReviewsShown } from './shown-review';
import { starCount } from './star-count';
import { voteCount } from './vote-count';

const MAX_PHOTOS = 20;

/** The reviews that a rule finds; null where it finds none. */
export function readByRule(reading: Reading, rule: ReviewRule): ReviewsShown | null {
  const items = outermost(all(reading.page, rule.item));
  if (items.length === 0) return null;
  const dates = items.map((item) => valueOf(item, rule.date) ?? '');
  const monthFirst = isMonthFirst(dates, reading.language, reading.url.hostname);
  // Where no review is marked as bought, the page marks none, and nothing follows for any.
  const marks = rule.verified !== undefined && items.some((item) => isMarked(item, rule.verified!));
  const reviews = items.map((item, at): ReadReview => {
    const author = valueOf(item, rule.author);
    const text = valueOf(item, rule.text, rule.without) ?? '';
    const read = {
      text,
      title: valueOf(item, rule.title),
      stars: starsOf(item, rule),
      date: reviewDate(dates[at] ?? '', { monthFirst, now: reading.now }),
      minute: reviewMinute(dates[at] ?? ''),
      verified: marks ? isMarked(item, rule.verified!) : undefined,
      photos: photosOf(valuesOf(item, rule.photos), reading.url),
      helpful: voteCount(valueOf(item, rule.helpful)),
      variant: valueOf(item, rule.variant)?.slice(0, 200),
      reply: valueOf(item, rule.reply),
      author: author === undefined ? undefined : hashAuthor(reading.salt, author),
      product: valueOf(item, rule.product)?.slice(0, 300),
      element: item,
    };
    const own = valueOf(item, rule.id)?.slice(0, 80);
    return { key: own ? `${rule.name}:${own}` : contentKey([read.author, read.date, read.stars, text]), ...read };
  });
  return {
    source: rule.name,
    reviews: reviews.filter((one) => one.text !== '' || one.stars !== undefined),
    histogram: histogramOf(reading.page, rule),
    total: wholeNumber(valueOf(reading.page, rule.total)),
    mean: starCount(valueOf(reading.page, rule.mean)),
  };
}

/** A review within another, such as an answer that is marked alike, belongs to it. */
function outermost(found: ArrayLike<Element>): Element[] {
  const items: Element[] = [];
  for (let at = 0; at < found.length && items.length < MAX_REVIEWS; at += 1) {
    const element = found[at];
    const last = items.at(-1);
    if (element && !(last && contains(last, element))) items.push(element);
  }
  return items;
}

function isMarked(item: Element, selector: string): boolean {
  return has(item, selector) || matches(item, selector);
}

function starsOf(item: Element, rule: ReviewRule): number | undefined {
  const said = starCount(valueOf(item, rule.stars));
  if (said !== undefined || rule.filledStars === undefined) return said;
  const filled = all(item, rule.filledStars).length;
  return filled >= 1 && filled <= 5 ? filled : undefined;
}

export function photosOf(values: readonly string[], url: URL): string[] {
  const photos = values.map((value) => photoAddress(value, url)).filter((one) => one !== undefined);
  return [...new Set(photos)].slice(0, MAX_PHOTOS);
}

/** `1,234 reviews` or `(3)` as it is; of `width: 83.33%` the per cent, rounded. */
function amount(text: string): number | undefined {
  const [, number, percent] = /(\d[\d.,]*) ?(%)?/.exec(line(text)) ?? [];
  return percent ? Math.round(Number.parseFloat(number!.replace(',', '.'))) : wholeNumber(number);
}

function histogramOf(page: Document, { bars }: ReviewRule): Histogram | undefined {
  if (!bars) return undefined;
  const counts = new Map<number, number>();
  for (const row of [...all(page, bars.row)].slice(0, 10)) {
    const star = Number(/[1-5]/.exec(valueOf(row, bars.star) ?? '')?.[0]);
    const value = amount(valueOf(row, bars.value) ?? '');
    if (star && value !== undefined && !counts.has(star)) counts.set(star, value);
  }
  if (counts.size < 3) return undefined;
  const histogram = [1, 2, 3, 4, 5].map((star) => counts.get(star) ?? 0);
  return histogram.some((count) => count > 0) ? (histogram as unknown as Histogram) : undefined;
}
