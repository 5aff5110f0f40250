import { attributeOf, tagged } from '../detectors/unclobbered';
import { metaOf, textOf } from '../detectors/page-text';
import { openPlaces, type Place } from './open-places';
import { readByRule } from './read-by-rule';
import { readStructured } from './read-structured';
import type { ReadReview, ReviewsShown } from './shown-review';
import { RULES } from './rules';

export interface ReadingOptions {
  /** What author names are hashed with: the registry's id. */
  salt: string;
  /** ms since 1970; only words such as "yesterday" need it. */
  now: number;
}

/** What every reading of a page needs to know. */
export interface Reading extends ReadingOptions {
  page: Document;
  /** The page and what hangs in it beyond selectors' reach. */
  places: readonly Place[];
  url: URL;
  /** BCP 47, or empty. */
  language: string;
}

export const MAX_REVIEWS = 5000;

/**
 * The reviews that a page shows: by the rule of its marketplace or review app, else as its microdata or JSON-LD tells them; of
 * these the way that finds most. A page can't make it fail or take long: what is too much is left out.
 */
export function readReviews(page: Document, url: URL, options: ReadingOptions): ReviewsShown {
  const places = safely(() => openPlaces(page)) ?? [{ at: page, hosts: [] }];
  const reading: Reading = { ...options, page, places, url, language: languageOf(page) };
  const readings = [
    ...RULES.filter(({ hosts }) => hosts?.test(url.hostname) ?? true).map((rule) =>
      safely(() => readByRule(reading, rule)),
    ),
    safely(() => readStructured(reading)),
  ].filter((one) => one !== null);
  const best = readings.reduce<ReviewsShown | null>(
    (most, one) => (most === null || one.reviews.length > most.reviews.length ? one : most),
    null,
  );
  const described = readings.at(-1);
  const reviews = withoutClones(best?.reviews ?? []);
  const total = best?.total ?? described?.total;
  return {
    source: best?.reviews.length ? best.source : 'none',
    reviews,
    histogram: best?.histogram ?? readings.find(({ histogram }) => histogram)?.histogram,
    // Some pages mark up fewer than they show: that is not how many there are.
    total: total !== undefined && total < reviews.length ? undefined : total,
    mean: best?.mean ?? described?.mean,
    product: described?.product ?? safely(() => metaOf(page, 'og:title') ?? textOf(page, 'h1')) ?? undefined,
  };
}

/** A rule whose selector this browser does not know, or a page that breaks one way of reading, leaves the others. */
function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Carousels put the same review into the page more than once; it is one review, and no sign of anything. */
function withoutClones(reviews: readonly ReadReview[]): ReadReview[] {
  const known = new Map<string, ReadReview>();
  for (const review of reviews) if (!known.has(review.key)) known.set(review.key, review);
  return [...known.values()];
}

function languageOf(page: Document): string {
  const root = tagged(page, 'html')[0];
  return (root && attributeOf(root, 'lang'))?.slice(0, 35) ?? '';
}
