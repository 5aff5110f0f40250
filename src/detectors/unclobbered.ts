/**
 * Reads nodes of hostile pages: an element's name or id hides what a document or a form has by that name
 * (`<img name="querySelectorAll">`, `<input name="closest">`), but not what their prototypes have.
 */

/** Every element of `selector` in the node, in the page's order. */
export function all(node: ParentNode, selector: string): ArrayLike<Element> & Iterable<Element> {
  return call(node, 'querySelectorAll', selector) as NodeListOf<Element>;
}

/** Every element of a tag, found only as far as it is asked for. */
export function tagged(page: Document, tag: string): HTMLCollectionOf<Element> {
  return call(page, 'getElementsByTagName', tag) as HTMLCollectionOf<Element>;
}

/** Whether the node has any element of `selector`. */
export function has(node: ParentNode, selector: string): boolean {
  return call(node, 'querySelector', selector) !== null;
}

export function attributeOf(element: Element, name: string): string | null {
  return call(element, 'getAttribute', name) as string | null;
}

export function matches(element: Element, selector: string): boolean {
  return call(element, 'matches', selector) as boolean;
}

export function contains(element: Element, other: Node): boolean {
  return call(element, 'contains', other) as boolean;
}

export function parentOf(node: Node): Element | null {
  return read(node, 'parentElement') as Element | null;
}

export function isElement(node: Node): node is Element {
  return read(node, 'nodeType') === 1;
}

/** Its tag, in capitals in HTML. */
export function nameOf(node: Node): string {
  return read(node, 'nodeName') as string;
}

export function contentOf(node: Node): string {
  return (read(node, 'textContent') as string | null) ?? '';
}

export function bodyOf(page: Document): Element | null {
  return read(page, 'body') as Element | null;
}

/** A method of the node's prototype, for many calls. */
export function reader(node: Node, name: string): (...given: unknown[]) => unknown {
  return read(node, name) as (...given: unknown[]) => unknown;
}

/** Calls a method of the node's prototype. */
export function call(node: Node | ParentNode, name: string, ...given: unknown[]): unknown {
  return (read(node, name) as (...values: unknown[]) => unknown).apply(node, given);
}

/** A property as the node's prototype has it. */
export function read(node: Node | ParentNode, name: string): unknown {
  return Reflect.get(Object.getPrototypeOf(node) as object, name, node);
}
