import { all, contains, contentOf, has, parentOf } from '../detectors/unclobbered';
import { line } from './field';

const LEAVES = 'small,cite,span,p,div,strong,b,em,i,a,td,li,dt,h3,h4,h5,h6,header,footer';
const MAX_LEAVES = 40_000;
const MAX_AUTHORS = 100;
const MAX_BYLINES = 500;
const LONGEST_BYLINE = 60;
const HIGHEST = 8;
const SHORTEST = 15;

/**
 * The words that a page shows beside each author's name, by name: the longest piece of text of the block that shows this name and
 * none of the others. For reviews whose mark-up stands apart from what is shown. A name that stands on the page twice tells none.
 */
export function wordsBeside(page: Document, authors: readonly string[]): Map<string, string> {
  const names = [...new Set(authors.filter((name) => name.length >= 2))].slice(0, MAX_AUTHORS);
  const bylines = bylinesOf(page, names);
  const found = new Map<string, string>();
  for (const { name, element } of bylines) {
    if (bylines.filter((one) => one.name === name).length > 1) continue;
    const others = bylines.filter((one) => one.element !== element);
    const words = longestIn(blockAround(element, others), element);
    if (words !== undefined) found.set(name, words);
  }
  return found;
}

interface Byline {
  name: string;
  element: Element;
}

/** Innermost short texts that begin with an author's name. */
function bylinesOf(page: Document, names: readonly string[]): Byline[] {
  const bylines: Byline[] = [];
  for (const element of leaves(page)) {
    const text = line(contentOf(element));
    const name = names.find((one) => beginsWith(text, one) && text.length <= one.length + LONGEST_BYLINE);
    if (name !== undefined) bylines.push({ name, element });
    if (bylines.length >= MAX_BYLINES) break;
  }
  return bylines;
}

/** `Bo am 3.4.` begins with Bo, `Bought` does not. */
function beginsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^\p{L}/u.test(text.slice(name.length));
}

/** The largest element around a byline that holds no other; none where nothing bounds it. */
function blockAround(element: Element, others: readonly Byline[]): Element | null {
  let block = element;
  for (let height = 0; height < HIGHEST; height += 1) {
    const above = parentOf(block);
    if (above === null) return null;
    if (others.some((other) => contains(above, other.element))) return block;
    block = above;
  }
  return null;
}

function longestIn(block: Element | null, byline: Element): string | undefined {
  if (block === null) return undefined;
  const texts = [...leaves(block)].filter((one) => one !== byline).map((one) => line(contentOf(one)));
  const longest = texts.reduce((most, text) => (text.length > most.length ? text : most), '');
  return longest.length >= SHORTEST ? longest : undefined;
}

/** Elements that hold text and nothing but text, line breaks aside. */
function* leaves(within: ParentNode & Node): Generator<Element> {
  let left = MAX_LEAVES;
  for (const element of all(within, LEAVES)) {
    if ((left -= 1) < 0) return;
    if (!has(element, ':not(br)')) yield element;
  }
}
