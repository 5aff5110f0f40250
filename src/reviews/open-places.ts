import { all, contains, nameOf, read } from '../detectors/unclobbered';

/** Where selectors can look, and the elements that it hangs in, outermost first; the page itself hangs in none. */
export interface Place {
  at: Document | ShadowRoot;
  hosts: readonly Element[];
}

const MAX_ELEMENTS = 40_000;
const MAX_PLACES = 500;
const DEEPEST = 6;

/**
 * The page, and what no selector of the page reaches: open shadow roots, in which review apps put their widgets, and the documents of
 * frames of the page's own origin. Not closed roots, nor frames of others: what stands there is not this page's, and reading it would take a
 * script of ours in it.
 */
export function openPlaces(page: Document): Place[] {
  const places: Place[] = [];
  let left = MAX_ELEMENTS;
  const visit = (place: Place): void => {
    places.push(place);
    if (place.hosts.length >= DEEPEST) return;
    for (const element of all(place.at, '*')) {
      if ((left -= 1) < 0 || places.length >= MAX_PLACES) return;
      const at = within(element);
      if (at) visit({ at, hosts: [...place.hosts, element] });
    }
  };
  visit({ at: page, hosts: [] });
  return places;
}

/** An element, and what of the places hangs in it. */
export function partsOf(element: Element, places: readonly Place[]): (Element | Document | ShadowRoot)[] {
  const inner = places.filter(({ hosts }) => hosts.some((host) => contains(element, host)));
  return [element, ...inner.map(({ at }) => at)];
}

function within(element: Element): Document | ShadowRoot | null {
  const root = read(element, 'shadowRoot') as ShadowRoot | null;
  if (root || !/^i?frame$/i.test(nameOf(element))) return root;
  try {
    return read(element, 'contentDocument') as Document | null;
  } catch {
    return null;
  }
}
