/** How far Probity has come with a page: it looks like no shop, it may be one, its reader is at work. */
export type PageMark = 'no-shop' | 'shop' | 'reader';

/** Leaves the mark in the extension's own world of the page, into which the page cannot look. */
export function markPage(mark: PageMark): void {
  Object.defineProperty(globalThis, 'probityPageMark', { value: mark, configurable: true });
}

/** The page's mark; null where nothing has been made of it yet. Self-contained, so that the worker can run it in a page. */
export function pageMark(): PageMark | null {
  // Own properties only: a page's element with this id would be an inherited one.
  const own = Object.getOwnPropertyDescriptor(globalThis, 'probityPageMark');
  return (own?.value as PageMark | undefined) ?? null;
}

/** Whether the marking of results comes to this page for the first time; from then on it is there. */
export function firstToMarkResults(): boolean {
  if (Object.getOwnPropertyDescriptor(globalThis, 'probityResults')) return false;
  Object.defineProperty(globalThis, 'probityResults', { value: true });
  return true;
}
