import { splitIdentifier, type Identifier } from '../identifier';
import { marketplaceNaming } from '../marketplaces';
import { EDGE_KINDS, otherEnd } from './edge';
import type { Reached } from './reach';

/** What may carry a listing, the surest first. */
export const LINK_KINDS = EDGE_KINDS.filter((kind) => kind !== 'agreement-of-pages');
export type LinkKind = (typeof LINK_KINDS)[number];

/** Why an entry that was made for one name of a merchant holds for another too, as a shopper is told. */
export interface Trail {
  /** The name that the entry was made for. */
  shop: Identifier;
  /** A number that both have, where the trail leads over one: a licence, a filing. */
  shared: Identifier | null;
  /** What the weakest of its edges rests on. */
  by: LinkKind;
}

/** The trail from a listed identifier to one that it reaches. */
export function trailFrom(shop: Identifier, { trail }: Pick<Reached, 'trail'>): Trail {
  let at = shop;
  const between = trail.slice(0, -1).map((edge) => (at = otherEnd(edge, at)));
  const weakest = Math.max(0, ...trail.map(({ kind }) => LINK_KINDS.findIndex((one) => one === kind)));
  return { shop, shared: between.find(isNumber) ?? null, by: LINK_KINDS[weakest] ?? 'decision' };
}

/** Whether an identifier is a number that a merchant was given, and no shop. */
function isNumber(identifier: Identifier): boolean {
  const scheme = splitIdentifier(identifier)?.scheme ?? 'domain';
  return scheme !== 'domain' && scheme !== 'seller-page' && !marketplaceNaming(scheme);
}
