import { jsonLd } from './json-ld';
import { typesOf, type LdNode } from './ld-node';
import { markedUpItems } from './marked-up-items';
import { microdata } from './microdata';
import { isProduct, productOf, type Product } from './product';
import { rdfa } from './rdfa';
import { has } from './unclobbered';

/** What a page says of itself in schema.org's words, as far as a shop is concerned. */
export interface StructuredData {
  products: Product[];
  /** Types of everything at the top level of the page's JSON-LD, such as `NewsArticle`. */
  types: ReadonlySet<string>;
  /** Whatever the page describes at its top level, in any mark-up that was read. */
  nodes: LdNode[];
}

const MAX_PRODUCTS = 50;

/** Reads the page's JSON-LD and, where that has no product, its microdata, else its RDFa. */
export function structuredData(page: Document): StructuredData {
  const nodes = jsonLd(page);
  const types = new Set(nodes.flatMap(typesOf));
  if (nodes.some(isProduct)) return { types, nodes, products: productsOf(nodes) };
  const items = has(page, '[itemscope]') ? markedUpItems(page, microdata) : [];
  const others = items.some(isProduct) || !has(page, '[typeof]') ? [] : markedUpItems(page, rdfa);
  const every = [...nodes, ...items, ...others];
  return { types, nodes: every, products: productsOf([...items, ...others]) };
}

function productsOf(nodes: LdNode[]): Product[] {
  return nodes.filter(isProduct).slice(0, MAX_PRODUCTS).map(productOf);
}
