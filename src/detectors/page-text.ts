import { all, attributeOf, contentOf } from './unclobbered';

/** The text of the first element of `selector` that has any; children that match `without` do not count. */
export function textOf(page: ParentNode, selector: string, without?: string): string | undefined {
  for (const element of all(page, selector)) {
    const text = plainLine(textWithout(element, without));
    if (text) return text;
  }
  return undefined;
}

function textWithout(element: Element, without: string | undefined): string {
  const unseen = without === undefined ? [] : Array.from(all(element, without));
  return unseen.reduce((text, one) => text.replace(contentOf(one), ' '), contentOf(element));
}

/** The `content` of the first meta element of this name or property. */
export function metaOf(page: Document, name: string): string | undefined {
  for (const meta of all(page, 'meta')) {
    if (attributeOf(meta, 'property') === name || attributeOf(meta, 'name') === name)
      return attributeOf(meta, 'content')?.trim() || undefined;
  }
  return undefined;
}

const MAX_SCRIPT = 2_000_000;

/** The text of inline scripts that contain `mark`; scripts beyond 2 MB are passed over. */
export function* scriptsWith(page: ParentNode, mark: string): Generator<string> {
  for (const script of all(page, 'script:not([src])')) {
    const text = contentOf(script);
    if (text.length <= MAX_SCRIPT && text.includes(mark)) yield text;
  }
}

/** A parameter of the query of a link, which may be relative; null where there is none. */
export function linkParameter(link: string | null | undefined, name: string): string | null {
  const query = link?.split('#', 1)[0]?.split('?').slice(1).join('?');
  return query ? new URLSearchParams(query).get(name) : null;
}

/** A text in one line, without the room that the page's source leaves around its parts. */
export function plainLine(text: string): string {
  return text.slice(0, 5000).replace(/\s+/g, ' ').trim();
}
