import { hostOf, siteOf } from '../host';
import type { Identifier } from '../identifier';
import { mayBeListed } from '../listable';
import type { SightedIdentifier } from '../sighting';
import { confidenceOfPages } from './edge';
import { pairKey } from './graph';

/** A page as a complaint tells of it. */
export interface TellingPage {
  url: string;
  identifiers: readonly SightedIdentifier[];
}

/** Two identifiers that pages of several sites name together. */
export interface Agreement {
  a: Identifier;
  b: Identifier;
  /** The sites, in order. */
  sites: string[];
  confidence: number;
}

/** However many pages agree: those who complain tell us of them, and what they tell can be made up. */
const MOST = 0.5;
/** A page that names more than this speaks of many merchants. */
const MOST_NAMES = 12;

/**
 * Which identifiers the pages of at least two sites name together, in the order of identifiers. Pages of one site are one witness,
 * however many there are; a doubtful identifier, and one that many share, is none.
 */
export function agreementOf(pages: Iterable<TellingPage>): Agreement[] {
  const pairs = new Map<string, { a: Identifier; b: Identifier; sites: Set<string> }>();
  for (const { url, identifiers } of pages) {
    const site = siteOf(hostOf(url));
    const names = namesOn(identifiers);
    if (site === undefined || names.length > MOST_NAMES) continue;
    for (const [at, a] of names.entries())
      for (const b of names.slice(at + 1)) {
        const pair = pairs.get(pairKey(a, b)) ?? { a, b, sites: new Set() };
        pairs.set(pairKey(a, b), pair);
        pair.sites.add(site);
      }
  }
  return [...pairs.values()]
    .filter(({ sites }) => sites.size > 1)
    .map(({ a, b, sites }) => ({
      a,
      b,
      sites: [...sites].sort(),
      confidence: Math.min(MOST, confidenceOfPages(sites.size)),
    }))
    .sort((one, other) => (pairKey(one.a, one.b) < pairKey(other.a, other.b) ? -1 : 1));
}

/** The names of one merchant on a page, in order: where the marketplace names a seller, the marketplace's own address is none. */
export function namesOn(identifiers: readonly SightedIdentifier[]): Identifier[] {
  const valid = identifiers.filter(({ identifier, validity }) => validity === 'valid' && mayBeListed(identifier).ok);
  const isStall = valid.some(({ evidence }) => evidence === 'platform');
  return [
    ...new Set(
      valid.filter(({ evidence }) => !(isStall && evidence === 'address')).map(({ identifier }) => identifier),
    ),
  ].sort();
}
