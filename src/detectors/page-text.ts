/** The text of the first element of `selector` that has any; children that match `without` do not count. */
export function textOf(page: ParentNode, selector: string, without?: string): string | undefined {
  for (const element of page.querySelectorAll(selector)) {
    const text = textWithout(element, without).replace(/\s+/g, ' ').trim();
    if (text) return text;
  }
  return undefined;
}

function textWithout(element: Element, without: string | undefined): string {
  if (without === undefined || element.querySelector(without) === null) return element.textContent;
  return [...element.childNodes]
    .filter((node) => !(node.nodeType === 1 && (node as Element).matches(without)))
    .map((node) => node.textContent ?? '')
    .join('');
}

/** The `content` of the first meta element of this name or property. */
export function metaOf(page: Document, name: string): string | undefined {
  for (const meta of page.getElementsByTagName('meta')) {
    if (meta.getAttribute('property') === name || meta.name === name) return meta.content.trim() || undefined;
  }
  return undefined;
}

const MAX_SCRIPT = 2_000_000;

/** The text of inline scripts that contain `mark`; scripts beyond 2 MB are passed over. */
export function* scriptsWith(page: ParentNode, mark: string): Generator<string> {
  for (const script of page.querySelectorAll('script:not([src])')) {
    const text = script.textContent;
    if (text.length <= MAX_SCRIPT && text.includes(mark)) yield text;
  }
}

/** A parameter of the query of a link, which may be relative; null where there is none. */
export function linkParameter(link: string | null | undefined, name: string): string | null {
  const query = link?.split('#', 1)[0]?.split('?').slice(1).join('?');
  return query ? new URLSearchParams(query).get(name) : null;
}
