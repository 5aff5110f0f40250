import { resultAddress, searchEngineOf, type SearchEngine } from '../core/search-engines';
import type { ResultTarget } from './mark-results';

/** More links than this are no page of results. */
const MAX_LINKS = 300;

/** The results and advertisements on a search engine's page that lead somewhere that can be known: by host, which is all that is asked about. */
export function searchTargets(page: Document, url: string): ResultTarget[] {
  const engine = searchEngineOf(url);
  if (!engine) return [];
  return Array.from(page.querySelectorAll(engine.links))
    .slice(0, MAX_LINKS)
    .flatMap((at) => {
      const href = at.getAttribute('href') ?? '';
      if (!URL.canParse(href, url)) return [];
      const address = resultAddress(engine, new URL(href, url).href, () => beside(engine, at));
      return address !== null && URL.canParse(address) ? { about: `${new URL(address).origin}/`, at } : [];
    });
}

/** What stands with a link and may tell where it leads: the engine's attributes first, then texts. */
function* beside({ around, attributes, texts }: SearchEngine, link: Element): Generator<string> {
  const result = link.closest(around);
  for (const name of attributes) {
    const value = link.getAttribute(name) ?? result?.getAttribute(name);
    if (value) yield value;
  }
  for (const text of result?.querySelectorAll(texts) ?? []) yield text.textContent;
}
