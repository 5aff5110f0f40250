import { all, contains, has, isElement, matches } from '../detectors/unclobbered';
import { contentKey, hashAuthor } from './author-hash';
import { line, valueAmong, valueOf, valuesOf, wholeNumber } from './field';
import { partsOf, type Place } from './open-places';
import { photoAddress } from './photo-address';
import { MAX_REVIEWS, type Reading } from './read-reviews';
import { isMonthFirst, reviewDate } from './review-date';
import { reviewMinute } from './review-minute';
import type { ReviewRule, Where } from './review-rule';
import type { Histogram, ReadReview, ReviewsShown } from './shown-review';
import { starCount } from './star-count';
import { voteCount } from './vote-count';

const MAX_PHOTOS = 20;

/** The reviews that a rule finds; null where it finds none. */
export function readByRule(reading: Reading, rule: ReviewRule): ReviewsShown | null {
  const { places } = reading;
  const items = itemsIn(places, rule.item);
  if (items.length === 0) return null;
  const parts = items.map((item) => partsOf(item, places));
  const dates = parts.map((of) => valueAmong(of, rule.date) ?? '');
  const monthFirst = isMonthFirst(dates, reading.language, reading.url.hostname);
  // Where no review is marked as bought, the page marks none, and nothing follows for any.
  const marks = rule.verified !== undefined && parts.some((of) => isMarked(of, rule.verified!));
  const reviews = items.map((item, at): ReadReview => {
    const of = parts[at]!;
    const value = (where: Where | undefined) => valueAmong(of, where);
    const author = value(rule.author);
    const text = valueAmong(of, rule.text, rule.without) ?? '';
    const read = {
      text,
      title: value(rule.title),
      stars: starsOf(of, rule),
      date: reviewDate(dates[at] ?? '', { monthFirst, now: reading.now }),
      minute: reviewMinute(dates[at] ?? ''),
      verified: marks ? isMarked(of, rule.verified!) : undefined,
      photos: photosOf(
        of.flatMap((part) => valuesOf(part, rule.photos)),
        reading.url,
      ),
      helpful: voteCount(value(rule.helpful)),
      variant: value(rule.variant)?.slice(0, 200),
      reply: value(rule.reply),
      author: author === undefined ? undefined : hashAuthor(reading.salt, author),
      product: value(rule.product)?.slice(0, 300),
      element: item,
    };
    const own = value(rule.id)?.slice(0, 80);
    return { key: own ? `${rule.name}:${own}` : contentKey([read.author, read.date, read.stars, text]), ...read };
  });
  const whole = places.map(({ at }) => at);
  return {
    source: rule.name,
    reviews: reviews.filter((one) => one.text !== '' || one.stars !== undefined),
    histogram: histogramOf(whole, rule),
    total: wholeNumber(valueAmong(whole, rule.total)),
    mean: starCount(valueAmong(whole, rule.mean)),
  };
}

/** The reviews in all places. What hangs in a review belongs to it. */
function itemsIn(places: readonly Place[], selector: string): Element[] {
  const items: Element[] = [];
  for (const { at, hosts } of places)
    if (hosts.length === 0 || !items.some((item) => hosts.some((host) => contains(item, host))))
      items.push(...outermost(all(at, selector)));
  return items.slice(0, MAX_REVIEWS);
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

function isMarked(parts: readonly (ParentNode & Node)[], selector: string): boolean {
  return parts.some((part) => has(part, selector) || (isElement(part) && matches(part, selector)));
}

function starsOf(parts: readonly (ParentNode & Node)[], rule: ReviewRule): number | undefined {
  const said = starCount(valueAmong(parts, rule.stars));
  if (said !== undefined || rule.filledStars === undefined) return said;
  const { filledStars } = rule;
  const filled = parts.reduce((sum, part) => sum + all(part, filledStars).length, 0);
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

function histogramOf(places: readonly ParentNode[], { bars }: ReviewRule): Histogram | undefined {
  if (!bars) return undefined;
  const counts = new Map<number, number>();
  for (const row of places.flatMap((place) => [...all(place, bars.row)]).slice(0, 10)) {
    const star = Number(/[1-5]/.exec(valueOf(row, bars.star) ?? '')?.[0]);
    const value = amount(valueOf(row, bars.value) ?? '');
    if (star && value !== undefined && !counts.has(star)) counts.set(star, value);
  }
  if (counts.size < 3) return undefined;
  const histogram = [1, 2, 3, 4, 5].map((star) => counts.get(star) ?? 0);
  return histogram.some((count) => count > 0) ? (histogram as unknown as Histogram) : undefined;
}
