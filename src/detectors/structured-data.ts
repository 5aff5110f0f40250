/** What a page says of itself in schema.org's words, as far as a shop is concerned. */
export interface StructuredData {
  products: Product[];
  /** Types of everything at the top level of the page's JSON-LD, such as `NewsArticle`. */
  types: ReadonlySet<string>;
}

export interface Product {
  name?: string | undefined;
  offer?: Offer | undefined;
  rating?: string | undefined;
  ratingCount?: string | undefined;
}

interface Offer {
  price?: string | undefined;
  currency?: string | undefined;
  sellerName?: string | undefined;
  sellerUrl?: string | undefined;
}

type Node = Record<string, unknown>;

const MAX_SCRIPTS = 40;
const MAX_SCRIPT_LENGTH = 400_000;
const MAX_TOTAL_LENGTH = 1_000_000;
const MAX_NODES = 2000;

/** Reads the page's JSON-LD (any nesting, `@graph`, small faults mended) and, where that has no product, its microdata. */
export function structuredData(page: Document): StructuredData {
  const nodes = jsonLd(page);
  const types = new Set(nodes.flatMap(typesOf));
  const products = nodes
    .filter((node) =>
      typesOf(node).some((type) => /^(Product|ProductGroup|IndividualProduct|ProductModel)$/i.test(type)),
    )
    .map(productOf);
  return { types, products: products.length > 0 ? products : microdata(page) };
}

/** The things that the page is about: those at the top, in lists and graphs, or as `mainEntity`; not what they relate to. */
function jsonLd(page: Document): Node[] {
  const found: Node[] = [];
  let left = MAX_TOTAL_LENGTH;
  let visits = 0;
  const visit = (value: unknown, depth: number): void => {
    if (depth > 8 || (visits += 1) > MAX_NODES) return;
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1);
    if (!isNode(value)) return;
    found.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) visit(value[key], depth + 1);
  };
  for (const script of [...page.querySelectorAll('script[type*="ld+json" i]')].slice(0, MAX_SCRIPTS)) {
    const text = script.textContent;
    left -= text.length;
    if (text.length <= MAX_SCRIPT_LENGTH && left >= 0) visit(parsed(text), 0);
  }
  return found;
}

/** Parses JSON; once more with the commonest faults mended; undefined if it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      const bare = text.replace(
        /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/g,
        '',
      );
      return JSON.parse(
        bare
          .replace(/\p{Cc}+/gu, ' ')
          .replace(/;\s*$/, '')
          .replace(/,\s*(?=[}\]])/g, ''),
      );
    } catch {
      return undefined;
    }
  }
}

function productOf(node: Node): Product {
  const rating = first(node.aggregateRating);
  return {
    name: plain(node.name),
    offer: offerOf(node),
    rating: plain(rating?.ratingValue),
    ratingCount: plain(rating?.ratingCount) ?? plain(rating?.reviewCount),
  };
}

/** The first offer with a price, looking also into the offers of an aggregate and of a group's variants. */
function offerOf(node: Node, depth = 0): Offer | undefined {
  for (const offer of list(node.offers).filter(isNode)) {
    const price = list(offer.priceSpecification).find(isNode);
    const amount = plain(offer.price) ?? plain(offer.lowPrice) ?? plain(price?.price);
    const seller = first(offer.seller) ?? first(offer.offeredBy) ?? first(node.seller);
    if (amount !== undefined) {
      return {
        price: amount,
        currency: plain(offer.priceCurrency) ?? plain(price?.priceCurrency),
        sellerName: plain(seller?.name),
        sellerUrl: plain(seller?.url) ?? plain(seller?.['@id']),
      };
    }
    const inner = depth < 3 ? offerOf(offer, depth + 1) : undefined;
    if (inner) return inner;
  }
  return depth < 3
    ? list(node.hasVariant)
        .filter(isNode)
        .slice(0, 20)
        .map((variant) => offerOf(variant, depth + 1))
        .find(Boolean)
    : undefined;
}

const PRODUCT = '[itemtype*="schema.org/Product" i]';

function microdata(page: Document): Product[] {
  const scopes = [...page.querySelectorAll(PRODUCT)].filter((scope) => scope.parentElement?.closest(PRODUCT) === null);
  return scopes.slice(0, 50).map((scope) => {
    const offer =
      own(scope, 'offers') ??
      scope.querySelector('[itemtype*="schema.org/Offer" i],[itemtype*="schema.org/AggregateOffer" i]');
    const price = offer && (valueOf(own(offer, 'price')) ?? valueOf(own(offer, 'lowPrice')));
    const seller = offer && own(offer, 'seller');
    const rating = own(scope, 'aggregateRating');
    return {
      name: valueOf(own(scope, 'name')),
      offer: price
        ? {
            price,
            currency: valueOf(own(offer, 'priceCurrency')),
            sellerName: seller ? (valueOf(own(seller, 'name')) ?? valueOf(seller)) : undefined,
            sellerUrl: seller ? valueOf(own(seller, 'url')) : undefined,
          }
        : undefined,
      rating: rating ? valueOf(own(rating, 'ratingValue')) : undefined,
      ratingCount: rating ? (valueOf(own(rating, 'ratingCount')) ?? valueOf(own(rating, 'reviewCount'))) : undefined,
    };
  });
}

/** The property's first element that belongs to this very item, not to one inside it. */
function own(scope: Element, property: string): Element | null {
  for (const element of scope.querySelectorAll(`[itemprop~="${property}"]`)) {
    if (element.parentElement?.closest('[itemscope]') === scope) return element;
  }
  return null;
}

function valueOf(element: Element | null): string | undefined {
  if (element === null) return undefined;
  return (
    (element.getAttribute('content') ?? element.getAttribute('href') ?? element.textContent).trim().slice(0, 1000) ||
    undefined
  );
}

function typesOf(node: Node): string[] {
  return list(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:#]/, ''));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function first(value: unknown): Node | undefined {
  return list(value).find(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string or number as text, cut to what anyone would show. */
function plain(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'string'
    ? String(value).trim().slice(0, 1000) || undefined
    : undefined;
}
