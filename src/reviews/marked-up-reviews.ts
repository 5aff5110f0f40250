import { list, type LdNode } from '../detectors/ld-node';
import { microdata } from '../detectors/microdata';
import { all, attributeOf, contains, contentOf, nameOf, parentOf } from '../detectors/unclobbered';

/** A review as its mark-up tells it, and the element that it stands in. */
export interface MarkedUp {
  node: LdNode;
  element: Element | null;
}

const MAX_ELEMENTS = 40_000;
const MAX_TEXT = 4_000_000;
const PARTS =
  /^(name|headline|reviewBody|description|text|datePublished|dateCreated|author|ratingValue|bestRating|worstRating|image|reviewCount|ratingCount|itemReviewed|upvoteCount|interactionStatistic|interactionType|userInteractionCount|additionalProperty|propertyID|value|color|size|comment)$/;

/** Reviews in microdata, and what it says of the product and of all ratings together. One walk, in the page's order. */
export function markedUpReviews(page: Document): {
  reviews: MarkedUp[];
  rating?: LdNode | undefined;
  product?: string | undefined;
} {
  const reviews: MarkedUp[] = [];
  let rating: LdNode | undefined;
  let product: string | undefined;
  const open: { element: Element; node: LdNode }[] = [];
  let text = MAX_TEXT;
  const every = all(page, microdata.selector);
  for (let at = 0; at < every.length && at < MAX_ELEMENTS && text > 0; at += 1) {
    const element = every[at];
    if (!element) break;
    while (open.length > 0 && !contains(open.at(-1)!.element, element)) open.pop();
    const around = open.at(-1)?.node;
    const properties = microdata
      .propertiesOf(element)
      .filter((name) => PARTS.test(name) || /^(reviewRating|aggregateRating|reviews?)$/i.test(name));
    if (!microdata.isItem(element)) {
      if (!around) continue;
      const value = valueOf(element);
      text -= value.length;
      add(around, properties, value);
      continue;
    }
    const types = microdata.typesOf(element);
    const node: LdNode = { '@type': types };
    if (around) add(around, properties, node);
    if (types.includes('Review') && !isCopy(element)) reviews.push({ node, element });
    if (types.includes('AggregateRating')) rating ??= node;
    open.push({ element, node });
    if (
      types.includes('Product') &&
      product === undefined &&
      !open.some((one) => list(one.node['@type']).includes('Review'))
    )
      product = nameWithin(element);
  }
  return { reviews, rating, product };
}

/** Carousels copy what they show to both of their ends. */
function isCopy(element: Element): boolean {
  for (let at: Element | null = element, depth = 0; at !== null && depth < 6; at = parentOf(at), depth += 1)
    if (/(^|\s)(slick-cloned|swiper-slide-duplicate|cloned)(\s|$)/.test(attributeOf(at, 'class')?.slice(0, 500) ?? ''))
      return true;
  return false;
}

function valueOf(element: Element): string {
  const said = attributeOf(element, 'content') ?? attributeOf(element, 'datetime');
  if (said !== null) return said.slice(0, 20_000);
  const name = nameOf(element);
  const address = /^LINK$/i.test(name)
    ? attributeOf(element, 'href')
    : /^(IMG|A)$/i.test(name)
      ? attributeOf(element, 'src')
      : null;
  return (address ?? contentOf(element)).slice(0, 20_000).trim();
}

function nameWithin(product: Element): string | undefined {
  for (const name of all(product, '[itemprop~="name"]')) return valueOf(name).slice(0, 300) || undefined;
  return undefined;
}

function add(node: LdNode, properties: readonly string[], value: unknown): void {
  if (value === '') return;
  for (const property of properties) node[property] = [...list(node[property]), value];
}
