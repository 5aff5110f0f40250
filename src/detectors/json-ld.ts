import { isNode, type LdNode } from './ld-node';
import { all, contentOf } from './unclobbered';
import { isByUsers } from './user-text';

const MAX_SCRIPTS = 40;
const MAX_SCRIPT_LENGTH = 400_000;
const MAX_TOTAL_LENGTH = 1_000_000;
const MAX_NODES = 2000;

/**
 * The things that the page is about by its JSON-LD: those at the top, in lists and graphs, or as `mainEntity`; not what they
 * relate to, nor what stands among reviews.
 */
export function jsonLd(page: Document): LdNode[] {
  const found: LdNode[] = [];
  let visits = 0;
  const visit = (value: unknown, depth: number): void => {
    if (depth > 8 || (visits += 1) > MAX_NODES) return;
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1);
    if (!isNode(value)) return;
    found.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) visit(value[key], depth + 1);
  };
  for (const document of jsonDocuments(page, (script) => !isByUsers(script))) visit(document, 0);
  return found;
}

/** What the page's scripts of JSON-LD hold, each as parsed; without those that are too long, are none, or that `wanted` refuses. */
export function jsonDocuments(page: Document, wanted: (script: Element) => boolean = () => true): unknown[] {
  let left = MAX_TOTAL_LENGTH;
  return [...all(page, 'script[type*="ld+json" i]')].slice(0, MAX_SCRIPTS).flatMap((script) => {
    const text = contentOf(script);
    left -= text.length;
    const document = text.length <= MAX_SCRIPT_LENGTH && left >= 0 && wanted(script) ? parsed(text) : undefined;
    return document === undefined ? [] : [document];
  });
}

/** Parses JSON; once more with the commonest faults mended; undefined if it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(mended(text));
    } catch {
      return undefined;
    }
  }
}

/** Without comments around it, line breaks in its strings and commas too many: whatever else is wrong may mean anything. */
function mended(text: string): string {
  return text
    .trim()
    .replace(/^(?:<!--|\/\/\s{0,9}<!\[CDATA\[|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/)/, '')
    .replace(/(?:-->|\/\/\s{0,9}\]\]>|\/\*\s{0,9}\]\]>\s{0,9}\*\/)$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .replace(/;$/, '')
    .replace(/,(?=\s{0,99}[}\]])/g, '');
}
