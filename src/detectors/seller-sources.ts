import { sellerAt } from '../core/marketplaces/addressed';
import type { Marketplace, Source } from '../core/marketplaces/marketplace';
import { sellerIdsAt } from '../core/marketplaces/seller-ids';
import { spelledAs } from '../core/marketplaces/seller-scheme';
import type { SightedIdentifier } from '../core/sighting';
import { agreed, byPlatform } from './seen';
import { scriptsWith } from './page-text';
import { all, attributeOf, call, contentOf } from './unclobbered';

/** A source reads so many places at most. */
const MAX_PLACES = 200;

interface Named {
  identifiers: SightedIdentifier[];
  /** The id as the page spells it, where ids are names. */
  name?: string;
  /** The id is one by which the marketplace itself sells. */
  soldByPlatform: boolean;
}

/**
 * The ids on which the page's address and all the given sources agree, each with where it stood. Where they name two
 * sellers, they name none: either may be another offer's.
 */
export function sellersNamed(
  market: Marketplace,
  page: Document,
  url: URL,
  addressed: ReadonlyMap<string, string>,
  sources: readonly Source[],
): Named {
  const named: Named = { identifiers: [], soldByPlatform: false };
  const read = sources.map((source) => ({ where: placeOf(source), values: idsIn(market, page, url, source) }));
  for (const { name, scheme, form } of sellerIdsAt(market, url.hostname)) {
    const places = [
      { where: 'address', values: [addressed.get(name)] },
      ...read.map(({ where, values }) => ({ where, values: values.map((ids) => ids.get(name)) })),
    ]
      .map(({ where, values }) => ({ where, values: values.filter(Boolean) }))
      .filter(({ values }) => values.length > 0);
    const values = places.flatMap((place) => place.values);
    const id = agreed(values.map((value) => value && spelledAs(form, value)));
    if (id === null) continue;
    if (form.form === 'name' && values[0]) named.name = values[0];
    named.soldByPlatform ||= form.own?.includes(id) ?? false;
    if (Object.hasOwn(form.refused ?? {}, id)) continue;
    named.identifiers.push(byPlatform(scheme, id, [...new Set(places.map(({ where }) => where))].join(', ')));
  }
  return named;
}

export type Ids = ReadonlyMap<string, string>;

/** The ids at all places of one source, each place for itself. */
export function idsIn(market: Marketplace, page: Document, url: URL, source: Source): Ids[] {
  const one = (value: string | null | undefined): Ids[] =>
    value && 'scheme' in source ? [new Map([[source.scheme, value]])] : [];
  if ('links' in source) return elements(page, source.links, source.not).map((link) => idsOfLink(market, link, url));
  if ('text' in source)
    return elements(page, source.text, source.not).flatMap((element) => one(contentOf(element).trim()));
  if ('attribute' in source)
    return elements(page, source.of, source.not).flatMap((element) =>
      one(attributeOf(element, source.attribute)?.trim()),
    );
  if ('json' in source) return one(inJson(page, source.json, source.at));
  return inScripts(page, source).flatMap(one);
}

/** The ids of the seller to whom a link leads, if the marketplace's rule knows its address. */
export function idsOfLink(market: Marketplace, link: Element, url: URL): Ids {
  const href = attributeOf(link, 'href') ?? '';
  if (href.length > 2000 || !URL.canParse(href, url.href)) return new Map();
  return sellerAt(market, new URL(href, url.href));
}

function elements(page: Document, selector: string, not: string | undefined): Element[] {
  return Array.from(all(page, selector))
    .filter((element) => not === undefined || call(element, 'closest', not) === null)
    .slice(0, MAX_PLACES);
}

function inScripts(page: Document, { key, after, within }: Extract<Source, { key: string }>): string[] {
  const found: string[] = [];
  const value = new RegExp(
    `(?<![\\w$-])["']?${key.replaceAll('$', '\\$')}\\\\?["']?\\s*[:=]\\s*\\\\?["']?([\\w.~!*+-]{1,80})`,
  );
  for (const script of scriptsWith(page, after)) {
    for (
      let at = script.indexOf(after);
      at >= 0 && found.length < MAX_PLACES;
      at = script.indexOf(after, at + after.length)
    ) {
      const id = value.exec(script.slice(at, at + after.length + within))?.[1];
      if (id) found.push(id);
    }
  }
  return found;
}

/** A string or number at the end of a path of keys. */
function inJson(page: Document, selector: string, path: string): string | undefined {
  const script = [...all(page, selector)].map(contentOf)[0] ?? '';
  if (script.length > 4_000_000) return undefined;
  try {
    const value = path.split('.').reduce<unknown>((inside, key) => own(inside, key), JSON.parse(script));
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  } catch {
    return undefined;
  }
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function placeOf(source: Source): string {
  if ('links' in source) return 'seller link';
  return 'key' in source || 'json' in source ? 'page configuration' : 'seller box';
}
