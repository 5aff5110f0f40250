import { jsonDocuments } from '../detectors/json-ld';
import { first, isNode, list, plain, typesOf, type LdNode } from '../detectors/ld-node';
import { contentOf } from '../detectors/unclobbered';
import { contentKey, hashAuthor } from './author-hash';
import { line, valueOf, valuesOf, wholeNumber } from './field';
import { markedUpReviews, type MarkedUp } from './marked-up-reviews';
import { photosOf } from './read-by-rule';
import { MAX_REVIEWS, type Reading } from './read-reviews';
import { isMonthFirst, reviewDate } from './review-date';
import { reviewMinute } from './review-minute';
import type { ReadReview, ReviewsShown } from './shown-review';
import { marksOf } from './structured-marks';
import { scaled, starCount } from './star-count';
import { wordsBeside } from './words-beside';

const MAX_NODES = 20_000;
const MAX_DEPTH = 12;
const LONGEST_STAND_IN = 40;

/** What the page tells of reviews in schema.org's words: in microdata, whose elements can be marked, or else in JSON-LD. */
export function readStructured(reading: Reading): ReviewsShown {
  const items = markedUpReviews(reading.page);
  const data = findReviews(jsonDocuments(reading.page));
  const inElements = items.reviews.length >= data.reviews.length && items.reviews.length > 0;
  const found = withoutStandIns(
    inElements ? items.reviews : data.reviews.map((node) => ({ node, element: null })),
    reading.page,
  );
  const rating = items.rating ?? data.rating;
  const monthFirst = isMonthFirst(found.map(dateOf), reading.language, reading.url.hostname);
  return {
    source: inElements ? 'microdata' : 'json-ld',
    reviews: found
      .slice(0, MAX_REVIEWS)
      .map((one) => reviewOf(one, reading, monthFirst))
      .filter((one) => one.text !== '' || one.stars !== undefined),
    total: rating && wholeNumber(plain(rating['reviewCount']) ?? plain(rating['ratingCount'])),
    mean: rating && starsOf(rating),
    product: data.product ?? items.product,
  };
}

function reviewOf({ node, element }: MarkedUp, reading: Reading, monthFirst: boolean): ReadReview {
  const name = nameOf(node['author']);
  const text = line(markedText(node) ?? unmarked(element));
  const rating = first(node['reviewRating']);
  const read = {
    text,
    title: plain(node['name']) ?? plain(node['headline']),
    stars: rating ? starsOf(rating) : starCount(plain(node['reviewRating'])),
    date: reviewDate(dateOf({ node, element }), { monthFirst, now: reading.now }),
    minute: reviewMinute(dateOf({ node, element })),
    ...marksOf(node),
    photos: photosOf(
      list(node['image']).map((one) => plain(isNode(one) ? one['url'] : one) ?? ''),
      reading.url,
    ),
    author: name === undefined ? undefined : hashAuthor(reading.salt, name),
    product: nameOf(node['itemReviewed'])?.slice(0, 300),
    element,
  };
  const own = plain(node['@id']) ?? plain(node['identifier']);
  return { key: own ? own.slice(0, 80) : contentKey([read.author, read.date, read.stars, text]), ...read };
}

function dateOf({ node, element }: MarkedUp): string {
  const said = plain(node['datePublished']) ?? plain(node['dateCreated']);
  return said ?? (element && valueOf(element, ['time@datetime', 'time', '[class*="date" i]'])) ?? '';
}

/** The words of a review whose author did not mark which they are: the longest of its innermost elements that is marked as nothing. */
function unmarked(element: Element | null): string {
  const texts = element
    ? valuesOf(element, ['p:not([itemprop]),div:not([itemprop]):not(:has(*)),span:not([itemprop]):not(:has(*))'])
    : [];
  const longest = texts.reduce((most, text) => (text.length > most.length ? text : most), '');
  return longest.length >= 15 ? longest : '';
}

function nameOf(value: unknown): string | undefined {
  return plain(first(value)?.['name'] ?? value);
}

function markedText(node: LdNode): string | undefined {
  return longText(node['reviewBody']) ?? longText(node['description']) ?? longText(node['text']);
}

/**
 * Some templates mark the same word as the text of every review, such as "comment", which none of them shows. Instead of it, the
 * words that the page shows beside each author's name.
 */
function withoutStandIns(found: readonly MarkedUp[], page: Document): readonly MarkedUp[] {
  const said = new Set(found.map(({ node }) => markedText(node)));
  const [standIn] = said;
  const shown = (element: Element | null) => element !== null && contentOf(element).includes(standIn!);
  if (found.length < 2 || said.size > 1 || standIn === undefined || standIn.length > LONGEST_STAND_IN) return found;
  if (found.some(({ element }) => shown(element))) return found;
  const words = wordsBeside(
    page,
    found.map(({ node }) => nameOf(node['author']) ?? ''),
  );
  return found.map(({ node, element }) => {
    const { description: _, text: __, ...rest } = node;
    return { node: { ...rest, reviewBody: words.get(nameOf(node['author']) ?? '') }, element };
  });
}

function longText(value: unknown): string | undefined {
  const [one] = list(value);
  return typeof one === 'string' && one.trim() !== '' ? one : undefined;
}

function starsOf(rating: LdNode): number | undefined {
  const value = Number.parseFloat((plain(rating['ratingValue']) ?? '').replace(',', '.'));
  const best = Number.parseFloat((plain(rating['bestRating']) ?? '').replace(',', '.'));
  const stars = scaled(value, best > 0 ? best : value > 5 ? (value > 10 ? 100 : 10) : 5);
  return stars >= 0 && stars <= 5 ? Math.round(stars * 100) / 100 : undefined;
}

/** Reviews in JSON-LD stand anywhere: at the top, in products, in graphs, in lists of lists. */
function findReviews(documents: readonly unknown[]) {
  const reviews: LdNode[] = [];
  let rating: LdNode | undefined;
  let product: string | undefined;
  let left = MAX_NODES;
  const visit = (value: unknown, depth: number): void => {
    if ((left -= 1) < 0 || depth > MAX_DEPTH) return;
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1);
    if (!isNode(value)) return;
    const types = typesOf(value);
    if (types.some((type) => /^(?:Customer|User)?Review$/.test(type))) {
      reviews.push(value);
      return;
    }
    if (types.includes('AggregateRating')) rating ??= value;
    if (types.includes('Product')) product ??= plain(value['name']);
    for (const inner of Object.values(value)) if (typeof inner === 'object') visit(inner, depth + 1);
  };
  for (const document of documents) visit(document, 0);
  return { reviews, rating, product };
}
